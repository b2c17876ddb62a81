using System.Globalization;

namespace Dateline.Training;

/// <summary>What the command line of <c>parser</c> asks for.</summary>
internal sealed record ParserOptions
{
    public required string[] Train { get; init; }

    public required string[] Development { get; init; }

    /// <summary>The model file to write.</summary>
    public required string Output { get; init; }

    public string? Vectors { get; init; }

    /// <summary>Where to keep the state of training, to go on after a stop; null keeps none.</summary>
    public string? Checkpoint { get; init; }

    public ulong Seed { get; init; } = 1;

    public int Epochs { get; init; } = 25;

    /// <summary>Training ends early, its learning rate run down, when the time is up.</summary>
    public double Minutes { get; init; } = double.PositiveInfinity;

    public int Hidden { get; init; } = 192;

    public float LearningRate { get; init; } = 2e-3f;

    public int BatchWords { get; init; } = 1000;

    /// <summary>Measure on the development sets after every so many epochs.</summary>
    public int MeasureEvery { get; init; } = 2;

    /// <summary>Share of sentences shown in a changed guise (<see cref="Disguise"/>).</summary>
    public float Disguise { get; init; } = 0.08f;

    public float Drop { get; init; } = 0.33f;

    /// <exception cref="ArgumentException">An option is unknown, or one that is needed is missing.</exception>
    public static ParserOptions Parse(ReadOnlySpan<string> arguments)
    {
        var given = new Dictionary<string, string>();
        for (int i = 0; i + 1 < arguments.Length; i += 2) given[arguments[i]] = arguments[i + 1];
        string? Take(string name) => given.Remove(name, out string? value) ? value : null;
        string Need(string name) => Take(name) ?? throw new ArgumentException($"{name} is missing.");
        double Number(string name, double otherwise) => Take(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

        var defaults = new ParserOptions { Train = [], Development = [], Output = "" };
        var options = new ParserOptions
        {
            Train = Need("--train").Split(','),
            Development = Need("--dev").Split(','),
            Output = Need("--out"),
            Vectors = Take("--vectors"),
            Checkpoint = Take("--checkpoint"),
            Seed = (ulong)Number("--seed", defaults.Seed),
            Epochs = (int)Number("--epochs", defaults.Epochs),
            Minutes = Number("--minutes", defaults.Minutes),
            Hidden = (int)Number("--hidden", defaults.Hidden),
            LearningRate = (float)Number("--rate", defaults.LearningRate),
            BatchWords = (int)Number("--batch", defaults.BatchWords),
            MeasureEvery = (int)Number("--measure-every", defaults.MeasureEvery),
            Disguise = (float)Number("--disguise", defaults.Disguise),
            Drop = (float)Number("--drop", defaults.Drop),
        };
        return given.Count == 0 ? options : throw new ArgumentException($"unknown option {given.Keys.First()}.");
    }
}
