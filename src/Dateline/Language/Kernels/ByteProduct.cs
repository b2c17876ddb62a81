using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Language.Kernels;

/// <summary>C = A × B with A in unsigned and B in signed bytes and C in 32-bit integers: exact.</summary>
internal static class ByteProduct<TLanes, TVector>
    where TLanes : struct, IDotLanes<TVector>
    where TVector : struct
{
    private const int TileRows = 6, FewRows = 3;

    /// <param name="a">Row after row, <c>b.Depth</c> bytes each.</param>
    /// <param name="c">Row after row, <c>b.PaddedColumns</c> sums each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Multiply(ReadOnlySpan<byte> a, int rows, PackedBytes b, Span<int> c)
    {
        if (rows == 0) return;
        unchecked
        {
            ref int left = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(a));
            ref int result = ref MemoryMarshal.GetReference(c);
            nuint depth = (nuint)(b.Depth / PackedBytes.DepthStep), columns = (nuint)b.PaddedColumns, paired = columns - (columns % (2 * PackedBytes.PanelWidth));
            nuint tileWidth = Math.Min(PackedBytes.PanelWidth, (nuint)(2 * TLanes.Count));
            int few = rows % TileRows, many = few <= FewRows ? rows - few : rows;

            for (nuint column = 0; column < columns; column += tileWidth)
            {
                nuint panel = column / PackedBytes.PanelWidth * PackedBytes.PanelWidth;
                ref int right = ref Unsafe.Add(ref Unsafe.AsRef(in b.First), (panel * depth) + (column - panel));
                ref int start = ref Unsafe.Add(ref Unsafe.AsRef(in b.Starts), column);
                ref int target = ref Unsafe.Add(ref result, column);
                for (int row = 0; row < many; row += TileRows)
                    SixRows(ref left, row, rows - 1, ref right, depth, ref start, ref target, b.PaddedColumns);

                // The last few rows take two panels at once, so that each register still has enough to do; a panel left over goes alone.
                if (many == rows) continue;
                if (column >= paired) SixRows(ref left, many, rows - 1, ref right, depth, ref start, ref target, b.PaddedColumns);
                else if (panel % (2 * PackedBytes.PanelWidth) == 0) ThreeRows(ref left, many, rows - 1, ref right, depth, ref start, ref target, b.PaddedColumns);
            }
        }
    }

    /// <summary>A tile of six rows and two registers. Past the last row it repeats that row, which writes the same values again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
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

    /// <summary>A tile of three rows and two registers in each of two panels side by side. Past the last row it repeats that row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ThreeRows(
        ref int left, int row, int last, ref int right, nuint depth, ref int start, ref int result, int rowStrideOfC)
    {
        unchecked
        {
            int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), stride = (int)depth;

            nuint second = (nuint)TLanes.Count, panel = PackedBytes.PanelWidth;
            TVector s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23;
            s00 = s10 = s20 = TLanes.LoadSums(in start, 0);
            s01 = s11 = s21 = TLanes.LoadSums(in start, second);
            s02 = s12 = s22 = TLanes.LoadSums(in start, panel);
            s03 = s13 = s23 = TLanes.LoadSums(in start, panel + second);

            ref int a0 = ref Unsafe.Add(ref left, row * stride);
            ref int a1 = ref Unsafe.Add(ref left, r1 * stride);
            ref int a2 = ref Unsafe.Add(ref left, r2 * stride);
            ref int next = ref Unsafe.Add(ref right, panel * depth);

            for (nuint k = 0; k < depth; k++)
            {
                var (x0, x1, x2) = (TLanes.Repeat(Unsafe.Add(ref a0, k)), TLanes.Repeat(Unsafe.Add(ref a1, k)), TLanes.Repeat(Unsafe.Add(ref a2, k)));
                var b = TLanes.LoadWeights(in right, 0);
                (s00, s10, s20) = (TLanes.AddProducts(s00, x0, b), TLanes.AddProducts(s10, x1, b), TLanes.AddProducts(s20, x2, b));
                b = TLanes.LoadWeights(in right, second);
                (s01, s11, s21) = (TLanes.AddProducts(s01, x0, b), TLanes.AddProducts(s11, x1, b), TLanes.AddProducts(s21, x2, b));
                b = TLanes.LoadWeights(in next, 0);
                (s02, s12, s22) = (TLanes.AddProducts(s02, x0, b), TLanes.AddProducts(s12, x1, b), TLanes.AddProducts(s22, x2, b));
                b = TLanes.LoadWeights(in next, second);
                (s03, s13, s23) = (TLanes.AddProducts(s03, x0, b), TLanes.AddProducts(s13, x1, b), TLanes.AddProducts(s23, x2, b));
                right = ref Unsafe.Add(ref right, PackedBytes.PanelWidth);
                next = ref Unsafe.Add(ref next, PackedBytes.PanelWidth);
            }

            Store(s00, s01, ref Unsafe.Add(ref result, row * rowStrideOfC));
            Store(s02, s03, ref Unsafe.Add(ref result, (row * rowStrideOfC) + (int)panel));
            Store(s10, s11, ref Unsafe.Add(ref result, r1 * rowStrideOfC));
            Store(s12, s13, ref Unsafe.Add(ref result, (r1 * rowStrideOfC) + (int)panel));
            Store(s20, s21, ref Unsafe.Add(ref result, r2 * rowStrideOfC));
            Store(s22, s23, ref Unsafe.Add(ref result, (r2 * rowStrideOfC) + (int)panel));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector first, TVector second, ref int target)
    {
        TLanes.Store(first, ref target, 0);
        TLanes.Store(second, ref target, (nuint)TLanes.Count);
    }
}
