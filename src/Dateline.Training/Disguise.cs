namespace Dateline.Training;

/// <summary>Shows a sentence as news pages have it too: without its full stop, or in capitals.</summary>
internal static class Disguise
{
    private const float ShareWithoutStop = 0.6f;

    public static TrainingSentence Of(TrainingSentence sentence, TreebankSentence tree, Randomness random) =>
        random.NextFloat() < ShareWithoutStop ? WithoutStop(sentence, tree) : InCapitals(sentence, tree);

    public static TrainingSentence WithoutStop(TrainingSentence sentence, TreebankSentence tree)
    {
        int last = tree.Length - 1;
        bool leaf = last > 0 && tree.Forms[last] == "." && !tree.Heads.Contains(last + 1);
        return leaf ? sentence with { Forms = sentence.Forms[..last], Tree = tree.Take(last), Names = sentence.Names?[..last] } : sentence;
    }

    /// <summary>Lemmas are not asked of capitals.</summary>
    public static TrainingSentence InCapitals(TrainingSentence sentence, TreebankSentence tree) => sentence with
    {
        Forms = [.. sentence.Forms.Select(form => form.ToUpperInvariant())],
        Tree = tree with { Lemmas = [.. tree.Lemmas.Select(_ => "_")] },
    };
}
