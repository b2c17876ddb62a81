using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Language.Kernels;

/// <summary>One step of one LSTM for one word: from gates to the new memory and the output as bytes.</summary>
internal static class LstmCell<TLanes, TVector>
    where TLanes : struct, IFloatLanes<TVector>
    where TVector : struct
{
    /// <param name="fromWord">The gates' sums from the word, in the order input, forget, candidate, output.</param>
    /// <param name="fromState">The sums from the last output, not yet scaled.</param>
    /// <param name="stateScales">What one unit of <paramref name="fromState"/> is worth, column by column.</param>
    /// <param name="memory">Read and replaced.</param>
    /// <param name="output">Receives h as round(127 h) + 128.</param>
    /// <param name="nextFromWord">The gates' sums that a later step will ask for, fetched meanwhile: they come from far, and nothing here waits for memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Step(
        ReadOnlySpan<float> fromWord, ReadOnlySpan<int> fromState, ReadOnlySpan<float> stateScales, Span<float> memory, Span<byte> output, ReadOnlySpan<float> nextFromWord)
    {
        unchecked
        {
            nuint width = (nuint)memory.Length;
            ref float word = ref MemoryMarshal.GetReference(fromWord);
            ref int state = ref MemoryMarshal.GetReference(fromState);
            ref float scale = ref MemoryMarshal.GetReference(stateScales);
            ref float cell = ref MemoryMarshal.GetReference(memory);
            ref byte target = ref MemoryMarshal.GetReference(output);
            ref float next = ref MemoryMarshal.GetReference(nextFromWord);
            var one = TLanes.Repeat(1f);
            var minusTwo = TLanes.Repeat(-2f);
            var minusOne = TLanes.Repeat(-1f);

            for (nuint j = 0; j < width; j += (nuint)TLanes.Count)
            {
                var ei = Exponential(minusOne, ref word, ref state, ref scale, ref next, j);
                var ef = Exponential(minusOne, ref word, ref state, ref scale, ref next, j + width);
                var ez = Exponential(minusTwo, ref word, ref state, ref scale, ref next, j + (2 * width));
                var eo = Exponential(minusOne, ref word, ref state, ref scale, ref next, j + (3 * width));

                // sigmoid(i) tanh(z) and sigmoid(o) tanh(c) take one division each instead of two.
                var taken = TLanes.Divide(TLanes.Subtract(one, ez), TLanes.Multiply(TLanes.Add(one, ei), TLanes.Add(one, ez)));
                var kept = TLanes.Divide(TLanes.Load(in cell, j), TLanes.Add(one, ef));
                var memoryNow = TLanes.Add(kept, taken);
                TLanes.Store(memoryNow, ref cell, j);

                var ec = Functions<TLanes, TVector>.Exp(TLanes.Multiply(minusTwo, memoryNow));
                var h = TLanes.Divide(TLanes.Subtract(one, ec), TLanes.Multiply(TLanes.Add(one, eo), TLanes.Add(one, ec)));
                var whole = TLanes.Round(TLanes.MultiplyAdd(h, TLanes.Repeat(127f), TLanes.Repeat(PackedBytes.Zero)));
                TLanes.StoreBytes(whole, ref target, j);
            }
        }
    }

    /// <summary>e^(factor × gate); the next word's share of the gate is sent for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Exponential(TVector factor, ref float word, ref int state, ref float scale, ref float next, nuint at)
    {
        TLanes.Fetch(in next, at);
        var gate = TLanes.MultiplyAdd(TLanes.LoadIntegers(in state, at), TLanes.Load(in scale, at), TLanes.Load(in word, at));
        return Functions<TLanes, TVector>.Exp(TLanes.Multiply(factor, gate));
    }
}
