using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>One step of one LSTM for one word, forward and back. All spans are a multiple of 16 long.</summary>
internal static class LstmStep
{
    /// <param name="gates">Sums in; activated gates (input, forget, candidate, output) out.</param>
    /// <param name="before">The memory before; empty at the first step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(Span<float> gates, ReadOnlySpan<float> before, Span<float> memory, Span<float> output)
    {
        var g = MemoryMarshal.Cast<float, Vector512<float>>(gates);
        var old = MemoryMarshal.Cast<float, Vector512<float>>(before);
        var now = MemoryMarshal.Cast<float, Vector512<float>>(memory);
        var h = MemoryMarshal.Cast<float, Vector512<float>>(output);
        int n = now.Length;
        for (int j = 0; j < n; j++)
        {
            var i = Functions<Lanes512, Vector512<float>>.Sigmoid(g[j]);
            var f = Functions<Lanes512, Vector512<float>>.Sigmoid(g[j + n]);
            var z = Functions<Lanes512, Vector512<float>>.Tanh(g[j + (2 * n)]);
            var o = Functions<Lanes512, Vector512<float>>.Sigmoid(g[j + (3 * n)]);
            (g[j], g[j + n], g[j + (2 * n)], g[j + (3 * n)]) = (i, f, z, o);
            now[j] = old.IsEmpty ? i * z : (f * old[j]) + (i * z);
            h[j] = o * Functions<Lanes512, Vector512<float>>.Tanh(now[j]);
        }
    }

    /// <param name="gates">Activated gates in; gradients of their sums out.</param>
    /// <param name="outputGradient">The gradient of h, from above and from the next step.</param>
    /// <param name="memoryGradient">The gradient of the memory from the next step in; for the step before out.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(
        Span<float> gates, ReadOnlySpan<float> before, ReadOnlySpan<float> memory, ReadOnlySpan<float> outputGradient, Span<float> memoryGradient)
    {
        var g = MemoryMarshal.Cast<float, Vector512<float>>(gates);
        var old = MemoryMarshal.Cast<float, Vector512<float>>(before);
        var now = MemoryMarshal.Cast<float, Vector512<float>>(memory);
        var dh = MemoryMarshal.Cast<float, Vector512<float>>(outputGradient);
        var dc = MemoryMarshal.Cast<float, Vector512<float>>(memoryGradient);
        var one = Vector512<float>.One;
        int n = now.Length;
        for (int j = 0; j < n; j++)
        {
            var (i, f, z, o) = (g[j], g[j + n], g[j + (2 * n)], g[j + (3 * n)]);
            var tanh = Functions<Lanes512, Vector512<float>>.Tanh(now[j]);
            var d = dc[j] + (dh[j] * o * (one - (tanh * tanh)));
            g[j] = d * z * i * (one - i);
            g[j + n] = old.IsEmpty ? Vector512<float>.Zero : d * old[j] * f * (one - f);
            g[j + (2 * n)] = d * i * (one - (z * z));
            g[j + (3 * n)] = dh[j] * tanh * o * (one - o);
            dc[j] = d * f;
        }
    }
}
