using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Training;

/// <summary>Element by element over rows of floats of any length.</summary>
internal static class VectorLoops
{
    /// <summary>target += source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        var from = MemoryMarshal.Cast<float, Vector512<float>>(source);
        var to = MemoryMarshal.Cast<float, Vector512<float>>(target[..source.Length]);
        for (int i = 0; i < to.Length; i++) to[i] += from[i];
        for (int i = to.Length * Vector512<float>.Count; i < source.Length; i++) target[i] += source[i];
    }

    /// <summary>target += factor × source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        var from = MemoryMarshal.Cast<float, Vector512<float>>(source);
        var to = MemoryMarshal.Cast<float, Vector512<float>>(target[..source.Length]);
        var factors = Vector512.Create(factor);
        for (int i = 0; i < to.Length; i++) to[i] = Vector512.FusedMultiplyAdd(from[i], factors, to[i]);
        for (int i = to.Length * Vector512<float>.Count; i < source.Length; i++)
            target[i] = MathF.FusedMultiplyAdd(source[i], factor, target[i]);
    }

    /// <summary>values = max(0, values).</summary>
    public static void KeepPositive(Span<float> values)
    {
        foreach (ref float value in values) value = value > 0 ? value : 0;
    }

    /// <summary>Zeroes each target where the value beside it is not positive.</summary>
    public static void KeepWherePositive(ReadOnlySpan<float> values, Span<float> targets)
    {
        for (int i = 0; i < targets.Length; i++)
            if (values[i] <= 0) targets[i] = 0;
    }
}
