using Dateline.Language.Neural;
using Dateline.Training;

namespace Dateline.Tests.Language;

/// <summary>Training learns, repeats itself to the bit, and goes on where it stopped.</summary>
public sealed class TrainingTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dateline-{Guid.NewGuid():N}.state");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Forty_steps_over_one_sentence_leave_little_to_learn_and_repeat_to_the_bit()
    {
        var (first, losses) = Train(steps: 40);
        var (second, _) = Train(steps: 40);
        Assert.True(losses[^1] < losses[0] / 4, $"from {losses[0]} to {losses[^1]}");
        foreach (var (one, other) in first.Parameters.Zip(second.Parameters)) Assert.Equal(one.Value.Values, other.Value.Values);
    }

    [Fact]
    public void Another_seed_gives_other_weights()
        => Assert.NotEqual(Train(2, seed: 1).Network.Parameters[0].Value.Values, Train(2, seed: 2).Network.Parameters[0].Value.Values);

    [Fact]
    public void A_checkpoint_gives_back_every_number()
    {
        var (trained, _) = Train(5);
        Checkpoint.Write(_path, trained.Parameters, steps: 5, progress: 0.25f);
        var (fresh, _) = Train(0, seed: 9);
        Assert.Equal((5, 0.25f), Checkpoint.Read(_path, fresh.Parameters));
        foreach (var (one, other) in trained.Parameters.Zip(fresh.Parameters)) Assert.Equal(one.State, other.State);
    }

    [Theory]
    [InlineData("“", "\"")]
    [InlineData("U.N.’s", "u.n.'s")]
    [InlineData("1987", "0000")]
    [InlineData("--", "-")]
    [InlineData("''", "\"")]
    public void Marks_of_one_kind_and_digits_are_seen_alike(string form, string normal)
    {
        Span<char> buffer = stackalloc char[WordForm.MaximumLength];
        Assert.Equal(normal, buffer[..WordForm.Normalise(form, buffer)].ToString());
    }

    [Theory]
    [InlineData("Cities", "city", "l3:y")]
    [InlineData("Paris", "Paris", "k0:")]
    [InlineData("the", "the", "l0:")]
    [InlineData("went", "go", "l4:go")]
    public void A_lemma_script_drops_and_adds_the_fewest_letters(string form, string lemma, string script)
        => Assert.Equal(script, LemmaScript.Between(form, lemma).ToString());

    [Fact]
    public void A_sentence_disguised_without_its_stop_keeps_its_tree()
    {
        var tree = new TreebankSentence(
            ["Rain", "fell", "."], ["rain", "fall", "."], ["NOUN", "VERB", "PUNCT"], ["NN", "VBD", "."], ["_", "_", "_"], [2, 0, 2], ["nsubj", "root", "punct"]);
        var bare = Disguise.WithoutStop(new TrainingSentence(tree.Forms) { Tree = tree }, tree);
        Assert.Equal(["Rain", "fell"], bare.Forms);
        Assert.Equal([2, 0], bare.Tree!.Heads);
    }

    private static (ParserNetwork Network, double[] Losses) Train(int steps, ulong seed = 4)
    {
        var tree = new TreebankSentence(
            ["Rain", "fell", "on", "Lima", "."], ["rain", "fall", "on", "Lima", "."], ["NOUN", "VERB", "ADP", "PROPN", "PUNCT"],
            ["NN", "VBD", "IN", "NNP", "."], ["_", "_", "_", "_", "_"], [2, 0, 4, 2, 2], ["nsubj", "root", "case", "obl", "punct"]);
        var shape = new NetworkShape { Word = 16, Affix = 8, NGram = 16, Vector = 0, Input = 32, Hidden = 32, Arc = 32, Label = 32, Role = 0 };
        var set = new TrainingSet(Enumerable.Repeat(new TrainingSentence(tree.Forms) { Tree = tree }, 3), Vectors.None, new TrainingMix(0, 0, 0));
        var random = new Randomness(seed);
        var network = new ParserNetwork(shape, set.Inputs, set.Tasks, [], new LossWeights(), random);
        var adam = new Adam(network.Parameters);
        var losses = new double[steps];
        for (int step = 0; step < steps; step++)
        {
            var batch = new Batch([.. set.Epoch(random).Take(2)]);
            losses[step] = network.Learn(batch, batch.Inputs(word => set.Forget(word, random)), 0.1f);
            adam.Step(0.01f);
        }

        return (network, losses);
    }
}
