namespace Dateline.Training;

/// <summary>One annotated sentence; arrays run in parallel, one entry a word. Head 0 is the root, 1 the first word.</summary>
internal sealed record TreebankSentence(
    string[] Forms, string[] Lemmas, string[] Universal, string[] Treebank, string[] Features, int[] Heads, string[] Labels)
{
    public int Length => Forms.Length;

    /// <summary>The sentence without its words from <paramref name="length"/> on, which must be leaves.</summary>
    public TreebankSentence Take(int length) => new(
        Forms[..length], Lemmas[..length], Universal[..length], Treebank[..length], Features[..length], Heads[..length], Labels[..length]);

    /// <summary>The words at <paramref name="kept"/>, in their order; those left out must be leaves.</summary>
    public TreebankSentence Only(int[] kept)
    {
        string[] Chosen(string[] column) => [.. kept.Select(word => column[word])];
        return new(
            Chosen(Forms), Chosen(Lemmas), Chosen(Universal), Chosen(Treebank), Chosen(Features),
            [.. kept.Select(word => Heads[word] == 0 ? 0 : Array.IndexOf(kept, Heads[word] - 1) + 1)], Chosen(Labels));
    }
}
