using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>The sentences to learn from, and the closed sets that they define.</summary>
internal sealed class TrainingSet
{
    private const int RareTag = 3;
    private const int RareWord = 2;

    private readonly IReadOnlyList<TreebankSentence> _sentences;
    private readonly Example[] _examples;
    private readonly float _disguise;
    private readonly float[] _forget;

    public TrainingSet(IReadOnlyList<TreebankSentence> sentences, Vectors vectors, float disguise)
    {
        _sentences = [.. sentences.Where(s => s.Length <= LongestSentence)];
        _disguise = disguise;
        var counts = Count(_sentences.SelectMany(s => s.Forms).Select(Normal));
        string[] words = [InputVocabularies.UnknownWord, InputVocabularies.RootWord, .. counts.Where(c => c.Count >= RareWord).Select(c => c.Entry)];
        Inputs = new InputVocabularies(new Vocabulary(words), new Vocabulary(vectors.Words));
        Tags = new TagSets(
            Set(_sentences.SelectMany(s => s.Universal), 1), Set(_sentences.SelectMany(s => s.Treebank), 1),
            Set(_sentences.SelectMany(s => s.Features), RareTag), Set(_sentences.SelectMany(Lemmas), RareTag),
            Set(_sentences.SelectMany(s => s.Labels), 1));
        _examples = [.. _sentences.Select(s => new Example(s, Inputs, Tags))];

        var frequency = counts.ToDictionary(c => c.Entry, c => c.Count);
        _forget = [.. words.Select((word, row) => row < 2 ? 0f : 0.5f / (0.5f + frequency[word]))];
    }

    /// <summary>Longer sentences are left out: few, and dear.</summary>
    public const int LongestSentence = 120;

    public InputVocabularies Inputs { get; }

    public TagSets Tags { get; }

    public int Words => _sentences.Sum(s => s.Length);

    /// <summary>The examples of one epoch: all sentences, a share of them in a changed guise.</summary>
    public IEnumerable<Example> Epoch(Randomness random) => _sentences.Select(
        (sentence, i) => random.NextFloat() < _disguise ? new Example(Disguise.Of(sentence, random), Inputs, Tags) : _examples[i]);

    /// <summary>The word itself, or now and then the unknown word: the rarer, the more often.</summary>
    public WordInput Forget(WordInput input, Randomness random) =>
        random.NextFloat() < _forget[input.Word] ? input with { Word = WordInput.Unknown } : input;

    private static IEnumerable<string> Lemmas(TreebankSentence sentence) =>
        sentence.Forms.Zip(sentence.Lemmas).Where(pair => pair.Second != "_" || pair.First == "_")
            .Select(pair => LemmaScript.Between(pair.First, pair.Second).ToString());

    private static Vocabulary Set(IEnumerable<string> entries, int rare) => new([.. Count(entries).Where(c => c.Count >= rare).Select(c => c.Entry)]);

    /// <summary>Most frequent first, ties in ordinal order.</summary>
    private static List<(string Entry, int Count)> Count(IEnumerable<string> entries) =>
        [.. entries.CountBy(e => e).Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)];

    private static string Normal(string form)
    {
        Span<char> buffer = stackalloc char[WordForm.MaximumLength];
        return buffer[..WordForm.Normalise(form, buffer)].ToString();
    }
}
