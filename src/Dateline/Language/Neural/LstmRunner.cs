using System.Runtime.CompilerServices;
using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>Runs the recurrence of one direction over sentences in lockstep.</summary>
internal sealed class LstmRunner(ByteTable recurrent, int hidden, bool backward)
{
    private readonly ByteLayer _recurrent = new(recurrent, []);

    /// <param name="rows">For each row of the group the gates' sums from the word, both directions.</param>
    /// <param name="group">The sentences, longest first.</param>
    /// <param name="states">Receives h, <c>2 × hidden</c> bytes a row, this direction's half.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TGates>(KernelSet kernels, TGates rows, ReadOnlySpan<RowRange> group, Workspace work, Span<byte> states)
        where TGates : struct, IGateRows, allows ref struct
    {
        int gates = 4 * hidden, state = 2 * hidden, side = backward ? 1 : 0;
        var last = work.LastStates.AsSpan(0, group.Length * hidden);
        var memory = work.Memory.AsSpan(0, group.Length * hidden);
        var sums = work.RecurrentSums.AsSpan(0, group.Length * gates);
        sums.Clear();
        memory.Clear();

        int active = group.Length;
        for (int step = 0; step < group[0].Length; step++)
        {
            while (group[active - 1].Length <= step) active--;
            if (step > 0) kernels.Multiply(last, active, _recurrent.Weights, sums);
            for (int s = 0; s < active; s++)
            {
                int row = backward ? group[s].End - 1 - step : group[s].Start + step;
                int next = step + 1 < group[s].Length ? (backward ? row - 1 : row + 1) : row;
                var output = states.Slice((row * state) + (side * hidden), hidden);
                kernels.LstmStep(
                    rows[row].Slice(side * gates, gates), sums.Slice(s * gates, gates), _recurrent.Scales, memory.Slice(s * hidden, hidden), output, rows[next].Slice(side * gates, gates));
                output.CopyTo(last[(s * hidden)..]);
            }
        }
    }
}
