using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>The sentences to learn from, and the closed sets that they define.</summary>
internal sealed class TrainingSet
{
    /// <summary>Longer sentences are left out: few, and dear.</summary>
    public const int LongestSentence = 120;

    private const int RareTag = 3;
    private const int RareWord = 2;

    private static readonly string[] NameTags = ["O", .. new[] { "PER", "ORG", "LOC", "NORP", "MISC" }.SelectMany(kind => new[] { $"B-{kind}", $"I-{kind}" })];
    private static readonly string[] RoleTags = [EventAnnotation.None, EventAnnotation.Actor, EventAnnotation.Recipient];

    private readonly TrainingSentence[] _sentences;
    private readonly Example[] _examples;
    private readonly TrainingMix _mix;
    private readonly float[] _forget;

    public TrainingSet(IEnumerable<TrainingSentence> sentences, Vectors vectors, TrainingMix mix)
    {
        _sentences = [.. sentences.Where(s => s.Forms.Length is > 0 and <= LongestSentence)];
        _mix = mix;
        TreebankSentence[] trees = [.. _sentences.Where(s => s.Tree is not null && !s.Silver).Select(s => s.Tree!)];
        var counts = Count(trees.SelectMany(s => s.Forms).Select(Normal));
        string[] words = [InputVocabularies.UnknownWord, InputVocabularies.RootWord, .. counts.Where(c => c.Count >= RareWord).Select(c => c.Entry)];
        Inputs = new InputVocabularies(new Vocabulary(words), new Vocabulary(vectors.Words));
        var tags = new TagSets
        {
            Universal = Set(trees.SelectMany(s => s.Universal), 1),
            Treebank = Set(trees.SelectMany(s => s.Treebank), 1),
            Labels = Set(trees.SelectMany(s => s.Labels), 1),
            Names = new Vocabulary(_sentences.Any(s => s.Names is not null) ? NameTags : []),
            Events = Set(_sentences.SelectMany(s => s.Events?.Types ?? []), 1),
            Roles = new Vocabulary(_sentences.Any(s => s.Events is not null) ? RoleTags : []),
        };
        Tasks = new TaskSets(
            tags, Set(trees.SelectMany(s => s.Features), RareTag),
            Set(trees.SelectMany(s => s.Forms.Zip(s.Lemmas, Example.ScriptOf)).Where(script => script.Length > 0), RareTag));
        _examples = [.. _sentences.Select(s => new Example(s, Inputs, Tasks))];

        var frequency = counts.ToDictionary(c => c.Entry, c => c.Count);
        _forget = [.. words.Select((word, row) => row < 2 ? 0f : 0.5f / (0.5f + frequency[word]))];
    }

    public InputVocabularies Inputs { get; }

    public TaskSets Tasks { get; }

    public int Words => _sentences.Sum(s => s.Forms.Length);

    /// <summary>The examples of one epoch: all trees, some in a changed guise, and a share of the sentences without.</summary>
    public IEnumerable<Example> Epoch(Randomness random)
    {
        for (int i = 0; i < _sentences.Length; i++)
        {
            var sentence = _sentences[i];
            if (sentence.Tree is { } tree && random.NextFloat() < _mix.Disguised)
                yield return new Example(Disguise.Of(sentence, tree, random), Inputs, Tasks);
            else if (sentence.Tree is not null || random.NextFloat() < (sentence.Events is null ? _mix.Names : _mix.Events))
                yield return _examples[i];
        }
    }

    /// <summary>The word itself, or now and then the unknown word: the rarer, the more often.</summary>
    public WordInput Forget(WordInput input, Randomness random) =>
        random.NextFloat() < _forget[input.Word] ? input with { Word = WordInput.Unknown } : input;

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
