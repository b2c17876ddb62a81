using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Events;

/// <summary>What the judge of triggers looks at: the word, its clause and its arguments, and what the codebook says of it.</summary>
internal sealed class TriggerFeatures(Parse parse, EntityLayer entities, Codebook codebook, SlotReader slots)
{
    private readonly List<EventType> _types = [];

    /// <summary>Describes a word that the codebook codes, passes over, or does not know.</summary>
    /// <param name="match">The entry that stands at the word; null if none does.</param>
    /// <param name="found">The best entry there, standing or not; null if none matches.</param>
    public void Describe(int token, EntryMatch? match, EntryMatch? found, IReadOnlyDictionary<int, EntryMatch> atHead, FeatureList features)
    {
        var word = parse[token];
        string lemma = word.Lemma, kind = KindOf(word), clause = Clause(word);
        string above = word.IsRoot ? "root" : word.Head.Lemma;
        int subject = LogicalRoles.IsVerbal(word) ? LogicalRoles.Subject(parse, token) : LogicalRoles.Child(parse, token, "nmod:poss");
        int obj = LogicalRoles.IsVerbal(word) ? LogicalRoles.Object(parse, token) : LogicalRoles.Oblique(parse, token, "of");
        string who = Who(subject), whom = Who(obj), what = obj >= 0 ? parse.Lemmas[obj] : "";

        features.Add("trigger", kind);
        features.Add("trigger lemma", lemma);
        features.Add("trigger lemma+kind", lemma, kind);
        features.Add("trigger stem", lemma.AsSpan(0, Math.Min(5, lemma.Length)));
        features.Add("trigger end", lemma.AsSpan(Math.Max(0, lemma.Length - 3)), kind);
        string alike = WordsAlike.Of(parse, lemma, fine: true);
        features.Add("trigger alike", alike);
        features.Add("trigger alike+kind", alike, kind);
        features.Add("trigger alike+sides", alike, who, whom);
        features.Add("trigger family", WordsAlike.Of(parse, lemma, fine: false), kind);
        features.Add("trigger lemma+sides", lemma, who, whom);
        features.Add("trigger lemma+object", lemma, what);
        features.Add("trigger lemma+clause", lemma, clause);
        features.Add("trigger lemma+above", lemma, above);
        features.Add("trigger above", above, word.Relation, kind);
        features.Add("trigger object", what, kind);
        features.Add("trigger object alike", WordsAlike.Of(parse, what, fine: true), alike);
        features.Add("trigger sides", who, whom, kind);
        features.Add("trigger relation", word.Relation, kind);
        features.Add("trigger clause", clause, kind);
        features.Add("trigger determiner", Determiner(word), kind);
        foreach (var child in word.Children)
        {
            if (child.Is("compound") || child.Is("amod")) features.Add("trigger modifier", lemma, child.Lemma);
            if (child.Is("compound:prt")) features.Add("trigger particle", lemma, child.Lemma);
            if (child.Is("nsubj")) features.Add("trigger subject", child.Lemma, kind);
            if (!(child.Is("obl") || child.Is("nmod") || child.Is("xcomp") || child.Is("advcl") || child.Is("ccomp"))) continue;
            string preposition = Opener(child);
            features.Add("trigger preposition", lemma, preposition);
            features.Add("trigger complement", preposition, Who(child.Index), kind);
            features.Add("trigger complement word", preposition, child.Lemma, kind);
        }

        foreach (var type in Types(word)) features.Add("codebook knows", type.Name, match is null ? "silent" : "");
        DescribeNeighbours(word, atHead, features);
        if (found is null) return;

        string state = match is null ? found.Entry.Veto ? "veto" : "absorbed" : "stands";
        string filled = slots.IsFilled(found, found.Entry.Actor) ? slots.IsFilled(found, found.Entry.Recipient) ? "ar" : "a" : slots.IsFilled(found, found.Entry.Recipient) ? "r" : "";
        string type0 = found.Entry.Type.Name;
        features.Add("row", type0, state);
        features.Add("row words", found.Entry.Words, type0, state);
        features.Add("row words+filled", found.Entry.Words, type0, filled);
        features.Add("row filled", type0, filled, state + kind);
        features.Add("row lemma", type0, lemma, state);
        features.Add("row clause", type0, clause, state);
        features.Add("row relation", type0, word.Relation, state);
        features.Add("row above", type0, above);
        features.Add("row determiner", type0, Determiner(word), kind);
        features.Add("row lending", type0, found.Frame.Lending.ToString(), filled);
        features.Add("row size", type0, found.Words.Length.ToString(CultureInfo.InvariantCulture), found.Entry.Conditions.Length.ToString(CultureInfo.InvariantCulture));
    }

    // The events that the codebook sees next to this one in the tree.
    private static void DescribeNeighbours(Word word, IReadOnlyDictionary<int, EntryMatch> atHead, FeatureList features)
    {
        if (!word.IsRoot && atHead.TryGetValue(word.HeadIndex, out var above)) features.Add("event above", above.Entry.Type.Name, word.Relation);
        foreach (var child in word.Children)
            if (atHead.TryGetValue(child.Index, out var below)) features.Add("event below", below.Entry.Type.Name, child.Relation);
    }

    private List<EventType> Types(Word word)
    {
        _types.Clear();
        Span<char> lower = stackalloc char[48];
        int length = word.Lemma.Length <= lower.Length ? word.Lemma.AsSpan().ToLowerInvariant(lower) : -1;
        if (length > 0)
            foreach (var entry in codebook.HeadedBy(lower[..length]))
                if (!entry.Veto && !_types.Contains(entry.Type)) _types.Add(entry.Type);
        return _types;
    }

    private static string KindOf(Word word) => word.Upos switch
    {
        Upos.NOUN or Upos.PROPN => "noun",
        Upos.ADJ => "adjective",
        _ => LogicalRoles.IsPassive(word.Parse, word.Index) ? "passive" : word.Xpos is "VBG" ? "ing" : "active",
    };

    private string Who(int token)
    {
        if (token < 0) return "";
        var entity = entities.HeadedBy(token);
        if (entity is null) return "word";
        return entity.IsThing ? "thing" : parse.Upos[token] == Upos.PRON ? "pronoun" : entity.Kind.ToString();
    }

    private static string Opener(Word word)
    {
        foreach (var child in word.Children)
            if (child.Is("case") || child.Is("mark")) return child.Lemma;
        return word.Relation;
    }

    private static string Determiner(Word word)
    {
        foreach (var child in word.Children)
            if (child.Is("det") || child.Relation is "nmod:poss" || child.Is("nummod")) return child.Is("nummod") ? "number" : child.Relation is "nmod:poss" ? "owner" : child.Lemma;
        return "";
    }

    // What the words above and around say of the clause: a condition, a modal, a denial, somebody's plan.
    private static string Clause(Word word)
    {
        var at = word;
        for (int steps = 0; steps < 5; steps++, at = at.Head)
        {
            foreach (var child in at.Children)
            {
                if (child.Lemma is "not" or "no" or "never" && steps == 0) return "negated";
                if (child.Xpos is "MD" && child.Is("aux") && LogicalRoles.IsVerbal(at)) return "modal";
                if (child.Is("mark") && child.Lemma is "if" or "unless" or "whether") return "condition";
            }

            if (at.IsRoot || at.Is("acl:relcl") || at.Is("parataxis")) return at.Is("acl:relcl") ? "relative" : "main";
            if (at.Is("xcomp") || at.Is("ccomp")) return at.Is("xcomp") ? "infinitive" : "that";
        }

        return "deep";
    }
}
