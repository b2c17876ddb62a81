using System.Globalization;

namespace Dateline.Training;

/// <summary>What the command line of <c>parser</c> asks for.</summary>
internal sealed record ParserOptions
{
    public required string[] Train { get; init; }

    /// <summary>Trees that a parser drew and somebody changed (CoNLL-U): learnt from, but they add no words or tags.</summary>
    public string[] Silver { get; init; } = [];

    public required string[] Development { get; init; }

    /// <summary>Names marked on sentences that are also in a treebank (IOB2).</summary>
    public string[] TreebankNames { get; init; } = [];

    /// <summary>Names marked on other sentences (IOB2 or JSON lines).</summary>
    public string[] Names { get; init; } = [];

    /// <summary>Events marked on other sentences (JSON lines).</summary>
    public string[] Events { get; init; } = [];

    public string[] DevelopmentNames { get; init; } = [];

    public string[] DevelopmentEvents { get; init; } = [];

    /// <summary>A models directory to find the head words of marked spans with; needed if there are events.</summary>
    public string? Parser { get; init; }

    /// <summary>The model file to write.</summary>
    public required string Output { get; init; }

    public string? Vectors { get; init; }

    /// <summary>Where to keep the state of training, to go on after a stop; null keeps none.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>A checkpoint to begin from; null begins anew.</summary>
    public string? From { get; init; }

    /// <summary>A shipped network to begin from, rounded as it is; null begins anew.</summary>
    public string? Network { get; init; }

    /// <summary>Where on its way down, 0 to 1, the learning rate begins; by default where the checkpoint left it.</summary>
    public float? Start { get; init; }

    public ulong Seed { get; init; } = 1;

    public int Epochs { get; init; } = 25;

    /// <summary>Training ends early, its learning rate run down, when the time is up.</summary>
    public double Minutes { get; init; } = double.PositiveInfinity;

    public int Hidden { get; init; } = 192;

    public float LearningRate { get; init; } = 2e-3f;

    public int BatchWords { get; init; } = 1000;

    /// <summary>Measure on the development sets after every so many epochs.</summary>
    public int MeasureEvery { get; init; } = 2;

    public TrainingMix Mix { get; init; } = new(Disguised: 0.08f, Names: 0.5f, Events: 1f);

    public LossWeights Weights { get; init; } = new();

    /// <exception cref="ArgumentException">An option is unknown, or one that is needed is missing.</exception>
    public static ParserOptions Parse(ReadOnlySpan<string> arguments)
    {
        var given = new Dictionary<string, string>();
        for (int i = 0; i + 1 < arguments.Length; i += 2) given[arguments[i]] = arguments[i + 1];
        string? Take(string name) => given.Remove(name, out string? value) ? value : null;
        string Need(string name) => Take(name) ?? throw new ArgumentException($"{name} is missing.");
        string[] List(string name) => Take(name)?.Split(',') ?? [];
        double Number(string name, double otherwise) => Take(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

        var defaults = new ParserOptions { Train = [], Development = [], Output = "" };
        var options = new ParserOptions
        {
            Train = Need("--train").Split(','),
            Silver = List("--silver"),
            Development = Need("--dev").Split(','),
            TreebankNames = List("--treebank-names"),
            Names = List("--names"),
            Events = List("--events"),
            DevelopmentNames = List("--dev-names"),
            DevelopmentEvents = List("--dev-events"),
            Parser = Take("--parser"),
            Output = Need("--out"),
            Vectors = Take("--vectors"),
            Checkpoint = Take("--checkpoint"),
            From = Take("--from"),
            Network = Take("--network"),
            Start = Take("--start") is { } start ? float.Parse(start, CultureInfo.InvariantCulture) : null,
            Seed = (ulong)Number("--seed", defaults.Seed),
            Epochs = (int)Number("--epochs", defaults.Epochs),
            Minutes = Number("--minutes", defaults.Minutes),
            Hidden = (int)Number("--hidden", defaults.Hidden),
            LearningRate = (float)Number("--rate", defaults.LearningRate),
            BatchWords = (int)Number("--batch", defaults.BatchWords),
            MeasureEvery = (int)Number("--measure-every", defaults.MeasureEvery),
            Mix = new TrainingMix(
                (float)Number("--disguised", defaults.Mix.Disguised), (float)Number("--share-of-names", defaults.Mix.Names),
                (float)Number("--share-of-events", defaults.Mix.Events)),
            Weights = new LossWeights
            {
                Drop = (float)Number("--drop", defaults.Weights.Drop),
                Universal = (float)Number("--weight-upos", defaults.Weights.Universal),
                Names = (float)Number("--weight-names", defaults.Weights.Names),
                Events = (float)Number("--weight-events", defaults.Weights.Events),
                Roles = (float)Number("--weight-roles", defaults.Weights.Roles),
            },
        };
        return given.Count == 0 ? options : throw new ArgumentException($"unknown option {given.Keys.First()}.");
    }
}
