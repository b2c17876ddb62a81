using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dateline.Language.Kernels;
using Dateline.Text;

namespace Dateline.Language.Neural;

/// <summary>Reads sentences with a network: tags and trees. One object serves all threads.</summary>
internal sealed class NetworkReader
{
    /// <summary>Words of one sentence that are read at once; a longer one is read in pieces.</summary>
    public const int LongestWindow = 300;

    // Four tiles of rows in each step of a recurrence; and rows whose states stay in the second-level cache.
    private const int SentencesInGroup = 24;
    private const int RowsInGroup = 640;

    private readonly Network _network;
    private readonly KernelSet _kernels;
    private readonly TypeCache _types;
    private readonly HintFinder _hints;
    private readonly ConcurrentBag<Workspace> _idle = [];
    private readonly int _rootLabel;

    public NetworkReader(NetworkData data, KernelSet kernels)
    {
        (_network, _kernels) = (new Network(data), kernels);
        _types = new TypeCache(_network.Types, kernels);
        _hints = new HintFinder(_network, kernels);
        _rootLabel = data.Tags.Labels.Find("root");
    }

    /// <param name="tokens">Of the whole text, in order.</param>
    /// <param name="sentences">Runs of tokens to read, each at most <see cref="LongestWindow"/> long, none empty.</param>
    /// <param name="readings">One for each token; only those of the sentences are written.</param>
    /// <returns>Names and events, in reading order.</returns>
    public ParseHints Read(string text, ReadOnlySpan<CharSpan> tokens, ReadOnlySpan<TokenSpan> sentences, Span<WordReading> readings)
    {
        if (!_idle.TryTake(out var work)) work = new Workspace();
        work.Names.Clear();
        work.Events.Clear();
        SortByLength(sentences, work);
        for (int next = 0; next < sentences.Length;)
        {
            next = TakeGroup(sentences, work, next);
            ReadGroup(text, tokens, sentences, work, readings);
        }

        work.Names.Sort((a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
        work.Events.Sort((a, b) => a.Token.CompareTo(b.Token));
        var hints = work.Names.Count + work.Events.Count == 0 ? ParseHints.None : new([.. work.Names], [.. work.Events]);
        _idle.Add(work);
        return hints;
    }

    /// <summary>Longest first, so that those still running are always the first of a group; ties in reading order.</summary>
    private static void SortByLength(ReadOnlySpan<TokenSpan> sentences, Workspace work)
    {
        work.Order.Clear();
        var keys = work.Keys(sentences.Length);
        for (int i = 0; i < keys.Length; i++) keys[i] = ((long)(int.MaxValue - sentences[i].Length) << 32) | (uint)i;
        keys.Sort();
        foreach (long key in keys) work.Order.Add(unchecked((int)key));
    }

    /// <summary>Fills the group from <paramref name="next"/> on; groups of one call are of nearly one size, for a small last one is slow.</summary>
    private static int TakeGroup(ReadOnlySpan<TokenSpan> sentences, Workspace work, int next)
    {
        work.Group.Clear();
        int left = sentences.Length - next, groups = (left + SentencesInGroup - 1) / SentencesInGroup, most = (left + groups - 1) / groups;
        int rows = 0;
        while (work.Group.Count < most)
        {
            int sentence = work.Order[next], length = sentences[sentence].Length + 1;
            if (work.Group.Count > 0 && rows + length > RowsInGroup) break;
            work.Group.Add(new RowRange(rows, length, sentence));
            rows += length;
            next++;
        }

        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadGroup(
        string text, ReadOnlySpan<CharSpan> tokens, ReadOnlySpan<TokenSpan> sentences, Workspace work, Span<WordReading> readings)
    {
        var group = CollectionsMarshal.AsSpan(work.Group);
        work.Reserve(_network, group[^1].End, group.Length);
        FindTypes(text, tokens, sentences, work, group);
        SentenceGroup.Encode(_network, _kernels, work, group);
        foreach (var sentence in group)
        {
            var heads = SentenceGroup.FindHeads(_network, _kernels, work, sentence);
            var labels = SentenceGroup.ScoreLabels(_network, _kernels, work, sentence, heads);
            int first = sentences[sentence.Sentence].Start;
            work.Labels[0] = _rootLabel;
            for (int i = 1; i < sentence.Length; i++)
            {
                work.Labels[i] = heads[i] == 0 ? _rootLabel : BestLabel(labels[(i * _network.Labels.Outputs)..]);
                readings[first + i - 1] = Choose(work, sentence.Start + i, heads[i], work.Labels[i]);
            }

            _hints.Find(work, sentence, first, heads);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindTypes(
        string text, ReadOnlySpan<CharSpan> tokens, ReadOnlySpan<TokenSpan> sentences, Workspace work, ReadOnlySpan<RowRange> group)
    {
        work.Missing.Clear();
        foreach (var sentence in group)
        {
            work.Types[sentence.Start] = _types.Root;
            int first = sentences[sentence.Sentence].Start;
            for (int i = 1; i < sentence.Length; i++)
            {
                var form = tokens[first + i - 1].In(text);
                if (_types.Find(form) is { } gates) work.Types[sentence.Start + i] = gates;
                else work.Missing.Add(form, sentence.Start + i);
            }
        }

        if (work.Missing.Forms.Count == 0) return;
        var computed = _types.Compute(work.Missing.Forms);
        foreach (var (row, form) in work.Missing.Rows) work.Types[row] = computed[form];
    }

    private WordReading Choose(Workspace work, int row, int head, int label)
    {
        var (columns, tags) = (_network.Columns, _network.Tags);
        var scores = work.Heads.AsSpan(row * _network.Heads.Outputs, _network.Heads.Outputs);
        return new(Best(scores, columns.Universal, tags.Universal), Best(scores, columns.Treebank, tags.Treebank), head - 1, label);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Best(ReadOnlySpan<float> row, int column, Vocabulary set)
    {
        int best = 0;
        var scores = row.Slice(column, set.Count);
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    /// <summary>Only a root is labelled so.</summary>
    private int BestLabel(ReadOnlySpan<float> scores)
    {
        int best = _rootLabel == 0 ? 1 : 0;
        for (int i = best + 1; i < _network.Tags.Labels.Count; i++)
            if (i != _rootLabel && scores[i] > scores[best]) best = i;
        return best;
    }
}
