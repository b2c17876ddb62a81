namespace Dateline.Training;

/// <summary>Shows a sentence as news pages have it too: without its full stop, or in capitals.</summary>
internal static class Disguise
{
    private const float ShareWithoutStop = 0.6f;

    public static TreebankSentence Of(TreebankSentence sentence, Randomness random) =>
        random.NextFloat() < ShareWithoutStop ? WithoutStop(sentence) : InCapitals(sentence);

    public static TreebankSentence WithoutStop(TreebankSentence sentence)
    {
        int last = sentence.Length - 1;
        bool leaf = last > 0 && sentence.Forms[last] == "." && !sentence.Heads.Contains(last + 1);
        return leaf ? sentence.Take(last) : sentence;
    }

    public static TreebankSentence InCapitals(TreebankSentence sentence) =>
        sentence with { Forms = [.. sentence.Forms.Select(form => form.ToUpperInvariant())], Lemmas = [.. sentence.Lemmas.Select(_ => "_")] };
}
