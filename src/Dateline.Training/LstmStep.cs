using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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
            var i = Sigmoid(g[j]);
            var f = Sigmoid(g[j + n]);
            var z = Tanh(g[j + (2 * n)]);
            var o = Sigmoid(g[j + (3 * n)]);
            (g[j], g[j + n], g[j + (2 * n)], g[j + (3 * n)]) = (i, f, z, o);
            now[j] = old.IsEmpty ? i * z : (f * old[j]) + (i * z);
            h[j] = o * Tanh(now[j]);
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
            var tanh = Tanh(now[j]);
            var d = dc[j] + (dh[j] * o * (one - (tanh * tanh)));
            g[j] = d * z * i * (one - i);
            g[j + n] = old.IsEmpty ? Vector512<float>.Zero : d * old[j] * f * (one - f);
            g[j + (2 * n)] = d * i * (one - (z * z));
            g[j + (3 * n)] = dh[j] * tanh * o * (one - o);
            dc[j] = d * f;
        }
    }

    // Half and half where the machine has no such wide registers: all paths of the kernels give the same bits.
    private static Vector512<float> Sigmoid(Vector512<float> x) => Avx512F.IsSupported
        ? Functions<Lanes512, Vector512<float>>.Sigmoid(x)
        : Vector512.Create(Functions<Lanes256, Vector256<float>>.Sigmoid(x.GetLower()), Functions<Lanes256, Vector256<float>>.Sigmoid(x.GetUpper()));

    private static Vector512<float> Tanh(Vector512<float> x) => Avx512F.IsSupported
        ? Functions<Lanes512, Vector512<float>>.Tanh(x)
        : Vector512.Create(Functions<Lanes256, Vector256<float>>.Tanh(x.GetLower()), Functions<Lanes256, Vector256<float>>.Tanh(x.GetUpper()));
}
