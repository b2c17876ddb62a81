using Dateline.Language.Kernels;
using Dateline.Training;

namespace Dateline.Tests.Language;

/// <summary>Every path gives the same bits, and the right ones.</summary>
public sealed class KernelTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 8, 32 }, { 2, 20, 33 }, { 3, 64, 16 }, { 6, 256, 64 }, { 7, 300, 40 }, { 13, 513, 96 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Float_products_are_alike_to_the_bit_on_every_path(int rows, int depth, int columns)
    {
        var random = new Randomness(5);
        float[] a = Floats(random, rows * depth), b = Floats(random, depth * columns);
        var packed = PackedMatrix.Of(b, depth, columns);
        float[] start = Floats(random, rows * packed.PaddedColumns);

        float[] expected = new float[start.Length];
        for (int m = 0; m < rows; m++)
            for (int n = 0; n < packed.PaddedColumns; n++)
            {
                float sum = start[(m * packed.PaddedColumns) + n];
                for (int k = 0; k < depth; k++) sum = MathF.FusedMultiplyAdd(a[(m * depth) + k], n < columns ? b[(k * columns) + n] : 0f, sum);
                expected[(m * packed.PaddedColumns) + n] = sum;
            }

        foreach (var kernels in KernelSet.Supported())
        {
            float[] c = [.. start];
            kernels.Multiply(new LeftOperand(a, rows, depth), packed, c, packed.PaddedColumns, accumulate: true);
            Assert.True(c.AsSpan().SequenceEqual(expected), kernels.Name);
        }
    }

    [Fact]
    public void A_transposed_left_side_gives_what_its_copy_gives()
    {
        var random = new Randomness(6);
        const int Rows = 9, Depth = 31, Columns = 32;
        float[] a = Floats(random, Rows * Depth), transposed = new float[Rows * Depth];
        for (int m = 0; m < Rows; m++)
            for (int k = 0; k < Depth; k++) transposed[(k * Rows) + m] = a[(m * Depth) + k];
        var packed = PackedMatrix.Of(Floats(random, Depth * Columns), Depth, Columns);
        float[] one = new float[Rows * Columns], other = new float[Rows * Columns];
        KernelSet.Best.Multiply(new LeftOperand(a, Rows, Depth), packed, one, Columns, accumulate: false);
        KernelSet.Best.Multiply(new LeftOperand(transposed, Rows, 1, Rows), packed, other, Columns, accumulate: false);
        Assert.Equal(one, other);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Byte_products_are_exact_on_every_path(int rows, int depth, int columns)
    {
        depth = (depth + 3) / 4 * 4;
        var random = new Randomness(7);
        byte[] a = [.. Enumerable.Range(0, rows * depth).Select(_ => (byte)random.NextBelow(256))];
        sbyte[] b = [.. Enumerable.Range(0, columns * depth).Select(_ => (sbyte)(random.NextBelow(255) - 127))];

        // The extremes, where a 16-bit sum of two products would overflow.
        a.AsSpan(0, depth).Fill(255);
        b.AsSpan(0, depth).Fill(127);
        var packed = new PackedBytes(b, depth, columns);
        foreach (var kernels in KernelSet.Supported())
        {
            int[] c = new int[rows * packed.PaddedColumns];
            kernels.Multiply(a, rows, packed, c);
            for (int m = 0; m < rows; m++)
                for (int n = 0; n < columns; n++)
                {
                    int expected = 0;
                    for (int k = 0; k < depth; k++) expected += (a[(m * depth) + k] - PackedBytes.Zero) * b[(n * depth) + k];
                    Assert.True(expected == c[(m * packed.PaddedColumns) + n], $"{kernels}: row {m}, column {n}");
                }
        }
    }

    [Fact]
    public void One_step_of_an_lstm_is_alike_to_the_bit_on_every_path_and_near_the_textbook()
    {
        const int Hidden = 48;
        var random = new Randomness(8);
        float[] word = Floats(random, 4 * Hidden), scales = [.. Floats(random, 4 * Hidden).Select(s => Math.Abs(s) * 1e-4f)], before = Floats(random, Hidden);
        int[] state = [.. Enumerable.Range(0, 4 * Hidden).Select(_ => random.NextBelow(40_000) - 20_000)];

        float[]? memoryOfFirst = null;
        byte[]? outputOfFirst = null;
        foreach (var kernels in KernelSet.Supported())
        {
            float[] memory = [.. before];
            byte[] output = new byte[Hidden];
            kernels.LstmStep(word, state, scales, memory, output, word);
            memoryOfFirst ??= memory;
            outputOfFirst ??= output;
            Assert.True(memory.AsSpan().SequenceEqual(memoryOfFirst) && output.AsSpan().SequenceEqual(outputOfFirst), kernels.Name);
        }

        for (int j = 0; j < Hidden; j++)
        {
            double Gate(int gate) => word[(gate * Hidden) + j] + ((double)state[(gate * Hidden) + j] * scales[(gate * Hidden) + j]);
            double c = (Sigmoid(Gate(1)) * before[j]) + (Sigmoid(Gate(0)) * Math.Tanh(Gate(2))), h = Sigmoid(Gate(3)) * Math.Tanh(c);
            Assert.Equal(c, memoryOfFirst![j], 1e-5);
            Assert.Equal(h, (outputOfFirst![j] - 128) / 127.0, 0.5 / 127 + 1e-5);
        }
    }

    [Theory]
    [InlineData(-100f)]
    [InlineData(-3.7f)]
    [InlineData(0f)]
    [InlineData(1e-6f)]
    [InlineData(0.5f)]
    [InlineData(19f)]
    [InlineData(100f)]
    public void The_exponential_is_near_the_true_one_within_its_limits(float x)
    {
        double truth = Math.Exp(Math.Clamp(x, -40f, 40f));
        Assert.Equal(1.0, Functions<LanesScalar, float>.Exp(x) / truth, 5e-6);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static float[] Floats(Randomness random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextUniform(1f))];
}
