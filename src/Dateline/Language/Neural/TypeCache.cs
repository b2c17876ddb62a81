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

    /// <summary>The artificial root.</summary>
    public TypeEntry Root { get; } = new("", layer.GatesOf(kernels, [WordInput.Root])[0]);

    /// <summary>How many types are held now.</summary>
    public int Count => _generations.Young.Count + _generations.Old.Count;

    /// <summary>The entry of a spelling, if it is held.</summary>
    public TypeEntry? Find(ReadOnlySpan<char> form)
    {
        var (young, old) = _generations;
        if (young.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var entry)) return entry;
        if (old.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out entry)) Add(form.ToString(), entry);
        return entry;
    }

    /// <summary>Computes and keeps the entries of spellings that are not held, in the same order.</summary>
    public TypeEntry[] Compute(IReadOnlyList<string> forms)
    {
        var gates = layer.GatesOf(kernels, [.. forms.Select(form => layer.InputOf(form))]);
        var entries = new TypeEntry[gates.Length];
        for (int i = 0; i < gates.Length; i++)
        {
            entries[i] = new TypeEntry(forms[i], gates[i]);
            Add(forms[i], entries[i]);
        }

        return entries;
    }

    private static ConcurrentDictionary<string, TypeEntry> NewGeneration() => new(StringComparer.Ordinal);

    private void Add(string form, TypeEntry entry)
    {
        var now = _generations;
        now.Young[form] = entry;
        if (now.Young.Count > Capacity) Interlocked.CompareExchange(ref _generations!, new(NewGeneration(), now.Young), now);
    }

    private sealed record Generations(ConcurrentDictionary<string, TypeEntry> Young, ConcurrentDictionary<string, TypeEntry> Old);
}
