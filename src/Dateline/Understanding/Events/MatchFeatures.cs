using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>What the judge of matches looks at: which row, on which word, in what kind of clause, with which sides filled.</summary>
internal static class MatchFeatures
{
    public static void Describe(Parse parse, EntryMatch match, int actors, int recipients, FeatureList features)
    {
        var word = parse[match.Head];
        string type = match.Entry.Type.Name, lemma = word.Lemma;
        string filled = (actors > 0 ? "a" : "") + (recipients > 0 ? "r" : "");
        string form = match.Entry.Head == HeadKind.Noun ? "noun" : match.Frame.IsPassive ? "passive" : "active";
        string above = word.IsRoot ? "root" : word.Head.Lemma;
        string clause = Clause(word);

        features.Add("fire");
        features.Add("fire row", match.Entry.Words, type);
        features.Add("fire row+filled", match.Entry.Words, type, filled);
        features.Add("fire lemma", lemma, type);
        features.Add("fire lemma+form+filled", lemma, form, filled);
        features.Add("fire type+filled", type, filled, form);
        features.Add("fire relation", word.Relation, form, filled);
        features.Add("fire relation+type", word.Relation, type);
        features.Add("fire tag", word.Xpos, form);
        features.Add("fire above", above, type);
        features.Add("fire above+relation", above, word.Relation);
        features.Add("fire clause", clause, form);
        features.Add("fire clause+type", clause, type);
        features.Add("fire words", match.Words.Length.ToString(CultureInfo.InvariantCulture), match.Entry.Conditions.Length.ToString(CultureInfo.InvariantCulture), form);
        features.Add("fire lending", match.Frame.Lending.ToString(), filled);
        features.Add("fire determiner", Determiner(word), form, filled);
    }

    private static string Determiner(Word word)
    {
        foreach (var child in word.Children)
            if (child.Is("det") || child.Relation is "nmod:poss") return child.Lemma;
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
