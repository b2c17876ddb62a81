using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Kernels;

/// <summary>Eight sums in one register, four products a lane in one AVX-VNNI instruction.</summary>
internal readonly struct DotVnni : IDotLanes<Vector256<int>>
{
    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadSums(ref readonly int source, nuint offset) => Vector256.LoadUnsafe(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadWeights(ref readonly int source, nuint offset) => Vector256.LoadUnsafe(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Repeat(int fourBytes) => Vector256.Create(fourBytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddProducts(Vector256<int> sums, Vector256<int> unsignedBytes, Vector256<int> signedBytes) =>
        AvxVnni.MultiplyWideningAndAdd(sums, unsignedBytes.AsByte(), signedBytes.AsSByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> sums, ref int target, nuint offset) => sums.StoreUnsafe(ref target, offset);
}
