using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using Dateline.Ontology;

namespace Dateline.Language;

/// <summary>The learnt weights of <see cref="BoundaryFeatures"/>: <c>models/sentences.tsv</c>, which is built into the library.</summary>
internal sealed class BoundaryWeights
{
    private const string FileName = "sentences.tsv";

    private readonly FrozenDictionary<ulong, float> _weights;

    private BoundaryWeights(Dictionary<ulong, float> weights) => _weights = weights.ToFrozenDictionary();

    public static BoundaryWeights Shipped { get; } = ReadShipped();

    /// <summary>The log-odds that a sentence ends.</summary>
    public float Sum(in FeatureText features)
    {
        float sum = 0f;
        for (int i = 0; i < features.Count; i++)
            if (_weights.TryGetValue(Hash(features[i]), out float weight)) sum += weight;
        return sum;
    }

    /// <exception cref="DataFileException">A line is not a weight, a tab and a feature.</exception>
    public static BoundaryWeights Read(TextReader reader)
    {
        var weights = new Dictionary<ulong, float>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#')) continue;
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1 || tab == line.Length - 1 || !float.TryParse(line.AsSpan(0, tab), NumberStyles.Float, CultureInfo.InvariantCulture, out float weight))
                throw new DataFileException(FileName, number, $"The line is \"{line}\".", "Write a weight, a tab and a feature.");

            weights[Hash(line.AsSpan(tab + 1))] = weight;
        }

        return new(weights);
    }

    /// <summary>FNV-1a, 64 bits, over UTF-16 units.</summary>
    private static ulong Hash(ReadOnlySpan<char> feature)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char letter in feature) hash = unchecked((hash ^ letter) * 1099511628211UL);
        return hash;
    }

    private static BoundaryWeights ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName) ?? throw new InvalidOperationException($"{FileName} is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }
}
