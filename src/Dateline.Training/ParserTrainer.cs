using System.Diagnostics;
using Dateline.Language.Kernels;
using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>Trains the tagger and parser, tells how it goes, and writes the model.</summary>
internal sealed class ParserTrainer
{
    private const int WarmUpSteps = 100;
    private const float LeastRate = 0.02f;

    private readonly ParserOptions _options;
    private readonly Action<string> _tell;
    private readonly Randomness _random;
    private readonly Vectors _vectors;
    private readonly TrainingSet _training;
    private readonly DevelopmentText _development;
    private readonly NetworkShape _shape;
    private readonly ParserNetwork _network;
    private readonly Adam _adam;
    private readonly float _start;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public ParserTrainer(ParserOptions options, Action<string> tell)
    {
        (_options, _tell) = (options, tell);
        _random = new Randomness(options.Seed);
        var network = options.Network is { } shipped ? NetworkFile.Read(shipped) : null;
        _vectors = network is not null ? Unrounded.Vectors(network) : options.Vectors is { } path ? Vectors.Read(path) : Vectors.None;
        _training = new TrainingSet(TrainingText.Read(options), _vectors, options.Mix);
        _development = new DevelopmentText(options);
        _shape = new NetworkShape
        {
            Word = 96, Affix = 24, NGram = 64, Vector = _vectors.Size, Input = options.Hidden, Hidden = options.Hidden, Arc = 160, Label = 160, Role = options.Events.Length > 0 ? 64 : 0,
        };
        _network = new ParserNetwork(_shape, _training.Inputs, _training.Tasks, _vectors.Values, options.Weights, _random);
        _adam = new Adam(_network.Parameters);
        if (network is not null) Unrounded.Fill(network, _training, _shape, _network.Parameters);
        if (options.From is { } state) (_adam.Steps, _start) = Checkpoint.Read(state, _network.Parameters);
        _start = options.Start ?? _start;
        var tags = _training.Tasks.Tags;
        _tell($"{_training.Words} words in all; tables: {_training.Inputs.Words.Count} words, {_vectors.Words.Length} vectors; sets: "
            + $"{tags.Universal.Count} UPOS, {tags.Treebank.Count} XPOS, {_training.Tasks.Features.Count} feats, {_training.Tasks.Lemmas.Count} lemma scripts, {tags.Labels.Count} labels, {tags.Events.Count} events");
    }

    /// <summary>Trains, measures now and then, and writes the model each time; with no epochs to train it only measures and writes.</summary>
    public void Run()
    {
        if (_options.Epochs == 0) Measure();
        for (int epoch = 0; epoch < _options.Epochs && Progress(epoch, 0) < 1; epoch++)
        {
            LearnEpoch(epoch);
            if (_options.Checkpoint is { } path) Checkpoint.Write(path, _network.Parameters, _adam.Steps, Progress(epoch + 1, 0));
            bool last = epoch == _options.Epochs - 1 || Progress(epoch + 1, 0) >= 1;
            if (last || (epoch + 1) % _options.MeasureEvery == 0) Measure();
        }
    }

    private void LearnEpoch(int epoch)
    {
        var clock = Stopwatch.StartNew();
        var batches = Batch.Of(_training.Epoch(_random), _options.BatchWords, _random);
        double loss = 0;
        int words = 0;
        for (int i = 0; i < batches.Length; i++)
        {
            float progress = Progress(epoch, (float)i / batches.Length);
            if (progress >= 1) break;
            var batch = batches[i];
            loss += _network.Learn(batch, batch.Inputs(word => _training.Forget(word, _random)), 1f / _options.BatchWords);
            words += batch.Sentences * (batch.Words - 1);
            _adam.Step(_options.LearningRate * MathF.Min(1f, (_adam.Steps + 1f) / WarmUpSteps) * MathF.Max(LeastRate, 1f - progress));
        }

        _tell($"epoch {epoch + 1}: loss {loss * _options.BatchWords / Math.Max(1, words):F3}, {words / clock.Elapsed.TotalSeconds:F0} words/s, "
            + $"{clock.Elapsed.TotalSeconds:F0} s, {_clock.Elapsed.TotalMinutes:F1} min in all");
    }

    /// <summary>From 0 to 1, by epochs or by time, whichever is further.</summary>
    private float Progress(int epoch, float within) =>
        _start + ((1f - _start) * MathF.Max((epoch + within) / _options.Epochs, (float)(_clock.Elapsed.TotalMinutes / _options.Minutes)));

    private void Measure()
    {
        foreach (var parameter in _network.Parameters) parameter.SwapWithAverage();
        var data = ParserExport.Round(_shape, _training.Inputs, _training.Tasks.Tags, _vectors.Values, _network.Parameters);
        foreach (var parameter in _network.Parameters) parameter.SwapWithAverage();
        foreach (var (name, sentences) in _development.Trees) _tell($"  {name}: {TreebankScore.Of(data, sentences)}");
        var reader = new NetworkReader(data, KernelSet.Best);
        foreach (var (name, sentences) in _development.Names) _tell($"  {name}: PER ORG LOC {ContentScore.OfNames(reader, sentences, ["PER", "ORG", "LOC"])}");
        foreach (var (name, sentences) in _development.Events) _tell($"  {name}: triggers {ContentScore.OfEvents(reader, sentences)}");
        NetworkFile.Write(data, _options.Output);
    }
}
