using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Language.Kernels;

/// <summary>The small loops over rows of floats between two products. Lengths are multiples of 16.</summary>
internal static class Rows<TLanes, TVector>
    where TLanes : struct, IFloatLanes<TVector>
    where TVector : struct
{
    /// <summary>target = sums × scales + biases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Scale(ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, Span<float> target)
    {
        ref int sum = ref MemoryMarshal.GetReference(sums);
        ref float scale = ref MemoryMarshal.GetReference(scales);
        ref float bias = ref MemoryMarshal.GetReference(biases);
        ref float to = ref MemoryMarshal.GetReference(target);
        unchecked
        {
            for (nuint j = 0; j < (nuint)target.Length; j += (nuint)TLanes.Count)
                TLanes.Store(TLanes.MultiplyAdd(TLanes.LoadIntegers(in sum, j), TLanes.Load(in scale, j), TLanes.Load(in bias, j)), ref to, j);
        }
    }

    /// <summary>target = max(0, a + b).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void AddPositive(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        ref float first = ref MemoryMarshal.GetReference(a);
        ref float second = ref MemoryMarshal.GetReference(b);
        ref float to = ref MemoryMarshal.GetReference(target);
        var zero = TLanes.Repeat(0f);
        unchecked
        {
            for (nuint j = 0; j < (nuint)target.Length; j += (nuint)TLanes.Count)
                TLanes.Store(TLanes.Max(TLanes.Add(TLanes.Load(in first, j), TLanes.Load(in second, j)), zero), ref to, j);
        }
    }

    /// <summary>values = max(0, values).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void KeepPositive(Span<float> values)
    {
        ref float value = ref MemoryMarshal.GetReference(values);
        var zero = TLanes.Repeat(0f);
        unchecked
        {
            for (nuint j = 0; j < (nuint)values.Length; j += (nuint)TLanes.Count)
                TLanes.Store(TLanes.Max(TLanes.Load(in value, j), zero), ref value, j);
        }
    }
}
