using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Kernels;

/// <summary>The product of bytes on AVX2 alone: both sides become 16-bit numbers, whose products the processor adds in pairs into 32 bits.</summary>
/// <remarks>
/// AVX2 multiplies bytes too, but saturates their sum at 16 bits; to go round that takes twice as many multiplications as widening takes.
/// A register of sums holds four columns with two partial sums each; two registers are folded into eight columns at the end.
/// </remarks>
internal readonly struct WidenedProduct : IByteProduct
{
    // As many rows as keep the widened left side, and the sums of the caller, in the nearer caches.
    private const int RowsAtOnce = 48;

    private const int TileRows = 6, TileColumns = 8;

    public static void Multiply(ReadOnlySpan<byte> a, int rows, PackedBytes b, Span<int> c)
    {
        Span<short> widened = stackalloc short[Math.Min(rows, RowsAtOnce) * b.Depth];
        for (int first = 0; first < rows; first += RowsAtOnce)
        {
            int count = Math.Min(RowsAtOnce, rows - first);
            Widen(a.Slice(first * b.Depth, count * b.Depth), widened);
            MultiplyRows(widened, count, b, c[(first * b.PaddedColumns)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Widen(ReadOnlySpan<byte> bytes, Span<short> widened)
    {
        unchecked
        {
            ref byte source = ref MemoryMarshal.GetReference(bytes);
            ref short target = ref MemoryMarshal.GetReference(widened);
            int at = 0;
            for (; at <= bytes.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
                Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref source, (nuint)at)).StoreUnsafe(ref target, (nuint)at);
            for (; at < bytes.Length; at++) Unsafe.Add(ref target, at) = Unsafe.Add(ref source, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MultiplyRows(ReadOnlySpan<short> a, int rows, PackedBytes b, Span<int> c)
    {
        unchecked
        {
            ref long left = ref Unsafe.As<short, long>(ref MemoryMarshal.GetReference(a));
            nuint depth = (nuint)(b.Depth / PackedBytes.DepthStep);
            for (nuint column = 0; column < (nuint)b.PaddedColumns; column += TileColumns)
            {
                nuint panel = column / PackedBytes.PanelWidth * PackedBytes.PanelWidth;
                ref int right = ref Unsafe.Add(ref Unsafe.AsRef(in b.First), (panel * depth) + (column - panel));
                var start = Vector256.LoadUnsafe(in b.Starts, column);
                ref int result = ref Unsafe.Add(ref MemoryMarshal.GetReference(c), column);
                int row = 0;
                for (; rows - row > TileRows / 2; row += TileRows) SixRows(ref left, row, rows - 1, ref right, depth, start, ref result, b.PaddedColumns);
                if (row < rows) ThreeRows(ref left, row, rows - 1, ref right, depth, start, ref result, b.PaddedColumns);
            }
        }
    }

    /// <summary>One tile. Past the last row it repeats that row, which writes the same values again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SixRows(
        ref long left, int row, int last, ref int right, nuint depth, Vector256<int> start, ref int result, int rowStrideOfC)
    {
        unchecked
        {
            int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), r3 = Math.Min(row + 3, last), r4 = Math.Min(row + 4, last), r5 = Math.Min(row + 5, last);
            int stride = (int)depth;
            ref long a0 = ref Unsafe.Add(ref left, row * stride);
            ref long a1 = ref Unsafe.Add(ref left, r1 * stride);
            ref long a2 = ref Unsafe.Add(ref left, r2 * stride);
            ref long a3 = ref Unsafe.Add(ref left, r3 * stride);
            ref long a4 = ref Unsafe.Add(ref left, r4 * stride);
            ref long a5 = ref Unsafe.Add(ref left, r5 * stride);

            Vector256<int> s00, s01, s10, s11, s20, s21, s30, s31, s40, s41, s50, s51;
            s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = s40 = s41 = s50 = s51 = Vector256<int>.Zero;
            for (nuint k = 0; k < depth; k++)
            {
                Vector256<short> b0 = Weights(in right, 0), b1 = Weights(in right, TileColumns / 2);
                right = ref Unsafe.Add(ref right, PackedBytes.PanelWidth);

                var x = Vector256.Create(Unsafe.Add(ref a0, k)).AsInt16();
                (s00, s01) = (s00 + Avx2.MultiplyAddAdjacent(x, b0), s01 + Avx2.MultiplyAddAdjacent(x, b1));
                x = Vector256.Create(Unsafe.Add(ref a1, k)).AsInt16();
                (s10, s11) = (s10 + Avx2.MultiplyAddAdjacent(x, b0), s11 + Avx2.MultiplyAddAdjacent(x, b1));
                x = Vector256.Create(Unsafe.Add(ref a2, k)).AsInt16();
                (s20, s21) = (s20 + Avx2.MultiplyAddAdjacent(x, b0), s21 + Avx2.MultiplyAddAdjacent(x, b1));
                x = Vector256.Create(Unsafe.Add(ref a3, k)).AsInt16();
                (s30, s31) = (s30 + Avx2.MultiplyAddAdjacent(x, b0), s31 + Avx2.MultiplyAddAdjacent(x, b1));
                x = Vector256.Create(Unsafe.Add(ref a4, k)).AsInt16();
                (s40, s41) = (s40 + Avx2.MultiplyAddAdjacent(x, b0), s41 + Avx2.MultiplyAddAdjacent(x, b1));
                x = Vector256.Create(Unsafe.Add(ref a5, k)).AsInt16();
                (s50, s51) = (s50 + Avx2.MultiplyAddAdjacent(x, b0), s51 + Avx2.MultiplyAddAdjacent(x, b1));
            }

            Fold(s00, s01, start, ref Unsafe.Add(ref result, row * rowStrideOfC));
            Fold(s10, s11, start, ref Unsafe.Add(ref result, r1 * rowStrideOfC));
            Fold(s20, s21, start, ref Unsafe.Add(ref result, r2 * rowStrideOfC));
            Fold(s30, s31, start, ref Unsafe.Add(ref result, r3 * rowStrideOfC));
            Fold(s40, s41, start, ref Unsafe.Add(ref result, r4 * rowStrideOfC));
            Fold(s50, s51, start, ref Unsafe.Add(ref result, r5 * rowStrideOfC));
        }
    }

    /// <inheritdoc cref="SixRows"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ThreeRows(
        ref long left, int row, int last, ref int right, nuint depth, Vector256<int> start, ref int result, int rowStrideOfC)
    {
        unchecked
        {
            int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), stride = (int)depth;
            ref long a0 = ref Unsafe.Add(ref left, row * stride);
            ref long a1 = ref Unsafe.Add(ref left, r1 * stride);
            ref long a2 = ref Unsafe.Add(ref left, r2 * stride);

            Vector256<int> s00, s01, s10, s11, s20, s21;
            s00 = s01 = s10 = s11 = s20 = s21 = Vector256<int>.Zero;
            for (nuint k = 0; k < depth; k++)
            {
                Vector256<short> b0 = Weights(in right, 0), b1 = Weights(in right, TileColumns / 2);
                right = ref Unsafe.Add(ref right, PackedBytes.PanelWidth);

                var x = Vector256.Create(Unsafe.Add(ref a0, k)).AsInt16();
                (s00, s01) = (s00 + Avx2.MultiplyAddAdjacent(x, b0), s01 + Avx2.MultiplyAddAdjacent(x, b1));
                x = Vector256.Create(Unsafe.Add(ref a1, k)).AsInt16();
                (s10, s11) = (s10 + Avx2.MultiplyAddAdjacent(x, b0), s11 + Avx2.MultiplyAddAdjacent(x, b1));
                x = Vector256.Create(Unsafe.Add(ref a2, k)).AsInt16();
                (s20, s21) = (s20 + Avx2.MultiplyAddAdjacent(x, b0), s21 + Avx2.MultiplyAddAdjacent(x, b1));
            }

            Fold(s00, s01, start, ref Unsafe.Add(ref result, row * rowStrideOfC));
            Fold(s10, s11, start, ref Unsafe.Add(ref result, r1 * rowStrideOfC));
            Fold(s20, s21, start, ref Unsafe.Add(ref result, r2 * rowStrideOfC));
        }
    }

    /// <summary>Four steps of depth of four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Weights(ref readonly int source, nuint column) =>
        Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in source, column).AsSByte());

    /// <summary>Adds the two partial sums of each of eight columns, and what the column begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(Vector256<int> first, Vector256<int> second, Vector256<int> start, ref int target)
    {
        // The instruction works within halves of a register: columns 0 1 4 5, 2 3 6 7.
        const byte InOrder = 0b_11_01_10_00;
        var sums = Avx2.Permute4x64(Avx2.HorizontalAdd(first, second).AsInt64(), InOrder).AsInt32();
        unchecked
        {
            (sums + start).StoreUnsafe(ref target);
        }
    }
}
