using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Kernels;

/// <summary>Eight sums in one register with AVX2 alone.</summary>
internal readonly struct Dot256 : IDotLanes<Vector256<int>>
{
    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadSums(ref readonly int source, nuint offset) => Vector256.LoadUnsafe(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadWeights(ref readonly int source, nuint offset) => Vector256.LoadUnsafe(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Repeat(int fourBytes) => Vector256.Create(fourBytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddProducts(Vector256<int> sums, Vector256<int> unsignedBytes, Vector256<int> signedBytes)
    {
        // The instruction adds two products into 16 bits and saturates: 255 x 127 twice is too much. Halves of the byte are not.
        var bytes = unsignedBytes.AsByte();
        var low = Vector256.ShiftRightLogical(bytes.AsUInt16(), 1).AsByte() & Vector256.Create((byte)0x7F);
        var high = bytes - low;
        var pairs = Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(low, signedBytes.AsSByte()), Vector256<short>.One)
            + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(high, signedBytes.AsSByte()), Vector256<short>.One);
        return sums + pairs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> sums, ref int target, nuint offset) => sums.StoreUnsafe(ref target, offset);
}
