using Dateline.Language.Neural;
using Dateline.Training;

namespace Dateline.Tests.Language;

/// <summary>The hand-written way back against the slope measured by moving each number a little.</summary>
public sealed class Gradients
{
    private const float Step = 2e-4f;

    private static readonly TreebankSentence[] Sentences =
    [
        new(["The", "envoy", "left", "Geneva", "."], ["the", "envoy", "leave", "Geneva", "."], ["DET", "NOUN", "VERB", "PROPN", "PUNCT"],
            ["DT", "NN", "VBD", "NNP", "."], ["_", "Number=Sing", "Tense=Past", "Number=Sing", "_"], [2, 3, 0, 3, 3], ["det", "nsubj", "root", "obj", "punct"]),
        new(["He", "will", "not", "return", "."], ["he", "will", "not", "return", "."], ["PRON", "AUX", "PART", "VERB", "PUNCT"],
            ["PRP", "MD", "RB", "VB", "."], ["Number=Sing", "_", "_", "_", "_"], [4, 4, 4, 0, 4], ["nsubj", "aux", "advmod", "root", "punct"]),
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
    public void A_gradient_is_the_slope_of_the_loss(string name)
    {
        var (network, batch) = Tiny();
        var words = batch.Inputs(word => word);
        network.Learn(batch, words, 1f);
        var parameter = network.Parameters.Single(p => p.Name == name);
        float[] gradient = [.. parameter.Gradient.Values];

        // The largest gradients, where rounding matters least; a rectifier that opens within the step is what the tolerance is for.
        int[] places = [.. Enumerable.Range(0, gradient.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(6)];
        Assert.NotEqual(0f, gradient[places[0]]);
        foreach (int place in places)
        {
            double slope = (LossAt(network, batch, words, parameter, place, Step) - LossAt(network, batch, words, parameter, place, -Step)) / (2 * Step);
            Assert.True(Math.Abs(slope - gradient[place]) <= 0.003 + (0.05 * Math.Abs(slope)), $"{name}[{place}]: gradient {gradient[place]}, slope {slope}");
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
        var shape = new NetworkShape { Word = 8, Affix = 8, NGram = 8, Vector = 0, Input = 32, Hidden = 32, Arc = 32, Label = 32 };
        var set = new TrainingSet([.. Sentences, .. Sentences, .. Sentences], Vectors.None, disguise: 0f);
        var random = new Randomness(7);
        var network = new ParserNetwork(shape, set.Inputs, set.Tags, [], new LossWeights { Drop = 0, DropFeatures = 0 }, random);
        return (network, new Batch([.. set.Epoch(random).Take(2)]));
    }
}
