using System.Collections.Concurrent;
using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>Gates of the spellings seen lately. Shared by all threads; what it holds changes speed and never a result.</summary>
/// <remarks>
/// Two generations: a find in the older one moves up, and when the younger is full it becomes the older one. So frequent
/// words stay, and memory is bounded whatever the text.
/// </remarks>
internal sealed class TypeCache(TypeLayer layer, KernelSet kernels)
{
    /// <summary>Types in one generation; at 192 hidden units a type takes 6 KB.</summary>
    public const int Capacity = 4096;

    private volatile Generations _generations = new(NewGeneration(), NewGeneration());

    /// <summary>The gates of the artificial root.</summary>
    public float[] Root { get; } = layer.GatesOf(kernels, [WordInput.Root])[0];

    /// <summary>How many types are held now.</summary>
    public int Count => _generations.Young.Count + _generations.Old.Count;

    /// <summary>The gates of a spelling, if they are held.</summary>
    public float[]? Find(ReadOnlySpan<char> form)
    {
        var (young, old) = _generations;
        if (young.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out float[]? gates)) return gates;
        if (old.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out gates)) Add(form.ToString(), gates);
        return gates;
    }

    /// <summary>Computes and keeps the gates of spellings that are not held, in the same order.</summary>
    public float[][] Compute(IReadOnlyList<string> forms)
    {
        var gates = layer.GatesOf(kernels, [.. forms.Select(form => layer.InputOf(form))]);
        for (int i = 0; i < gates.Length; i++) Add(forms[i], gates[i]);
        return gates;
    }

    private static ConcurrentDictionary<string, float[]> NewGeneration() => new(StringComparer.Ordinal);

    private void Add(string form, float[] gates)
    {
        var now = _generations;
        now.Young[form] = gates;
        if (now.Young.Count > Capacity) Interlocked.CompareExchange(ref _generations!, new(NewGeneration(), now.Young), now);
    }

    private sealed record Generations(ConcurrentDictionary<string, float[]> Young, ConcurrentDictionary<string, float[]> Old);
}
