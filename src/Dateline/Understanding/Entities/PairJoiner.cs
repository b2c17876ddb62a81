using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Understanding.Entities;

/// <summary>Finds the two that "both sides", "the two countries", "the two leaders" speak of: who stood facing each other last, but nobody who only speaks of them.</summary>
internal sealed class PairJoiner(Parse parse, Draft?[] byHead)
{
    private const int MostSentencesBack = 12, FacingSentencesBack = 2, NamedSentencesBack = 1;

    /// <summary>Says which nominals are pairs; before the pronouns, since "they" may be one.</summary>
    public void Mark(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            string lemma = parse.Lemmas[draft.Head];
            if (draft.Kind != MentionKind.Nominal || draft.JoinedTo is not null || !IsPair(draft, lemma)) continue;
            (draft.IsPair, draft.Thing, draft.Entity, draft.Plural) = (true, false, EntityKind.Group, true);
            // Two states have no code of one.
            (draft.Country, draft.Stateless) = (null, true);
            if (draft.Sectors is ["GOV"] or [] || IsState(lemma) || lemma == "side") draft.Sectors = ["GOV"];
        }
    }

    /// <summary>Finds their members; after the pronouns, since "it" may have been one of them.</summary>
    public void Join(List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (!draft.IsPair || draft.JoinedTo is not null) continue;
            var lemma = parse.Lemmas[draft.Head];
            draft.Members = Members(drafts, i, lemma);
            if (draft.Members is not [var one, var two]) continue;
            if (!IsOfPeople(lemma) && !(IsOfState(one) && IsOfState(two))) draft.Sectors = [];
            // The same pair under another noun.
            for (int k = i - 1; k >= 0 && draft.JoinedTo is null; k--)
                if (drafts[k].Root is var pair && pair.Members is [var first, var second] && (first == one && second == two || first == two && second == one)) draft.Join(pair);
        }
    }

    private bool IsPair(Draft draft, string lemma)
    {
        if (!IsState(lemma) && !IsOfPeople(lemma) && lemma is not ("side" or "rival" or "ally" or "party" or "two" or "both")) return false;
        if (!draft.Plural && lemma is not ("two" or "both")) return false;
        // "both sides of the aisle", "both of which" say themselves which.
        if (lemma is "side" or "both" or "two" && IsOfSomething(draft.Head)) return false;
        // "arrested two men" are two more; "Two sides have fallen out" are the two.
        bool two = HasChild(draft.Head, "two") && (draft.Definite || !IsOfPeople(lemma));
        return two || HasChild(draft.Head, "both") || lemma == "both" || (lemma == "two" && draft.Definite) || (lemma is "side" or "diplomat" && draft.Definite);
    }

    private static bool IsState(string lemma) => lemma is "country" or "nation" or "state" or "power" or "superpower" or "neighbour" or "neighbor" or "government" or "capital";

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

    private ImmutableArray<Draft> Members(List<Draft> drafts, int i, string lemma)
    {
        var outsider = WhoSpeaksOf(drafts[i].Head);
        // "The programme ... its director called on both sides": neither is one of them.
        if (outsider is { Root.Country: null } && parse[outsider.Head].Child("nmod:poss") is { } owner && byHead[owner.Index] is { } body) outsider = body;
        outsider = outsider?.Root;
        if (IsOfPeople(lemma)) return Facing(drafts, i, lemma, outsider, MostSentencesBack) ?? LastNamed(drafts, i, lemma, outsider, MostSentencesBack) ?? [];
        return Facing(drafts, i, lemma, outsider, FacingSentencesBack) ?? LastNamed(drafts, i, lemma, outsider, NamedSentencesBack)
            ?? Facing(drafts, i, lemma, outsider, MostSentencesBack) ?? LastNamed(drafts, i, lemma, outsider, MostSentencesBack) ?? [];
    }

    // "Norway's minister praised both sides", "Turkey offered to mediate between the two": the subject is a third. Behind a noun it may be one of them: "Iran closed the border between the two countries".
    private Draft? WhoSpeaksOf(int head)
    {
        for (int at = head, steps = 0; steps < 8; at = parse.Heads[at], steps++)
        {
            var word = parse[at];
            if (word.IsRoot || word.Is("nsubj") || word.Is("ccomp") || word.Is("csubj") || word.Is("parataxis") || word.Is("appos") || word.Is("nmod") || (word.Is("conj") && word.Upos != Upos.VERB)) return null;
            if (word.Is("acl")) return byHead[word.HeadIndex];
            if (word.Head.Child("nsubj") is not { } subject || subject.Index == at) continue;
            return word.Head.Is("acl:relcl") && subject.Form is "which" or "who" or "that" ? byHead[word.Head.HeadIndex] : byHead[subject.Index];
        }

        return null;
    }

    // The last two that one sentence sets against or beside each other.
    private ImmutableArray<Draft>? Facing(List<Draft> drafts, int i, string lemma, Draft? outsider, int sentencesBack)
    {
        for (int k = i - 1; k > 0 && drafts[i].Sentence - drafts[k].Sentence <= sentencesBack; k--)
        {
            if (!Fits(drafts[k], lemma, outsider)) continue;
            for (int j = k - 1; j >= 0 && drafts[j].Sentence == drafts[k].Sentence; j--)
                if (Fits(drafts[j], lemma, outsider) && AreFacing(drafts[j].Head, drafts[k].Head) && AreTwo(drafts[j].Root, drafts[k].Root)) return Sides(drafts, drafts[j].Root, drafts[k].Root, lemma);
        }

        return null;
    }

    // The last two named, of near sentences by nouns alone: "Washington and Moscow clashed over Syrian airspace; the two countries".
    private ImmutableArray<Draft>? LastNamed(List<Draft> drafts, int i, string lemma, Draft? outsider, int sentencesBack)
    {
        Draft? last = null;
        int sentence = drafts[i].Sentence;
        for (int k = i - 1; k >= 0 && drafts[i].Sentence - drafts[k].Sentence <= sentencesBack; k--)
        {
            var d = drafts[k];
            if (d.Kind == MentionKind.Pronoun || parse[d.Head].Is("amod") || !Fits(d, lemma, outsider) || !IsOfPeople(lemma) && (d.Root is { IsPerson: true } or { Entity: EntityKind.Group, Name: null })) continue;
            if (sentencesBack == NamedSentencesBack && d.Sentence != sentence) (sentence, last) = (d.Sentence, null);
            if (last is not null && AreTwo(d.Root, last)) return Sides(drafts, d.Root, last, lemma);
            last ??= d.Root;
        }

        return null;
    }

    private static bool Fits(Draft draft, string lemma, Draft? outsider)
    {
        var root = draft.Root;
        if (root.Thing || root.IsPair || outsider is not null && (root == outsider || IsOfState(root) && root.Country == outsider.Country)) return false;
        if (IsOfPeople(lemma)) return root.IsPerson && !root.Plural;
        if (root.Sectors is ["JRN" or "CVL" or "NGO" or "EDU" or "MED", ..] || root.Stateless) return false;
        if (IsState(lemma)) return IsOfState(root);
        return root.Entity is EntityKind.Country or EntityKind.Organisation || IsOfState(root) || root.Sectors is ["REB" or "UAF" or "PRM" or "OPP" or "LAB" or "MIL", ..];
    }

    private static bool IsOfState(Draft root) => root.Code is null && (root.Entity == EntityKind.Country || root.Country is not null && root.Sectors is ["GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY", ..]);

    // A ministry and its own state are one, and so are a group and its men.
    private static bool AreTwo(Draft a, Draft b)
        => a != b && (a.Country is null || a.Country != b.Country || !(IsOfState(a) && IsOfState(b)) && !(a.Sectors.SequenceEqual(b.Sectors) && (a.Name is null || b.Name is null)));

    private bool AreFacing(int first, int second)
    {
        var (a, b) = (parse[first], parse[second]);
        if (b.Is("conj") && b.HeadIndex == first) return true;
        if (b.Is("nmod:poss") || b.Is("amod")) return false;
        bool with = b.Child("case") is { Lemma: "with" or "against" };
        if (a.Is("nmod:poss") && with && b.HeadIndex == a.HeadIndex) return true;
        if (!a.Is("nsubj") || !with && !b.Is("obj") && !b.Is("iobj")) return false;
        // An object faces the subject of its own verb, "a deal with" whoever governs the clause.
        if (!with) return b.HeadIndex == a.HeadIndex;
        for (int at = second, steps = 0; at >= 0 && steps < 8; at = parse.Heads[at], steps++)
            if (at == a.HeadIndex) return true;
        return false;
    }

    // Of two states the states themselves, whoever spoke for them.
    private static ImmutableArray<Draft> Sides(List<Draft> drafts, Draft one, Draft two, string lemma)
        => IsOfPeople(lemma) || !IsState(lemma) && one.Country == two.Country ? [one, two] : [StateOf(drafts, one), StateOf(drafts, two)];

    private static Draft StateOf(List<Draft> drafts, Draft root)
    {
        if (root.Entity == EntityKind.Country || !IsOfState(root)) return root;
        foreach (var draft in drafts)
            if (draft.Root is { Entity: EntityKind.Country } state && state.Country == root.Country) return state;
        return root;
    }
}
