using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>
/// What was learnt from annotated sentences about matches of the codebook: how likely a match is an event, and who among those named is on which side.
/// A text file of weights, <c>models/events.tsv</c>, a line a feature: the feature, then one weight for each answer it speaks for; without it the codebook alone decides.
/// </summary>
public sealed class EventWeights
{
    private const string File = "events.tsv";
    private const int MostAnswers = 17, LongestPlain = 7;

    /// <summary>The line that says how often events of each tenth of probability were right; no feature has such a name.</summary>
    internal const string ConfidenceLine = "# confidence";

    internal const int Tenths = 10;

    private readonly WeightTable _weights;
    private readonly float[] _confidence;

    private EventWeights(string hash, WeightTable weights, float[] confidence) => (Hash, _weights, _confidence) = (hash, weights, confidence);

    /// <summary>No weights: the codebook decides alone.</summary>
    public static EventWeights None { get; } = new("", new WeightTable(0), []);

    /// <summary>SHA-256 of the file, lower-case hexadecimal; empty for <see cref="None"/>.</summary>
    public string Hash { get; }

    /// <summary>One hash for these weights and the parser's, SHA-256, lower-case hexadecimal; the parser's own for <see cref="None"/>.</summary>
    public string HashWith(string other) => IsEmpty ? other : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(other + Hash)));

    internal bool IsEmpty => _weights.Count == 0;

    /// <summary>Reads <c>events.tsv</c> of a models directory; <see cref="None"/> when there is none.</summary>
    /// <exception cref="DataFileException">A line is not a feature and its weights.</exception>
    public static EventWeights Load(string directory)
    {
        string path = Path.Combine(directory, File);
        return System.IO.File.Exists(path) ? Parse(System.IO.File.ReadAllText(path, Encoding.UTF8)) : None;
    }

    internal static EventWeights Parse(string text)
    {
        var weights = new WeightTable(text.AsSpan().Count('\n') + 1);
        float[] confidence = [];
        int number = 0;
        Span<Range> cells = stackalloc Range[MostAnswers + 2];
        Span<float> row = stackalloc float[MostAnswers];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            bool isConfidence = line.StartsWith(ConfidenceLine, StringComparison.Ordinal);
            if (line.IsEmpty || (line[0] == '#' && !isConfidence)) continue;
            int count = line.Split(cells, '\t') - 1;
            if (count is < 1 or > MostAnswers) throw Fault(number);
            for (int i = 0; i < count; i++) row[i] = Number(line[cells[i + 1]], number);
            if (isConfidence) confidence = row[..count].ToArray();
            else if (!weights.TryAdd(FeatureList.KeyOf(line[cells[0]]), row[..count]))
                throw new DataFileException(File, number, "The feature stands twice, or its key is another feature's too.", "Train the file again, or restore it.");
        }

        return new EventWeights(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), weights, confidence);
    }

    /// <summary>Adds to each answer's score the weights of the features for it.</summary>
    internal void Score(FeatureList features, Span<double> scores)
    {
        foreach (ulong key in features.Keys)
        {
            var row = _weights.Find(key);
            if (row.Length > scores.Length) row = row[..scores.Length];
            for (int i = 0; i < row.Length; i++) scores[i] += row[i];
        }
    }

    /// <summary>How often an event that the weights hold so likely is one; the probability itself where nobody counted.</summary>
    internal double Confidence(double likely)
    {
        if (_confidence.Length != Tenths) return likely;

        // Straight from the middle of one tenth to the middle of the next.
        double at = Math.Clamp((likely * Tenths) - 0.5, 0, Tenths - 1);
        int below = (int)at, above = Math.Min(below + 1, Tenths - 1);
        return _confidence[below] + ((at - below) * (_confidence[above] - _confidence[below]));
    }

    // A plain decimal of few digits, as the trainer writes them, is the quotient of two whole numbers that floats hold exactly: one rounding, as in parsing.
    private static float Number(ReadOnlySpan<char> cell, int line)
    {
        var plain = cell is ['-', ..] ? cell[1..] : cell;
        int digits = 0, scale = 0;
        for (int i = 0; i < plain.Length && plain.Length <= LongestPlain; i++)
        {
            if (plain[i] == '.' && i > 0 && scale == 0)
            {
                scale = 1;
                continue;
            }

            if (plain[i] is < '0' or > '9') break;
            (digits, scale) = ((10 * digits) + (plain[i] - '0'), 10 * scale);
            if (i < plain.Length - 1) continue;
            float value = (float)digits / Math.Max(1, scale);
            return plain.Length < cell.Length ? -value : value;
        }

        return float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out float parsed) ? parsed : throw Fault(line);
    }

    private static DataFileException Fault(int line)
        => new(File, line, "The line is not a feature and its weights, parted by tabs.", "Train the file again, or restore it.");
}
