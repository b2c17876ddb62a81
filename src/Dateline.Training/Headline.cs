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
        if (tree.Length > LongestSentence || root < 0 || tree.Universal[root] != "VERB" || PresentTense.SubjectOf(tree, root) < 0) return null;

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
        var present = PresentTense.Of(tree, auxiliaries: false, out _);
        var (forms, universal, treebank, features, labels, lemmas) =
            (present.Forms.ToArray(), present.Universal.ToArray(), present.Treebank.ToArray(), present.Features.ToArray(), present.Labels.ToArray(), present.Lemmas.ToArray());
        for (int word = 0; word < tree.Length; word++)
            if (forms[word] == "will" && universal[word] == "AUX" && labels[word] == "aux")
                (forms[word], universal[word], treebank[word], features[word], labels[word], lemmas[word]) = ("to", "PART", "TO", "_", "mark", "to");
        return present with { Forms = forms, Universal = universal, Treebank = treebank, Features = features, Labels = labels, Lemmas = lemmas };
    }

    private static string WithInitial(string form, string universal) =>
        universal is "ADP" or "DET" or "CCONJ" or "PART" || form.Length == 0 ? form : char.ToUpperInvariant(form[0]) + form[1..];
}
