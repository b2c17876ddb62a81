using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>Joins definite nominals to what they point back to: "the president", "the ministry", "the group", "the country", "the two sides", "his Russian counterpart".</summary>
internal sealed class NominalJoiner(Parse parse)
{
    private const int MostSentencesBack = 12, PairSentencesBack = 1;

    public void Join(List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind != MentionKind.Nominal || draft.JoinedTo is not null) continue;
            string lemma = parse.Lemmas[draft.Head];
            if (IsPair(draft, lemma)) Pair(drafts, i, lemma);
            else if (lemma is "counterpart" || (lemma == "number" && HasChild(draft.Head, "opposite"))) Counterpart(drafts, i);
            else if (draft.Definite) Definite(drafts, i, lemma);
        }
    }

    private void Definite(List<Draft> drafts, int i, string lemma)
    {
        var draft = drafts[i];
        if (lemma is "country" or "nation" or "kingdom" or "republic" or "state") { To(drafts, i, d => d.Entity == EntityKind.Country && d.Kind != MentionKind.Pronoun); return; }
        if (draft.Thing) return;
        if (draft.Office is { OneHolder: true } office && !draft.Plural)
        {
            if (To(drafts, i, d => d.IsPerson && !d.Plural && d.Root.Office?.Title == office.Title && Same(d.Root.Country, draft.Country))) return;
            if (To(drafts, i, d => d.Entity == EntityKind.Person && d.Root.Listing?.Office == office.Title && Same(d.Root.Country, draft.Country))) return;
        }

        if (lemma is "group" or "organisation" or "organization" or "movement" or "party" or "agency" or "company" or "body" or "bloc" or "alliance" or "institution" or "firm" or "network" or "outlet" or "newspaper" or "ministry" or "court" or "militia" or "force" or "army" or "council" or "commission" or "committee" or "union"
            && draft.Country is null && To(drafts, i, d => d.Name is not null && d.Entity == EntityKind.Organisation && NameFits(d, lemma))) return;
        // The same noun again: "a gunman ... the gunman".
        // "the defence minister" is not "the prime minister".
        To(drafts, i, d => d.Kind == MentionKind.Nominal && !d.Thing && parse.Lemmas[d.Head] == lemma && d.Office?.Title == draft.Office?.Title && d.Plural == draft.Plural && Same(d.Country, draft.Country));
    }

    // "the ministry" may be a ministry only; "the group" any organisation.
    private bool NameFits(Draft named, string lemma)
    {
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
    private static void Counterpart(List<Draft> drafts, int i)
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
        if (office is not null) To(drafts, i, d => d.Entity == EntityKind.Person && d.Root.Country == draft.Country && (d.Root.Office?.Title ?? d.Root.Listing?.Office) is { } held && IsPeer(held, office.Title));
    }

    private static bool IsPeer(string a, string b) => a == b || (IsTopDiplomat(a) && IsTopDiplomat(b)) || (a is "defence minister" or "defence secretary" && b is "defence minister" or "defence secretary") || (IsHead(a) && IsHead(b));

    private static bool IsTopDiplomat(string title) => title is "foreign minister" or "foreign secretary" or "secretary of state";

    private static bool IsHead(string title) => title is "president" or "prime minister" or "chancellor" or "premier" or "king" or "supreme leader";

    private bool IsPair(Draft draft, string lemma)
    {
        if (lemma is not ("side" or "country" or "nation" or "power" or "government" or "leader" or "president" or "minister" or "state" or "neighbour" or "neighbor" or "diplomat" or "man" or "woman" or "rival" or "ally" or "superpower" or "official" or "party" or "capital" or "two" or "both")) return false;
        if (!draft.Plural && lemma is not ("two" or "both")) return false;
        // "both sides of the aisle" says itself which sides.
        if (lemma == "side" && IsOfSomething(draft.Head)) return false;
        // "arrested two men" are two more; "Two sides have fallen out" are the two.
        bool two = HasChild(draft.Head, "two") && (draft.Definite || !IsOfPeople(lemma));
        return two || HasChild(draft.Head, "both") || lemma == "both" || (lemma == "two" && draft.Definite) || (lemma is "side" or "diplomat" && draft.Definite);
    }

    private static bool IsOfPeople(string lemma) => lemma is "leader" or "president" or "minister" or "man" or "woman" or "diplomat" or "official";

    private bool IsOfSomething(int head)
    {
        foreach (var child in parse[head].Children)
            if (child.Is("nmod") && child.Child("case") is { Lemma: "of" }) return true;
        return false;
    }

    private bool HasChild(int head, string form)
    {
        foreach (var child in parse[head].Children)
            if (child.Form.Equals(form, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // Two that one near sentence names by nouns, else the last two named in any way: "Washington and Moscow clashed over Syrian airspace; the two countries".
    private void Pair(List<Draft> drafts, int i, string lemma)
    {
        var draft = drafts[i];
        bool people = IsOfPeople(lemma);
        var members = people ? [] : PairOfNouns(drafts, i);
        for (int k = i - 1; k >= 0 && draft.Sentence - drafts[k].Sentence <= MostSentencesBack && members.Count < 2; k--)
        {
            var d = drafts[k].Root;
            if (drafts[k].Kind == MentionKind.Pronoun || d.Thing || d.Plural && people) continue;
            if (people ? d.Entity != EntityKind.Person : d.Entity is not (EntityKind.Country or EntityKind.Organisation)) continue;
            if (!members.Contains(d)) members.Add(d);
        }

        draft.Thing = false;
        draft.Entity = EntityKind.Group;
        draft.Plural = true;
        if (members.Count == 2) draft.Members = [members[1], members[0]];
        if (!people && draft.Sectors is ["GOV"] && draft.Country is null || lemma is "side" or "country" or "nation" or "state" or "power" or "superpower") draft.Sectors = ["GOV"];
        // The same pair under another noun.
        To(drafts, i, d => d.Root.Members.Length == 2 && d.Root.Members.SequenceEqual(draft.Members));
    }

    private List<Draft> PairOfNouns(List<Draft> drafts, int i)
    {
        var members = new List<Draft>(2);
        for (int k = i - 1, sentence = drafts[i].Sentence; k >= 0 && drafts[i].Sentence - drafts[k].Sentence <= PairSentencesBack && members.Count < 2; k--)
        {
            if (drafts[k].Sentence != sentence) (sentence, members) = (drafts[k].Sentence, new(2));
            var d = drafts[k].Root;
            if (drafts[k].Kind == MentionKind.Pronoun || d.Thing || parse[drafts[k].Head].Is("amod") || d.Entity is not (EntityKind.Country or EntityKind.Organisation)) continue;
            if (!members.Contains(d)) members.Add(d);
        }

        return members.Count == 2 ? members : [];
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
