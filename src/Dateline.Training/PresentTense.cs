namespace Dateline.Training;

/// <summary>Puts a sentence told in the past into the present, as agencies and chronicles tell ("A bomb kills nine and wounds 30 more"); its tree stays.</summary>
internal static class PresentTense
{
    /// <summary>The value of a column that nobody has filled: it is in no set, so it teaches nothing.</summary>
    public const string NotGiven = "?";

    /// <summary>The sentence with every full verb in the simple past in the present, and with <paramref name="auxiliaries"/> the forms of "be" and "have" too.</summary>
    /// <param name="changed">How many words became others.</param>
    public static TreebankSentence Of(TreebankSentence tree, bool auxiliaries, out int changed)
    {
        var (forms, treebank, features) = (tree.Forms.ToArray(), tree.Treebank.ToArray(), tree.Features.ToArray());
        changed = 0;
        for (int word = 0; word < tree.Length; word++)
        {
            bool several = IsSeveral(tree, word);
            string? present = null;
            if (tree.Universal[word] == "VERB" && IsPast(tree, word) && tree.Lemmas[word].All(char.IsAsciiLetterLower)) present = several ? tree.Lemmas[word] : WithEnding(tree.Lemmas[word]);
            else if (auxiliaries && tree.Universal[word] == "AUX") (present, several) = Auxiliary(tree.Forms[word]);
            if (present is null) continue;
            changed++;
            forms[word] = present;
            treebank[word] = several ? "VBP" : "VBZ";
            features[word] = $"Mood=Ind|Number={(several ? "Plur" : "Sing")}|Person=3|Tense=Pres|VerbForm=Fin";
        }

        return changed == 0 ? tree : tree with { Forms = forms, Treebank = treebank, Features = features };
    }

    /// <summary>The subject of a verb; -1 if it has none of its own.</summary>
    public static int SubjectOf(TreebankSentence tree, int verb) =>
        Enumerable.Range(0, tree.Length).FirstOrDefault(word => tree.Heads[word] == verb + 1 && tree.Labels[word].StartsWith("nsubj", StringComparison.Ordinal), -1);

    // "killed nine and injured 50": parsers call the second a participle, though it has an object and no auxiliary.
    private static bool IsPast(TreebankSentence tree, int word) =>
        tree.Treebank[word] == "VBD"
        || (tree.Treebank[word] == "VBN" && tree.Labels[word] == "conj" && tree.Treebank[tree.Heads[word] - 1] == "VBD" && !Has(tree, word, "aux") && Has(tree, word, "obj"));

    private static bool Has(TreebankSentence tree, int head, string label) =>
        Enumerable.Range(0, tree.Length).Any(word => tree.Heads[word] == head + 1 && tree.Labels[word].StartsWith(label, StringComparison.Ordinal));

    private static (string? Present, bool Several) Auxiliary(string form) => form switch
    {
        "was" => ("is", false),
        "Was" => ("Is", false),
        "were" => ("are", true),
        "Were" => ("Are", true),
        "had" => ("has", false),
        _ => (null, false),
    };

    // Whether the subject of a verb, of the verb that it is joined to, or the noun that it tells of takes a plural verb.
    private static bool IsSeveral(TreebankSentence tree, int verb)
    {
        int subject = SubjectOf(tree, verb);
        if (subject < 0 && tree.Labels[verb] == "conj") subject = SubjectOf(tree, tree.Heads[verb] - 1);
        if (subject >= 0 && tree.Treebank[subject] is "WDT" or "WP" && tree.Labels[verb] == "acl:relcl") subject = tree.Heads[verb] - 1;
        return subject >= 0
            && (tree.Treebank[subject] is "NNS" or "NNPS" || tree.Lemmas[subject] is "they" or "we" or "you" or "I" or "people" or "police"
                || Enumerable.Range(0, tree.Length).Any(word => tree.Heads[word] == subject + 1 && tree.Labels[word] == "conj"));
    }

    private static string WithEnding(string verb) => verb switch
    {
        "be" => "is",
        "have" => "has",
        _ when verb.EndsWith('y') && verb.Length > 1 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal) => verb[..^1] + "ies",
        _ when verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) => verb + "es",
        _ => verb + "s",
    };
}
