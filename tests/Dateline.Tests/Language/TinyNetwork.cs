using Dateline.Language.Kernels;
using Dateline.Language.Neural;
using Dateline.Training;

namespace Dateline.Tests.Language;

/// <summary>A network of random weights over a dozen words: it knows nothing, and must still keep every promise.</summary>
internal static class TinyNetwork
{
    private static readonly TreebankSentence Tree = new(
        ["The", "envoy", "left", "Geneva", "on", "Monday", "."], ["the", "envoy", "leave", "Geneva", "on", "Monday", "."],
        ["DET", "NOUN", "VERB", "PROPN", "ADP", "PROPN", "PUNCT"], ["DT", "NN", "VBD", "NNP", "IN", "NNP", "."],
        ["_", "_", "_", "_", "_", "_", "_"], [2, 3, 0, 3, 6, 3, 3], ["det", "nsubj", "root", "obj", "case", "obl", "punct"]);

    private static readonly TrainingSentence Sentence = new(Tree.Forms)
    {
        Tree = Tree,
        Names = ["O", "O", "O", "B-LOC", "O", "O", "O"],
        Events = new(
            ["none", "none", "RETREAT", "none", "none", "none", "none"], [new(2, 1, EventAnnotation.Actor)],
            [1, 2, 2, 2, 5, 2, 2], ["det", "nsubj", "root", "obj", "case", "obl", "punct"]),
    };

    public static NetworkData Data { get; } = Make(seed: 3);

    public static NetworkReader Reader(KernelSet? kernels = null) => new(Data, kernels ?? KernelSet.Best);

    /// <summary>Weights large enough that scores differ by more than rounding.</summary>
    private static NetworkData Make(ulong seed)
    {
        var shape = new NetworkShape { Word = 16, Affix = 8, NGram = 16, Vector = 0, Input = 32, Hidden = 32, Arc = 32, Label = 32, Role = 32 };
        var set = new TrainingSet(Enumerable.Repeat(Sentence, 3), Vectors.None, new TrainingMix(0, 0, 0));
        var random = new Randomness(seed);
        var network = new ParserNetwork(shape, set.Inputs, set.Tasks, [], new LossWeights(), random);
        foreach (var parameter in network.Parameters.Where(p => p.Name.StartsWith("heads", StringComparison.Ordinal) || p.Name.StartsWith("arc", StringComparison.Ordinal)))
            parameter.Randomise(random, 1f);
        return ParserExport.Round(shape, set.Inputs, set.Tasks.Tags, [], network.Parameters);
    }
}
