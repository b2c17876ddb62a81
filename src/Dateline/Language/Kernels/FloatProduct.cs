using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Language.Kernels;

/// <summary>C = A × B, or C += A × B, in floats.</summary>
/// <remarks>
/// Each element of C is one chain of fused multiply-adds over k = 0, 1, 2…, begun from zero or from what C held.
/// No other order occurs, whatever the width of the register or the shape of the tile: that is why all paths agree to the bit.
/// </remarks>
internal static class FloatProduct<TLanes, TVector>
    where TLanes : struct, IFloatLanes<TVector>
    where TVector : struct
{
    private const int TileRows = 6;
    private const int DepthOfSlice = 256;

    public static void Multiply(LeftOperand a, PackedMatrix b, Span<float> c, int rowStrideOfC, bool accumulate)
    {
        if (!accumulate && b.Depth == 0) Clear(c, a.Rows, b.PaddedColumns, rowStrideOfC);

        // A slice of one panel stays in the first-level cache while all rows pass over it.
        for (int first = 0; first < b.Depth; first += DepthOfSlice)
        {
            int depth = Math.Min(DepthOfSlice, b.Depth - first);
            MultiplySlice(a, b, first, depth, c, rowStrideOfC, accumulate || first > 0);
        }
    }

    private static void Clear(Span<float> c, int rows, int columns, int rowStride)
    {
        for (int m = 0; m < rows; m++) c.Slice(m * rowStride, columns).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MultiplySlice(
        LeftOperand a, PackedMatrix b, int firstStep, int steps, Span<float> c, int rowStrideOfC, bool accumulate)
    {
        if (a.Rows == 0) return;
        unchecked
        {
            ref float left = ref Unsafe.Add(ref MemoryMarshal.GetReference(a.Values), firstStep * a.DepthStride);
            ref float result = ref MemoryMarshal.GetReference(c);
            nuint depth = (nuint)steps;
            nuint tileWidth = (nuint)(2 * TLanes.Count);

            for (nuint column = 0; column < (nuint)b.PaddedColumns; column += tileWidth)
            {
                nuint panel = column / PackedMatrix.PanelWidth * PackedMatrix.PanelWidth;
                nuint start = (panel * (nuint)b.Depth) + ((nuint)firstStep * PackedMatrix.PanelWidth) + (column - panel);
                ref float right = ref Unsafe.Add(ref Unsafe.AsRef(in b.First), start);
                int row = 0;
                for (; a.Rows - row >= TileRows / 2; row += TileRows)
                    SixRows(ref left, a, row, ref right, depth, ref Unsafe.Add(ref result, column), rowStrideOfC, accumulate);
                for (; row < a.Rows; row++)
                    OneRow(
                        ref Unsafe.Add(ref left, row * a.RowStride), (nuint)a.DepthStride, ref right, depth,
                        ref Unsafe.Add(ref result, column + (nuint)(row * rowStrideOfC)), accumulate);
            }
        }
    }

    /// <summary>A tile of six rows and two registers. Past the last row it repeats that row, which writes the same values again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SixRows(
        ref float left, LeftOperand a, int row, ref float right, nuint depth, ref float result, int rowStrideOfC, bool accumulate)
    {
        unchecked
        {
            int last = a.Rows - 1;
            int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), r3 = Math.Min(row + 3, last);
            int r4 = Math.Min(row + 4, last), r5 = Math.Min(row + 5, last);

            ref float c0 = ref Unsafe.Add(ref result, row * rowStrideOfC);
            ref float c1 = ref Unsafe.Add(ref result, r1 * rowStrideOfC);
            ref float c2 = ref Unsafe.Add(ref result, r2 * rowStrideOfC);
            ref float c3 = ref Unsafe.Add(ref result, r3 * rowStrideOfC);
            ref float c4 = ref Unsafe.Add(ref result, r4 * rowStrideOfC);
            ref float c5 = ref Unsafe.Add(ref result, r5 * rowStrideOfC);

            nuint second = (nuint)TLanes.Count;
            TVector s00, s01, s10, s11, s20, s21, s30, s31, s40, s41, s50, s51;
            if (accumulate)
            {
                (s00, s01) = (TLanes.Load(in c0, 0), TLanes.Load(in c0, second));
                (s10, s11) = (TLanes.Load(in c1, 0), TLanes.Load(in c1, second));
                (s20, s21) = (TLanes.Load(in c2, 0), TLanes.Load(in c2, second));
                (s30, s31) = (TLanes.Load(in c3, 0), TLanes.Load(in c3, second));
                (s40, s41) = (TLanes.Load(in c4, 0), TLanes.Load(in c4, second));
                (s50, s51) = (TLanes.Load(in c5, 0), TLanes.Load(in c5, second));
            }
            else
            {
                s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = s40 = s41 = s50 = s51 = TLanes.Repeat(0f);
            }

            ref float a0 = ref Unsafe.Add(ref left, row * a.RowStride);
            ref float a1 = ref Unsafe.Add(ref left, r1 * a.RowStride);
            ref float a2 = ref Unsafe.Add(ref left, r2 * a.RowStride);
            ref float a3 = ref Unsafe.Add(ref left, r3 * a.RowStride);
            ref float a4 = ref Unsafe.Add(ref left, r4 * a.RowStride);
            ref float a5 = ref Unsafe.Add(ref left, r5 * a.RowStride);
            nuint step = (nuint)a.DepthStride;

            for (nuint k = 0, at = 0; k < depth; k++, at += step)
            {
                var b0 = TLanes.Load(in right, 0);
                var b1 = TLanes.Load(in right, second);
                right = ref Unsafe.Add(ref right, PackedMatrix.PanelWidth);

                var x = TLanes.Repeat(Unsafe.Add(ref a0, at));
                (s00, s01) = (TLanes.MultiplyAdd(x, b0, s00), TLanes.MultiplyAdd(x, b1, s01));
                x = TLanes.Repeat(Unsafe.Add(ref a1, at));
                (s10, s11) = (TLanes.MultiplyAdd(x, b0, s10), TLanes.MultiplyAdd(x, b1, s11));
                x = TLanes.Repeat(Unsafe.Add(ref a2, at));
                (s20, s21) = (TLanes.MultiplyAdd(x, b0, s20), TLanes.MultiplyAdd(x, b1, s21));
                x = TLanes.Repeat(Unsafe.Add(ref a3, at));
                (s30, s31) = (TLanes.MultiplyAdd(x, b0, s30), TLanes.MultiplyAdd(x, b1, s31));
                x = TLanes.Repeat(Unsafe.Add(ref a4, at));
                (s40, s41) = (TLanes.MultiplyAdd(x, b0, s40), TLanes.MultiplyAdd(x, b1, s41));
                x = TLanes.Repeat(Unsafe.Add(ref a5, at));
                (s50, s51) = (TLanes.MultiplyAdd(x, b0, s50), TLanes.MultiplyAdd(x, b1, s51));
            }

            TLanes.Store(s00, ref c0, 0);
            TLanes.Store(s01, ref c0, second);
            TLanes.Store(s10, ref c1, 0);
            TLanes.Store(s11, ref c1, second);
            TLanes.Store(s20, ref c2, 0);
            TLanes.Store(s21, ref c2, second);
            TLanes.Store(s30, ref c3, 0);
            TLanes.Store(s31, ref c3, second);
            TLanes.Store(s40, ref c4, 0);
            TLanes.Store(s41, ref c4, second);
            TLanes.Store(s50, ref c5, 0);
            TLanes.Store(s51, ref c5, second);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void OneRow(ref float left, nuint step, ref float right, nuint depth, ref float result, bool accumulate)
    {
        unchecked
        {
            nuint second = (nuint)TLanes.Count;
            var s0 = accumulate ? TLanes.Load(in result, 0) : TLanes.Repeat(0f);
            var s1 = accumulate ? TLanes.Load(in result, second) : TLanes.Repeat(0f);
            for (nuint k = 0, at = 0; k < depth; k++, at += step)
            {
                var x = TLanes.Repeat(Unsafe.Add(ref left, at));
                s0 = TLanes.MultiplyAdd(x, TLanes.Load(in right, 0), s0);
                s1 = TLanes.MultiplyAdd(x, TLanes.Load(in right, second), s1);
                right = ref Unsafe.Add(ref right, PackedMatrix.PanelWidth);
            }

            TLanes.Store(s0, ref result, 0);
            TLanes.Store(s1, ref result, second);
        }
    }
}
