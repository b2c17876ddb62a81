namespace Dateline.Language.Kernels;

/// <summary>The left-hand side of a product, read where it lies: element (m, k) is at <c>m * RowStride + k * DepthStride</c>.</summary>
/// <remarks>Strides make a transposed or interleaved matrix cost no copy.</remarks>
internal readonly ref struct LeftOperand(ReadOnlySpan<float> values, int rows, int rowStride, int depthStride = 1)
{
    public ReadOnlySpan<float> Values { get; } = values;

    public int Rows { get; } = rows;

    public int RowStride { get; } = rowStride;

    public int DepthStride { get; } = depthStride;
}
