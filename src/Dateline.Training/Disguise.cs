namespace Dateline.Training;

/// <summary>Shows a sentence as news pages have it too: as a headline, without its full stop, in capitals, or without any.</summary>
internal static class Disguise
{
    public static TrainingSentence Of(TrainingSentence sentence, TreebankSentence tree, Randomness random) => random.NextFloat() switch
    {
        < 0.5f => Headline.Of(sentence, tree, random) ?? WithoutStop(sentence, tree),
        < 0.75f => WithoutStop(sentence, tree),
        < 0.9f => InCapitals(sentence, tree),
        _ => InSmallLetters(sentence, tree),
    };

    public static TrainingSentence WithoutStop(TrainingSentence sentence, TreebankSentence tree)
    {
        int last = tree.Length - 1;
        bool leaf = last > 0 && tree.Forms[last] == "." && !tree.Heads.Contains(last + 1);
        return leaf ? sentence with { Forms = sentence.Forms[..last], Tree = tree.Take(last), Names = sentence.Names?[..last] } : sentence;
    }

    /// <summary>Lemmas are not asked of capitals.</summary>
    public static TrainingSentence InCapitals(TrainingSentence sentence, TreebankSentence tree) =>
        Respelled(sentence, tree, form => form.ToUpperInvariant());

    public static TrainingSentence InSmallLetters(TrainingSentence sentence, TreebankSentence tree) =>
        Respelled(sentence, tree, form => form.ToLowerInvariant());

    private static TrainingSentence Respelled(TrainingSentence sentence, TreebankSentence tree, Func<string, string> spelling) => sentence with
    {
        Forms = [.. sentence.Forms.Select(spelling)],
        Tree = tree with { Lemmas = [.. tree.Lemmas.Select(_ => "_")] },
    };
}
