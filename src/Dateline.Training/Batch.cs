using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>Sentences of one length, interleaved: row <c>word * Sentences + sentence</c>. No padding, no mask.</summary>
internal sealed class Batch(Example[] examples)
{
    public Example[] Examples { get; } = examples;

    public int Sentences => Examples.Length;

    /// <summary>Positions of each sentence, the root among them.</summary>
    public int Words => Examples[0].Length;

    public int Rows => Sentences * Words;

    public int Row(int word, int sentence) => (word * Sentences) + sentence;

    /// <summary>The inputs of all rows, rare words now and then unknown.</summary>
    public WordInput[] Inputs(Func<WordInput, WordInput> forget)
    {
        var inputs = new WordInput[Rows];
        for (int word = 0; word < Words; word++)
            for (int s = 0; s < Sentences; s++)
                inputs[Row(word, s)] = forget(Examples[s].Inputs[word]);
        return inputs;
    }

    /// <summary>All examples in batches of about <paramref name="words"/> words, in random order.</summary>
    public static Batch[] Of(IEnumerable<Example> examples, int words, Randomness random)
    {
        var batches = new List<Batch>();
        foreach (var group in examples.GroupBy(e => e.Length).OrderBy(g => g.Key))
        {
            var sameLength = group.ToArray();
            random.Shuffle<Example>(sameLength);
            foreach (var chunk in sameLength.Chunk(Math.Max(1, words / group.Key))) batches.Add(new Batch(chunk));
        }

        var order = batches.ToArray();
        random.Shuffle<Batch>(order);
        return order;
    }
}
