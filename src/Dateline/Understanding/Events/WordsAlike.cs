using System.Globalization;
using Dateline.Language;
using Dateline.Language.Neural;

namespace Dateline.Understanding.Events;

/// <summary>The words that raw text uses like a word, as a number: what is learnt of one ("shelled") then says something of another ("mortared").</summary>
internal static class WordsAlike
{
    private static readonly string[] Numbers = [.. Enumerable.Range(0, 4096).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Empty for a word that raw text does not have.</summary>
    /// <param name="fine">The finest cluster, else the middle one.</param>
    public static string Of(Parse parse, ReadOnlySpan<char> lemma, bool fine)
    {
        if (parse.NameWeights.IsEmpty || lemma.IsEmpty) return "";
        Span<char> normal = stackalloc char[WordForm.MaximumLength];
        var clusters = parse.NameWeights.Clusters.Of(WordClusters.KeyOf(normal[..WordForm.Normalise(lemma, normal)]));
        uint cluster = fine ? clusters.Fine : clusters.Middle;
        return cluster == 0 ? "" : cluster < Numbers.Length ? Numbers[cluster] : cluster.ToString(CultureInfo.InvariantCulture);
    }
}
