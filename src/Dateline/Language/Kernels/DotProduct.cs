using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Language.Kernels;

/// <summary>The product of bytes in lanes of 32-bit sums, four products a lane.</summary>
internal readonly struct DotProduct<TLanes, TVector> : IByteProduct
    where TLanes : struct, IDotLanes<TVector>
    where TVector : struct
{
    // Three rows by four registers: twelve sums under way, and few loads to each.
    private const int TileRows = 3, TileRegisters = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Multiply(ReadOnlySpan<byte> a, int rows, PackedBytes b, Span<int> c)
    {
        unchecked
        {
            ref int left = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(a));
            nuint depth = (nuint)(b.Depth / PackedBytes.DepthStep);
            nuint tileWidth = Math.Min(PackedBytes.PanelWidth, (nuint)(TileRegisters * TLanes.Count));

            for (nuint column = 0; column < (nuint)b.PaddedColumns; column += tileWidth)
            {
                nuint panel = column / PackedBytes.PanelWidth * PackedBytes.PanelWidth;
                ref int right = ref Unsafe.Add(ref Unsafe.AsRef(in b.First), (panel * depth) + (column - panel));
                ref int start = ref Unsafe.Add(ref Unsafe.AsRef(in b.Starts), column);
                ref int result = ref Unsafe.Add(ref MemoryMarshal.GetReference(c), column);
                for (int row = 0; row < rows; row += TileRows)
                    MultiplyTile(ref left, row, rows - 1, ref right, depth, ref start, ref result, b.PaddedColumns);
            }
        }
    }

    /// <summary>One tile. Past the last row it repeats that row, which writes the same values again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MultiplyTile(
        ref int left, int row, int last, ref int right, nuint depth, ref int start, ref int result, int rowStrideOfC)
    {
        unchecked
        {
            int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), stride = (int)depth;
            nuint second = (nuint)TLanes.Count, third = 2 * second, fourth = 3 * second;

            TVector s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23;
            s00 = s10 = s20 = TLanes.LoadSums(in start, 0);
            s01 = s11 = s21 = TLanes.LoadSums(in start, second);
            s02 = s12 = s22 = TLanes.LoadSums(in start, third);
            s03 = s13 = s23 = TLanes.LoadSums(in start, fourth);

            ref int a0 = ref Unsafe.Add(ref left, row * stride);
            ref int a1 = ref Unsafe.Add(ref left, r1 * stride);
            ref int a2 = ref Unsafe.Add(ref left, r2 * stride);

            for (nuint k = 0; k < depth; k++)
            {
                var (x0, x1, x2) = (TLanes.Repeat(Unsafe.Add(ref a0, k)), TLanes.Repeat(Unsafe.Add(ref a1, k)), TLanes.Repeat(Unsafe.Add(ref a2, k)));
                var b = TLanes.LoadWeights(in right, 0);
                (s00, s10, s20) = (TLanes.AddProducts(s00, x0, b), TLanes.AddProducts(s10, x1, b), TLanes.AddProducts(s20, x2, b));
                b = TLanes.LoadWeights(in right, second);
                (s01, s11, s21) = (TLanes.AddProducts(s01, x0, b), TLanes.AddProducts(s11, x1, b), TLanes.AddProducts(s21, x2, b));
                b = TLanes.LoadWeights(in right, third);
                (s02, s12, s22) = (TLanes.AddProducts(s02, x0, b), TLanes.AddProducts(s12, x1, b), TLanes.AddProducts(s22, x2, b));
                b = TLanes.LoadWeights(in right, fourth);
                (s03, s13, s23) = (TLanes.AddProducts(s03, x0, b), TLanes.AddProducts(s13, x1, b), TLanes.AddProducts(s23, x2, b));
                right = ref Unsafe.Add(ref right, PackedBytes.PanelWidth);
            }

            Store(s00, s01, s02, s03, ref Unsafe.Add(ref result, row * rowStrideOfC));
            Store(s10, s11, s12, s13, ref Unsafe.Add(ref result, r1 * rowStrideOfC));
            Store(s20, s21, s22, s23, ref Unsafe.Add(ref result, r2 * rowStrideOfC));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector first, TVector second, TVector third, TVector fourth, ref int target)
    {
        TLanes.Store(first, ref target, 0);
        TLanes.Store(second, ref target, (nuint)TLanes.Count);
        TLanes.Store(third, ref target, (nuint)(2 * TLanes.Count));
        TLanes.Store(fourth, ref target, (nuint)(3 * TLanes.Count));
    }
}
