using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Language.Kernels;

/// <summary>C = A × B with A in unsigned and B in signed bytes and C in 32-bit integers: exact.</summary>
internal static class ByteProduct<TLanes, TVector>
    where TLanes : struct, IDotLanes<TVector>
    where TVector : struct
{
    private const int TileRows = 6;

    /// <param name="a">Row after row, <c>b.Depth</c> bytes each.</param>
    /// <param name="c">Row after row, <c>b.PaddedColumns</c> sums each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<byte> a, int rows, PackedBytes b, Span<int> c)
    {
        if (rows == 0) return;
        unchecked
        {
            ref int left = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(a));
            nuint depth = (nuint)(b.Depth / PackedBytes.DepthStep);
            nuint tileWidth = Math.Min(PackedBytes.PanelWidth, (nuint)(2 * TLanes.Count));

            for (nuint column = 0; column < (nuint)b.PaddedColumns; column += tileWidth)
            {
                nuint panel = column / PackedBytes.PanelWidth * PackedBytes.PanelWidth;
                ref int right = ref Unsafe.Add(ref Unsafe.AsRef(in b.First), (panel * depth) + (column - panel));
                ref int start = ref Unsafe.Add(ref Unsafe.AsRef(in b.Starts), column);
                ref int result = ref Unsafe.Add(ref MemoryMarshal.GetReference(c), column);
                int row = 0;
                for (; rows - row >= TileRows / 2; row += TileRows)
                    SixRows(ref left, row, rows - 1, ref right, depth, ref start, ref result, b.PaddedColumns);
                for (; row < rows; row++)
                    OneRow(ref Unsafe.Add(ref left, row * (int)depth), ref right, depth, ref start, ref Unsafe.Add(ref result, row * b.PaddedColumns));
            }
        }
    }

    /// <summary>A tile of six rows and two registers. Past the last row it repeats that row, which writes the same values again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(
        ref int left, int row, int last, ref int right, nuint depth, ref int start, ref int result, int rowStrideOfC)
    {
        unchecked
        {
            int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), r3 = Math.Min(row + 3, last);
            int r4 = Math.Min(row + 4, last), r5 = Math.Min(row + 5, last), stride = (int)depth;

            nuint second = (nuint)TLanes.Count;
            TVector s00, s01, s10, s11, s20, s21, s30, s31, s40, s41, s50, s51;
            s00 = s10 = s20 = s30 = s40 = s50 = TLanes.LoadSums(in start, 0);
            s01 = s11 = s21 = s31 = s41 = s51 = TLanes.LoadSums(in start, second);

            ref int a0 = ref Unsafe.Add(ref left, row * stride);
            ref int a1 = ref Unsafe.Add(ref left, r1 * stride);
            ref int a2 = ref Unsafe.Add(ref left, r2 * stride);
            ref int a3 = ref Unsafe.Add(ref left, r3 * stride);
            ref int a4 = ref Unsafe.Add(ref left, r4 * stride);
            ref int a5 = ref Unsafe.Add(ref left, r5 * stride);

            for (nuint k = 0; k < depth; k++)
            {
                var b0 = TLanes.LoadWeights(in right, 0);
                var b1 = TLanes.LoadWeights(in right, second);
                right = ref Unsafe.Add(ref right, PackedBytes.PanelWidth);

                var x = TLanes.Repeat(Unsafe.Add(ref a0, k));
                (s00, s01) = (TLanes.AddProducts(s00, x, b0), TLanes.AddProducts(s01, x, b1));
                x = TLanes.Repeat(Unsafe.Add(ref a1, k));
                (s10, s11) = (TLanes.AddProducts(s10, x, b0), TLanes.AddProducts(s11, x, b1));
                x = TLanes.Repeat(Unsafe.Add(ref a2, k));
                (s20, s21) = (TLanes.AddProducts(s20, x, b0), TLanes.AddProducts(s21, x, b1));
                x = TLanes.Repeat(Unsafe.Add(ref a3, k));
                (s30, s31) = (TLanes.AddProducts(s30, x, b0), TLanes.AddProducts(s31, x, b1));
                x = TLanes.Repeat(Unsafe.Add(ref a4, k));
                (s40, s41) = (TLanes.AddProducts(s40, x, b0), TLanes.AddProducts(s41, x, b1));
                x = TLanes.Repeat(Unsafe.Add(ref a5, k));
                (s50, s51) = (TLanes.AddProducts(s50, x, b0), TLanes.AddProducts(s51, x, b1));
            }

            Store(s00, s01, ref Unsafe.Add(ref result, row * rowStrideOfC));
            Store(s10, s11, ref Unsafe.Add(ref result, r1 * rowStrideOfC));
            Store(s20, s21, ref Unsafe.Add(ref result, r2 * rowStrideOfC));
            Store(s30, s31, ref Unsafe.Add(ref result, r3 * rowStrideOfC));
            Store(s40, s41, ref Unsafe.Add(ref result, r4 * rowStrideOfC));
            Store(s50, s51, ref Unsafe.Add(ref result, r5 * rowStrideOfC));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(ref int left, ref int right, nuint depth, ref int start, ref int result)
    {
        unchecked
        {
            nuint second = (nuint)TLanes.Count;
            var s0 = TLanes.LoadSums(in start, 0);
            var s1 = TLanes.LoadSums(in start, second);
            for (nuint k = 0; k < depth; k++)
            {
                var x = TLanes.Repeat(Unsafe.Add(ref left, k));
                s0 = TLanes.AddProducts(s0, x, TLanes.LoadWeights(in right, 0));
                s1 = TLanes.AddProducts(s1, x, TLanes.LoadWeights(in right, second));
                right = ref Unsafe.Add(ref right, PackedBytes.PanelWidth);
            }

            Store(s0, s1, ref result);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector first, TVector second, ref int target)
    {
        TLanes.Store(first, ref target, 0);
        TLanes.Store(second, ref target, (nuint)TLanes.Count);
    }
}
