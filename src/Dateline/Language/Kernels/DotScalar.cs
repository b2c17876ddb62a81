using System.Runtime.CompilerServices;

namespace Dateline.Language.Kernels;

/// <summary>One sum at a time, for machines without AVX2.</summary>
internal readonly struct DotScalar : IDotLanes<int>
{
    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LoadSums(ref readonly int source, nuint offset) => Unsafe.Add(ref Unsafe.AsRef(in source), offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LoadWeights(ref readonly int source, nuint offset) => Unsafe.Add(ref Unsafe.AsRef(in source), offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Repeat(int fourBytes) => fourBytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AddProducts(int sums, int unsignedBytes, int signedBytes) => unchecked(
        sums
        + ((byte)unsignedBytes * (sbyte)signedBytes)
        + ((byte)(unsignedBytes >> 8) * (sbyte)(signedBytes >> 8))
        + ((byte)(unsignedBytes >> 16) * (sbyte)(signedBytes >> 16))
        + ((byte)(unsignedBytes >> 24) * (sbyte)(signedBytes >> 24)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(int sums, ref int target, nuint offset) => Unsafe.Add(ref target, offset) = sums;
}
