using System.Runtime.CompilerServices;
using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>Runs the network over one group of sentences whose types are known.</summary>
internal static class SentenceGroup
{
    /// <summary>From <see cref="Workspace.Types"/> to tags, scores of arcs and label states of every row.</summary>
    public static void Encode(Network network, KernelSet kernels, Workspace work, ReadOnlySpan<RowRange> group)
    {
        int rows = group[^1].End;
        foreach (var direction in network.First)
            direction.Run(kernels, new TypeGates(work.Types), group, work, work.FirstStates);
        network.SecondInput.Apply(kernels, work.FirstStates, rows, work.Sums, work.Gates);
        foreach (var direction in network.Second)
            direction.Run(kernels, new BufferedGates(work.Gates, network.SecondInput.Outputs), group, work, work.SecondStates);
        network.Heads.Apply(kernels, work.SecondStates, rows, work.Sums, work.Heads);

        int stride = network.Heads.Outputs, arc = network.Shape.Arc;
        for (int row = 0; row < rows; row++) kernels.KeepPositive(work.Heads.AsSpan(row * stride, 2 * arc));
        network.Arcs.Apply(kernels, new LeftOperand(work.Heads.AsSpan(HeadColumns.ArcDependent), rows, stride), work.Turned);
    }

    /// <summary>The tree of one sentence: for each position its head, 0 for the artificial root.</summary>
    public static ReadOnlySpan<int> FindHeads(Network network, KernelSet kernels, Workspace work, RowRange sentence)
    {
        var arcs = work.Arcs;
        int length = sentence.Length, stride = network.Heads.Outputs, turned = network.Arcs.Outputs;
        arcs.Reserve(length);
        arcs.PackedHeads.Fill(
            work.Heads.AsSpan((sentence.Start * stride) + network.Columns.ArcHead), network.Shape.Arc, length, 1, stride);
        kernels.Multiply(
            new LeftOperand(work.Turned.AsSpan(sentence.Start * turned), length, turned), arcs.PackedHeads,
            arcs.Scores, arcs.PackedHeads.PaddedColumns, accumulate: false);
        TreeDecoder.Decode(arcs.Scores, arcs.PackedHeads.PaddedColumns, length, arcs.Heads, arcs.Search);
        return arcs.Heads.AsSpan(0, length);
    }

    /// <summary>Scores of labels for one sentence given its tree, <c>network.Labels.Outputs</c> floats a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<float> ScoreLabels(
        Network network, KernelSet kernels, Workspace work, RowRange sentence, ReadOnlySpan<int> heads)
    {
        int stride = network.Heads.Outputs, size = network.Shape.Label;
        for (int i = 0; i < sentence.Length; i++)
        {
            var asHead = work.Heads.AsSpan(((sentence.Start + heads[i]) * stride) + network.Columns.LabelHead, size);
            var asDependent = work.Heads.AsSpan(((sentence.Start + i) * stride) + network.Columns.LabelDependent, size);
            kernels.AddPositive(asHead, asDependent, work.LabelStates.AsSpan(i * size, size));
        }

        network.Labels.Apply(kernels, new LeftOperand(work.LabelStates, sentence.Length, size), work.LabelScores);
        return work.LabelScores.AsSpan(0, sentence.Length * network.Labels.Outputs);
    }
}
