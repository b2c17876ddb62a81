using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>Joins definite nominals to what they point back to: "the president", "the ministry", "the group", "the country", "his Russian counterpart".</summary>
internal sealed class NominalJoiner(Parse parse)
{
    private const int MostSentencesBack = 12;

    public void Join(List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind != MentionKind.Nominal || draft.JoinedTo is not null) continue;
            string lemma = parse.Lemmas[draft.Head];
            if (draft.IsPair) continue;
            if (lemma is "counterpart" || (lemma == "number" && HasChild(draft.Head, "opposite"))) Counterpart(drafts, i);
            else if (draft.Definite && !IsNamedBeside(drafts, i)) Definite(drafts, i, lemma);
        }
    }

    private void Definite(List<Draft> drafts, int i, string lemma)
    {
        var draft = drafts[i];
        if (lemma is "country" or "nation" or "kingdom" or "republic" or "state") { To(drafts, i, d => d.Entity == EntityKind.Country && d.Kind != MentionKind.Pronoun); return; }
        // "group" alone is nobody until a name gives it one.
        if (draft.Thing && lemma is not ("group" or "movement")) return;
        if (draft.Office is { OneHolder: true } office && !draft.Plural)
        {
            if (To(drafts, i, d => d.IsPerson && !d.Plural && d.Root.Office?.Title == office.Title && Same(d.Root.Country, draft.Country))) return;
            if (To(drafts, i, d => d.Entity == EntityKind.Person && d.Root.Listing?.Office == office.Title && Same(d.Root.Country, draft.Country))) return;
        }

        if (lemma is "group" or "organisation" or "organization" or "movement" or "party" or "agency" or "company" or "body" or "bloc" or "alliance" or "institution" or "firm" or "network" or "outlet" or "newspaper" or "ministry" or "court" or "militia" or "force" or "army" or "council" or "commission" or "committee" or "union"
            && draft.Country is null && IsBare(draft.Head) && To(drafts, i, d => d.Name is not null && NameFits(d, lemma))) return;
        if (draft.Thing) return;
        // The same noun again: "a gunman ... the gunman".
        // "the defence minister" is not "the prime minister", nor "the interior ministry" "the defence ministry".
        To(drafts, i, d => d.Kind == MentionKind.Nominal && !d.Thing && parse.Lemmas[d.Head] == lemma && AddsNothing(draft.Head, d.Head) && d.Office?.Title == draft.Office?.Title && d.Plural == draft.Plural && Same(d.Country, draft.Country));
    }

    // Words beside the noun that say more than whose it is.
    private bool IsBare(int head)
    {
        foreach (var child in parse[head].Children)
            if (child.Is("amod") || child.Is("compound")) return false;
        return true;
    }

    private bool AddsNothing(int head, int earlier)
    {
        foreach (var child in parse[head].Children)
        {
            if (!child.Is("amod") && !child.Is("compound") || child.Upos == Upos.PROPN || char.IsUpper(child.Form[0])) continue;
            bool found = false;
            foreach (var other in parse[earlier].Children) found |= other.Lemma == child.Lemma;
            if (!found) return false;
        }

        return true;
    }

    // "the ministry" may be a ministry only; "the group" any organisation but a state's; armed groups are groups by any name.
    private bool NameFits(Draft named, string lemma)
    {
        if (named.Entity == EntityKind.Group && named.Sectors is ["REB" or "PRM" or "UAF" or "IMG", ..]) return lemma is "group" or "movement" or "militia" or "organisation" or "organization" or "force";
        if (named.Entity != EntityKind.Organisation) return false;
        if (lemma == "group" && named.Sectors is ["GOV" or "MIL" or "COP" or "JUD" or "LEG" or "SPY" or "IGO" or "JRN", ..]) return false;
        if (lemma is "group" or "organisation" or "organization" or "movement" or "body" or "agency" or "bloc" or "alliance" or "network" or "institution") return true;
        if (lemma is "company" or "firm") return named.Sectors is ["BUS", ..];
        if (lemma is "party") return named.Sectors is ["PTY", ..] or ["OPP", ..];
        if (lemma is "newspaper" or "outlet") return named.Sectors is ["JRN", ..];
        if (lemma is "militia" or "force") return named.Sectors is ["REB" or "PRM" or "UAF" or "MIL" or "IMG", ..];
        for (int t = named.Name!.Tokens.Start; t < named.Name.Tokens.End; t++)
            if (parse.Sentences.Form(t).Equals(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "his Russian opposite number": the office of the one, the state of the other.
    private void Counterpart(List<Draft> drafts, int i)
    {
        var draft = drafts[i];
        if (draft.Country is null) return;
        Office? office = null;
        for (int k = i - 1; k >= 0 && draft.Sentence - drafts[k].Sentence <= 2 && office is null; k--)
            if (drafts[k].IsPerson && drafts[k].Root.Country != draft.Country) office = drafts[k].Root.Office;
        draft.Entity = EntityKind.Role;
        draft.Thing = false;
        draft.Office ??= office;
        if (office is not null && draft.Sectors.IsEmpty) draft.Sectors = office.Sectors;
        if (office is not null && !IsNamedBeside(drafts, i)) To(drafts, i, d => d.Entity == EntityKind.Person && d.Root.Country == draft.Country && (d.Root.Office?.Title ?? d.Root.Listing?.Office) is { } held && IsPeer(held, office.Title));
    }

    // "his Azerbaijani counterpart, Elnur Guliev": who has a name beside the title is nobody who was named before by the title alone.
    private bool IsNamedBeside(List<Draft> drafts, int i)
    {
        var draft = drafts[i];
        for (int k = i + 1; k < drafts.Count && drafts[k].Sentence == draft.Sentence; k++)
            if (drafts[k].Name is not null && (drafts[k].Root == draft.Root || (parse.Heads[drafts[k].Head] == draft.Head && parse[drafts[k].Head].Is("appos")))) return true;
        return false;
    }

    private static bool IsPeer(string a, string b) => a == b || (IsTopDiplomat(a) && IsTopDiplomat(b)) || (a is "defence minister" or "defence secretary" && b is "defence minister" or "defence secretary") || (IsHead(a) && IsHead(b));

    private static bool IsTopDiplomat(string title) => title is "foreign minister" or "foreign secretary" or "secretary of state";

    private static bool IsHead(string title) => title is "president" or "prime minister" or "chancellor" or "premier" or "king" or "supreme leader";

    private bool HasChild(int head, string form)
    {
        foreach (var child in parse[head].Children)
            if (child.Form.Equals(form, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Same(string? a, string? b) => a is null || b is null || a == b;

    private static bool To(List<Draft> drafts, int i, Func<Draft, bool> fits)
    {
        var draft = drafts[i];
        for (int k = i - 1; k >= 0 && draft.Sentence - drafts[k].Sentence <= MostSentencesBack; k--)
        {
            if (!fits(drafts[k]) || drafts[k].Root == draft.Root) continue;
            draft.Join(drafts[k]);
            return true;
        }

        return false;
    }
}
