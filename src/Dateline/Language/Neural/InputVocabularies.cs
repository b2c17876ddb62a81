namespace Dateline.Language.Neural;

/// <summary>From spelling to rows: the words of the treebanks and the words of the vectors.</summary>
/// <remarks>Both lists hold normal forms (<see cref="WordForm.Normalise"/>). Words begin with the unknown and the root, vectors with none.</remarks>
internal sealed class InputVocabularies(Vocabulary words, Vocabulary vectors)
{
    public const string UnknownWord = "<unknown>";
    public const string RootWord = "<root>";

    public Vocabulary Words { get; } = words;

    public Vocabulary Vectors { get; } = vectors;

    public WordInput Of(ReadOnlySpan<char> form)
    {
        Span<char> buffer = stackalloc char[WordForm.MaximumLength];
        var normal = buffer[..WordForm.Normalise(form, buffer)];

        var affixes = new int[WordForm.AffixCount];
        WordForm.Affixes(normal, affixes);
        Span<int> ngrams = stackalloc int[WordForm.MaximumNGrams];
        int count = WordForm.NGrams(normal, ngrams);
        return new(
            Math.Max(Words.Find(normal), WordInput.Unknown), Math.Max(Vectors.Find(normal), 0), WordForm.Shape(form), affixes, ngrams[..count].ToArray());
    }
}
