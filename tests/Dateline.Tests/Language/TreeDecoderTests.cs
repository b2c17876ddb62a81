using Dateline.Language.Neural;
using Dateline.Training;

namespace Dateline.Tests.Language;

/// <summary>One tree, one root, and the best of all.</summary>
public sealed class TreeDecoderTests
{
    [Fact]
    public void The_tree_found_is_the_best_of_all_trees_with_one_root()
    {
        var (random, search) = (new Randomness(11), new SpanningTree());
        for (int trial = 0; trial < 400; trial++)
        {
            int length = 2 + (trial % 5);
            float[] scores = Scores(random, length);
            int[] heads = new int[length];
            TreeDecoder.Decode(scores, length, length, heads, search);
            Assert.True(IsTreeWithOneRoot(heads));
            Assert.Equal(BestByTryingAll(scores, length), Total(scores, heads), 1e-4);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(120)]
    [InlineData(301)]
    public void Random_scores_make_a_tree_with_one_root_at_every_length(int length)
    {
        var (random, search) = (new Randomness(12), new SpanningTree());
        for (int trial = 0; trial < 5; trial++)
        {
            int[] heads = new int[length];
            TreeDecoder.Decode(Scores(random, length), length, length, heads, search);
            Assert.True(IsTreeWithOneRoot(heads));
        }
    }

    [Fact]
    public void Scores_that_bind_all_words_in_nested_cycles_are_decoded_at_once()
    {
        // Pairs that choose each other, pairs of pairs, and so on: every merging meets another cycle.
        const int Length = 301;
        float[] scores = new float[Length * Length];
        for (int word = 1; word < Length; word++)
            for (int head = 1; head < Length; head++) scores[(word * Length) + head] = -System.Numerics.BitOperations.Log2((uint)(((word - 1) ^ (head - 1)) + 1));
        int[] heads = new int[Length];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        TreeDecoder.Decode(scores, Length, Length, heads, new SpanningTree());
        Assert.True(IsTreeWithOneRoot(heads));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Equal_scores_make_a_tree_too()
    {
        int[] heads = new int[40];
        TreeDecoder.Decode(new float[40 * 40], 40, 40, heads, new SpanningTree());
        Assert.True(IsTreeWithOneRoot(heads));
    }

    private static float[] Scores(Randomness random, int length) => [.. Enumerable.Range(0, length * length).Select(_ => random.NextUniform(5f))];

    private static double Total(float[] scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(word => (double)scores[(word * heads.Length) + heads[word]]);

    private static double BestByTryingAll(float[] scores, int length)
    {
        double best = double.NegativeInfinity;
        int count = (int)Math.Pow(length, length - 1);
        for (int choice = 0; choice < count; choice++)
        {
            int[] heads = new int[length];
            for (int word = 1, rest = choice; word < length; word++, rest /= length) heads[word] = rest % length;
            if (IsTreeWithOneRoot(heads)) best = Math.Max(best, Total(scores, heads));
        }

        return best;
    }

    private static bool IsTreeWithOneRoot(int[] heads)
    {
        for (int word = 1; word < heads.Length; word++)
        {
            int at = word, steps = 0;
            while (at != 0 && steps++ <= heads.Length) at = heads[at];
            if (at != 0) return false;
        }

        return heads.Length < 2 || heads.Skip(1).Count(head => head == 0) == 1;
    }
}
