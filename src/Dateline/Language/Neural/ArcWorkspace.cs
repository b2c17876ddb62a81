using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>Buffers for scoring the heads of one sentence and finding its tree.</summary>
internal sealed class ArcWorkspace
{
    public PackedMatrix PackedHeads { get; } = new();

    public SpanningTree Search { get; } = new();

    public float[] Scores { get; private set; } = [];

    public int[] Heads { get; private set; } = [];

    /// <summary>Makes room for a sentence of so many positions, the root among them.</summary>
    public void Reserve(int length)
    {
        int scores = length * PackedMatrix.Padded(length);
        if (Scores.Length < scores) Scores = new float[scores];
        if (Heads.Length < length) Heads = new int[length];
    }
}
