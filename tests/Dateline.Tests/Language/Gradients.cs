using Dateline.Language.Neural;
using Dateline.Training;

namespace Dateline.Tests.Language;

/// <summary>The hand-written way back against the slope measured by moving each number a little.</summary>
public sealed class Gradients
{
    private const float Step = 5e-4f;

    private static readonly TrainingSentence[] Sentences =
    [
        new(["The", "envoy", "left", "Geneva", "."])
        {
            Tree = new(
                ["The", "envoy", "left", "Geneva", "."], ["the", "envoy", "leave", "Geneva", "."], ["DET", "NOUN", "VERB", "PROPN", "PUNCT"],
                ["DT", "NN", "VBD", "NNP", "."], ["_", "Number=Sing", "Tense=Past", "Number=Sing", "_"], [2, 3, 0, 3, 3], ["det", "nsubj", "root", "obj", "punct"]),
            Names = ["O", "O", "O", "B-LOC", "O"],
        },
        new(["Troops", "shelled", "the", "port", "."])
        {
            Events = new(
                ["none", "ASSAULT", "none", "none", "none"], [new(1, 0, EventAnnotation.Actor), new(1, 3, EventAnnotation.Recipient)],
                [1, 1, 3, 1, 1], ["nsubj", "root", "det", "obj", "punct"]),
        },
    ];

    [Theory]
    [InlineData("words")]
    [InlineData("affixes")]
    [InlineData("shapes")]
    [InlineData("ngrams")]
    [InlineData("input.weights")]
    [InlineData("input.biases")]
    [InlineData("lstm1.input.weights")]
    [InlineData("lstm1.input.biases")]
    [InlineData("lstm1.forward")]
    [InlineData("lstm1.backward")]
    [InlineData("lstm2.input.weights")]
    [InlineData("lstm2.forward")]
    [InlineData("lstm2.backward")]
    [InlineData("heads.weights")]
    [InlineData("heads.biases")]
    [InlineData("arc.weights")]
    [InlineData("arc.biases")]
    [InlineData("labels.weights")]
    [InlineData("labels.biases")]
    [InlineData("contents.weights")]
    [InlineData("contents.biases")]
    [InlineData("roles.weights")]
    [InlineData("roles.biases")]
    [InlineData("roles.extras")]
    public void A_gradient_is_the_slope_of_the_loss(string name)
    {
        var (network, batch) = Tiny();
        var words = batch.Inputs(word => word);
        network.Learn(batch, words, 1f);
        var parameter = network.Parameters.Single(p => p.Name == name);
        float[] gradient = [.. parameter.Gradient.Values];

        // The largest gradients, where rounding matters least. A rectifier may open or close within the step: then one side is right.
        int[] places = [.. Enumerable.Range(0, gradient.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(6)];
        Assert.NotEqual(0f, gradient[places[0]]);
        double here = network.Learn(batch, words, 1f);
        foreach (int place in places)
        {
            double before = (here - LossAt(network, batch, words, parameter, place, -Step)) / Step;
            double after = (LossAt(network, batch, words, parameter, place, Step) - here) / Step;
            double tolerance = 0.005 + (0.03 * Math.Abs(gradient[place]));
            Assert.InRange(gradient[place], Math.Min(before, after) - tolerance, Math.Max(before, after) + tolerance);
        }
    }

    private static double LossAt(ParserNetwork network, Batch batch, WordInput[] words, Parameter parameter, int place, float move)
    {
        float before = parameter.Value.Values[place];
        parameter.Value.Values[place] = before + move;
        double loss = network.Learn(batch, words, 1f);
        parameter.Value.Values[place] = before;
        return loss;
    }

    private static (ParserNetwork Network, Batch Batch) Tiny()
    {
        var shape = new NetworkShape { Word = 8, Affix = 8, NGram = 8, Vector = 0, Input = 32, Hidden = 32, Arc = 32, Label = 32, Role = 32 };
        var set = new TrainingSet(Sentences.Concat(Sentences).Concat(Sentences), Vectors.None, new TrainingMix(0f, 1f, 1f));
        var random = new Randomness(9);
        var network = new ParserNetwork(shape, set.Inputs, set.Tasks, [], new LossWeights { Drop = 0, DropFeatures = 0, DropContents = 0 }, random);
        return (network, new Batch([.. set.Epoch(random).Take(2)]));
    }
}
