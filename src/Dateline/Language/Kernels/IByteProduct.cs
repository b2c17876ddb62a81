namespace Dateline.Language.Kernels;

/// <summary>C = A × B with A in unsigned and B in signed bytes and C in 32-bit integers: exact, so every way of it gives the same.</summary>
internal interface IByteProduct
{
    /// <param name="a">Row after row, <c>b.Depth</c> bytes each.</param>
    /// <param name="c">Row after row, <c>b.PaddedColumns</c> sums each.</param>
    static abstract void Multiply(ReadOnlySpan<byte> a, int rows, PackedBytes b, Span<int> c);
}
