namespace Dateline.Training;

/// <summary>Turns a sentence into the style of headlines: present for past, "to" for "will", no article, often no form of "be", no full stop.</summary>
internal static class Headline
{
    private const int LongestSentence = 30;
    private const float ShareWithBe = 0.4f;
    private const float ShareWithInitials = 0.3f;

    /// <summary>The sentence as a headline; null if it has no verb at its root with a subject, or is too long for one.</summary>
    public static TrainingSentence? Of(TrainingSentence sentence, TreebankSentence tree, Randomness random)
    {
        int root = Array.IndexOf(tree.Heads, 0);
        if (tree.Length > LongestSentence || root < 0 || tree.Universal[root] != "VERB" || SubjectOf(tree, root) < 0) return null;

        bool withBe = random.NextFloat() < ShareWithBe, initials = random.NextFloat() < ShareWithInitials;
        var spoken = InPresent(tree);
        int[] kept = [.. Enumerable.Range(0, tree.Length).Where(word => !IsDropped(spoken, word, withBe) || sentence.Names?[word][0] is 'B' or 'I')];
        var cut = spoken.Only(kept);
        if (initials) cut = cut with { Forms = [.. cut.Forms.Zip(cut.Universal, WithInitial)] };
        return sentence with { Forms = cut.Forms, Tree = cut, Names = sentence.Names is { } names ? [.. kept.Select(word => names[word])] : null };
    }

    private static bool IsDropped(TreebankSentence tree, int word, bool withBe) =>
        !tree.Heads.Contains(word + 1) && tree.Heads[word] != 0
        && ((tree.Universal[word] == "DET" && tree.Lemmas[word] is "the" or "a")
            || (!withBe && tree.Lemmas[word] == "be" && tree.Labels[word] is "aux:pass" or "aux" or "cop" && tree.Universal[word] == "AUX")
            || (word == tree.Length - 1 && tree.Forms[word] == "."));

    private static TreebankSentence InPresent(TreebankSentence tree)
    {
        var (forms, universal, treebank, features, labels, lemmas) =
            (tree.Forms.ToArray(), tree.Universal.ToArray(), tree.Treebank.ToArray(), tree.Features.ToArray(), tree.Labels.ToArray(), tree.Lemmas.ToArray());
        for (int word = 0; word < tree.Length; word++)
        {
            if (treebank[word] == "VBD" && universal[word] == "VERB" && lemmas[word].All(char.IsAsciiLetterLower))
            {
                bool several = IsSeveral(tree, word);
                forms[word] = several ? lemmas[word] : WithEnding(lemmas[word]);
                treebank[word] = several ? "VBP" : "VBZ";
                features[word] = $"Mood=Ind|Number={(several ? "Plur" : "Sing")}|Person=3|Tense=Pres|VerbForm=Fin";
            }
            else if (forms[word] == "will" && universal[word] == "AUX" && labels[word] == "aux")
            {
                (forms[word], universal[word], treebank[word], features[word], labels[word], lemmas[word]) = ("to", "PART", "TO", "_", "mark", "to");
            }
        }

        return tree with { Forms = forms, Universal = universal, Treebank = treebank, Features = features, Labels = labels, Lemmas = lemmas };
    }

    /// <summary>Whether the subject of a verb, or of the verb that it is joined to, takes a plural verb.</summary>
    private static bool IsSeveral(TreebankSentence tree, int verb)
    {
        int subject = SubjectOf(tree, verb);
        if (subject < 0 && tree.Labels[verb] == "conj") subject = SubjectOf(tree, tree.Heads[verb] - 1);
        return subject >= 0
            && (tree.Treebank[subject] is "NNS" or "NNPS" || tree.Lemmas[subject] is "they" or "we" or "you" or "I"
                || Enumerable.Range(0, tree.Length).Any(word => tree.Heads[word] == subject + 1 && tree.Labels[word] == "conj"));
    }

    private static int SubjectOf(TreebankSentence tree, int verb) =>
        Array.FindIndex(tree.Heads, head => head == verb + 1) < 0 ? -1
            : Enumerable.Range(0, tree.Length).FirstOrDefault(word => tree.Heads[word] == verb + 1 && tree.Labels[word].StartsWith("nsubj", StringComparison.Ordinal), -1);

    private static string WithEnding(string verb) =>
        verb.EndsWith('y') && verb.Length > 1 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal) ? verb[..^1] + "ies"
        : verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";

    private static string WithInitial(string form, string universal) =>
        universal is "ADP" or "DET" or "CCONJ" or "PART" || form.Length == 0 ? form : char.ToUpperInvariant(form[0]) + form[1..];
}
