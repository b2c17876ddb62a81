using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>
/// What was learnt from annotated sentences about matches of the codebook: how likely a match is an event, and who among those named is on which side.
/// A text file of weights, <c>models/events.tsv</c>; without it the codebook alone decides.
/// </summary>
public sealed class EventWeights
{
    private const string File = "events.tsv";

    private readonly Dictionary<ulong, (float Fires, float Acts, float Suffers)> _weights = [];

    private EventWeights(string hash) => Hash = hash;

    /// <summary>No weights: the codebook decides alone.</summary>
    public static EventWeights None { get; } = new("");

    /// <summary>SHA-256 of the file, lower-case hexadecimal; empty for <see cref="None"/>.</summary>
    public string Hash { get; }

    /// <summary>One hash for these weights and the parser's, SHA-256, lower-case hexadecimal; the parser's own for <see cref="None"/>.</summary>
    public string HashWith(string other) => IsEmpty ? other : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(other + Hash)));

    internal bool IsEmpty => _weights.Count == 0;

    /// <summary>Reads <c>events.tsv</c> of a models directory; <see cref="None"/> when there is none.</summary>
    /// <exception cref="DataFileException">A line is not three numbers and a feature.</exception>
    public static EventWeights Load(string directory)
    {
        string path = Path.Combine(directory, File);
        return System.IO.File.Exists(path) ? Parse(System.IO.File.ReadAllText(path, Encoding.UTF8)) : None;
    }

    internal static EventWeights Parse(string text)
    {
        var weights = new EventWeights(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        int number = 0;
        Span<Range> cells = stackalloc Range[5];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#') continue;
            if (line.Split(cells, '\t') != 4) throw Fault(number);
            weights._weights[FeatureList.KeyOf(line[cells[3]])] = (Number(line[cells[0]], number), Number(line[cells[1]], number), Number(line[cells[2]], number));
        }

        return weights;
    }

    /// <summary>Probability that a match is an event of its type, 0 to 1.</summary>
    internal double Fires(FeatureList features)
    {
        double sum = 0;
        foreach (ulong key in features.Keys)
            if (_weights.TryGetValue(key, out var weight)) sum += weight.Fires;
        return Logistic(sum);
    }

    /// <summary>Probabilities, 0 to 1 and independent of each other, that somebody acts and that somebody is acted upon.</summary>
    internal (double Acts, double Suffers) Sides(FeatureList features)
    {
        double acts = 0, suffers = 0;
        foreach (ulong key in features.Keys)
            if (_weights.TryGetValue(key, out var weight)) (acts, suffers) = (acts + weight.Acts, suffers + weight.Suffers);
        return (Logistic(acts), Logistic(suffers));
    }

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    private static float Number(ReadOnlySpan<char> cell, int line)
        => float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value : throw Fault(line);

    private static DataFileException Fault(int line)
        => new(File, line, "The line is not three numbers and a feature, parted by tabs.", "Train the file again, or restore it.");
}
