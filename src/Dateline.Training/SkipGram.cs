using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>Learns word vectors by telling true neighbours from random words, left and right neighbours apart.</summary>
/// <remarks>Mikolov and others 2013, with the structured outputs of Ling and others 2015, which suit syntax.</remarks>
internal sealed class SkipGram
{
    private const int Window = 3;
    private const int Negatives = 5;
    private const float FirstRate = 0.03f;
    private const float LeastRate = 0.02f;
    private const double FrequentShare = 1e-4;
    private const double NegativePower = 0.75;
    private const int TableBits = 22;

    private readonly int _size;
    private readonly float[] _inputs, _left, _right, _change;
    private readonly int[] _negatives = new int[1 << TableBits];
    private readonly float[] _keep;
    private readonly Randomness _random;

    /// <param name="size">Floats a vector, a multiple of 16.</param>
    public SkipGram(WordSequence corpus, int size, ulong seed)
    {
        int words = corpus.Words.Length;
        (_size, _random) = (size, new Randomness(seed));
        _inputs = new float[words * size];
        _left = new float[words * size];
        _right = new float[words * size];
        _change = new float[size];
        foreach (ref float value in _inputs.AsSpan()) value = _random.NextUniform(0.5f / size);

        double total = corpus.Counts.Sum();
        _keep = [.. corpus.Counts.Select(count => (float)(Math.Sqrt(FrequentShare * total / count) + (FrequentShare * total / count)))];
        FillNegatives(corpus.Counts);
    }

    public float[] Vectors => _inputs;

    /// <summary>One pass over the corpus; <paramref name="progress"/> gives the share of the whole training done at the pass's start and end.</summary>
    public void Learn(ReadOnlySpan<int> rows, (float From, float To) progress)
    {
        var sentence = new List<int>();
        for (int at = 0; at < rows.Length; at++)
        {
            int row = rows[at];
            if (row != WordSequence.Boundary)
            {
                if (_random.NextFloat() < _keep[row]) sentence.Add(row);
                continue;
            }

            float done = progress.From + ((progress.To - progress.From) * at / rows.Length);
            LearnSentence(CollectionsMarshal.AsSpan(sentence), FirstRate * Math.Max(LeastRate, 1f - done));
            sentence.Clear();
        }
    }

    private void LearnSentence(ReadOnlySpan<int> sentence, float rate)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            int reach = 1 + _random.NextBelow(Window);
            for (int j = Math.Max(0, i - reach); j <= Math.Min(sentence.Length - 1, i + reach); j++)
                if (j != i) LearnPair(sentence[i], sentence[j], j < i ? _left : _right, rate);
        }
    }

    private void LearnPair(int word, int neighbour, float[] outputs, float rate)
    {
        var vector = MemoryMarshal.Cast<float, Vector512<float>>(_inputs.AsSpan(word * _size, _size));
        var change = MemoryMarshal.Cast<float, Vector512<float>>(_change.AsSpan());
        change.Clear();
        Move(vector, outputs, neighbour, 1f, rate, change);
        for (int k = 0; k < Negatives; k++)
        {
            int other = _negatives[_random.Next() >> (64 - TableBits)];
            if (other != neighbour) Move(vector, outputs, other, 0f, rate, change);
        }

        for (int i = 0; i < vector.Length; i++) vector[i] += change[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(
        ReadOnlySpan<Vector512<float>> vector, float[] outputs, int target, float truth, float rate, Span<Vector512<float>> change)
    {
        var output = MemoryMarshal.Cast<float, Vector512<float>>(outputs.AsSpan(target * _size, _size));
        var products = Vector512<float>.Zero;
        for (int i = 0; i < vector.Length; i++) products = Vector512.FusedMultiplyAdd(vector[i], output[i], products);
        float guess = Functions<LanesScalar, float>.Sigmoid(Vector512.Sum(products));

        var step = Vector512.Create((truth - guess) * rate);
        for (int i = 0; i < vector.Length; i++)
        {
            var before = output[i];
            change[i] = Vector512.FusedMultiplyAdd(step, before, change[i]);
            output[i] = Vector512.FusedMultiplyAdd(step, vector[i], before);
        }
    }

    private void FillNegatives(long[] counts)
    {
        double sum = counts.Sum(count => Math.Pow(count, NegativePower)), reached = 0;
        int at = 0;
        for (int word = 0; word < counts.Length; word++)
        {
            reached += Math.Pow(counts[word], NegativePower) / sum;
            while (at < _negatives.Length && at < reached * _negatives.Length) _negatives[at++] = word;
        }

        _negatives.AsSpan(at).Fill(counts.Length - 1);
    }
}
