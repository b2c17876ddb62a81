using System.Runtime.Intrinsics;
using Dateline.Language;
using Dateline.Language.Neural;


namespace Dateline.Training;

/// <summary>Groups words by their vectors (k-means, three grains, each made of the finer one) and counts how often raw text gives them a capital inside a sentence.</summary>
internal static class WordClusterer
{
    private const int Fine = 1000, Middle = 200, Coarse = 50, Rounds = 10;

    /// <summary>Cells of <see cref="WordClusters"/>, by ascending key.</summary>
    /// <param name="people">A file of names that people bear, given and family names, one a line.</param>
    public static List<(uint Key, byte[] Cell)> Cluster(Vectors vectors, IEnumerable<string> raw, string people)
    {
        int count = vectors.Words.Length - 1, size = vectors.Size;
        float[] points = vectors.Values[size..];
        for (int i = 0; i < count; i++) Normalise(points.AsSpan(i * size, size));
        var (fine, centres) = Means(points, count, size, Fine);
        var (middle, middles) = Means(centres, Fine, size, Middle);
        var (coarse, _) = Means(middles, Middle, size, Coarse);
        var capitals = Capitals(vectors.Words, raw);
        var cells = new SortedDictionary<uint, byte[]>();
        for (int i = 0; i < count; i++)
        {
            int f = fine[i], m = middle[f], c = coarse[m];
            cells.TryAdd(WordClusters.KeyOf(vectors.Words[i + 1]), [(byte)((f + 1) & 255), (byte)((f + 1) >> 8), (byte)(m + 1), (byte)(c + 1), capitals[i + 1], 0]);
        }

        foreach (string name in File.ReadLines(people))
        {
            uint key = WordClusters.KeyOf(name.ToLowerInvariant());
            if (!cells.TryGetValue(key, out byte[]? cell)) cells[key] = cell = new byte[WordClusters.CellBytes];
            cell[5] = 1;
        }

        return [.. cells.Select(c => (c.Key, c.Value))];
    }

    // 1 + tenths of occurrences that have a capital; 0 for a word too rarely inside a sentence.
    private static byte[] Capitals(string[] words, IEnumerable<string> raw)
    {
        var rows = words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        int[] all = new int[words.Length], upper = new int[words.Length];
        Span<char> buffer = stackalloc char[WordForm.MaximumLength];
        foreach (var sentences in raw.SelectMany(RawText.Read))
            foreach (var sentence in sentences.All)
                for (int t = sentence.Tokens.Start + 1; t < sentence.Tokens.End; t++)
                {
                    var form = sentences.Form(t);
                    if (!rows.TryGetValue(buffer[..WordForm.Normalise(form, buffer)], out int row)) continue;
                    all[row]++;
                    if (char.IsUpper(form[0])) upper[row]++;
                }

        return [.. all.Select((n, i) => (byte)(n < 5 ? 0 : 1 + (10 * upper[i] + n / 2) / n))];
    }

    private static (int[] Of, float[] Centres) Means(float[] points, int count, int size, int clusters)
    {
        float[] centres = new float[clusters * size];
        for (int c = 0; c < clusters; c++) points.AsSpan((int)((long)c * count / clusters) * size, size).CopyTo(centres.AsSpan(c * size));
        int[] of = new int[count];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < count; i++)
            {
                float best = float.MinValue;
                var point = points.AsSpan(i * size, size);
                for (int c = 0; c < clusters; c++)
                    if (Dot(point, centres.AsSpan(c * size, size)) is var near && near > best) (best, of[i]) = (near, c);
            }

            float[] sums = new float[centres.Length];
            for (int i = 0; i < count; i++)
                for (int j = 0; j < size; j++) sums[of[i] * size + j] += points[i * size + j];
            for (int c = 0; c < clusters; c++)
            {
                var sum = sums.AsSpan(c * size, size);
                if (Normalise(sum)) sum.CopyTo(centres.AsSpan(c * size));
            }
        }

        return (of, centres);
    }

    private static bool Normalise(Span<float> vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        if (length < 1e-6f) return false;
        foreach (ref float value in vector) value /= length;
        return true;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        int i = 0;
        for (; i + 8 <= a.Length; i += 8) sum += Vector256.Create(a[i..]) * Vector256.Create(b[i..]);
        float all = Vector256.Sum(sum);
        for (; i < a.Length; i++) all += a[i] * b[i];
        return all;
    }
}
