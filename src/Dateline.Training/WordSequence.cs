using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>A corpus as numbers: each word of it a row, the most frequent word row 0; rare words are left out.</summary>
internal sealed class WordSequence
{
    /// <summary>Stands between two sentences.</summary>
    public const int Boundary = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<long> _counts = [];
    private readonly List<int> _sequence = [];

    /// <summary>Rows in the order of the text. Valid after <see cref="Rank"/>.</summary>
    public ReadOnlySpan<int> Rows => CollectionsMarshal.AsSpan(_sequence);

    public string[] Words { get; private set; } = [];

    public long[] Counts { get; private set; } = [];

    public void Add(Sentences sentences)
    {
        foreach (var sentence in sentences.All)
        {
            for (int token = sentence.Tokens.Start; token < sentence.Tokens.End; token++) Add(sentences.Form(token));
            _sequence.Add(Boundary);
        }
    }

    public void Add(TreebankSentence sentence)
    {
        foreach (string form in sentence.Forms) Add(form);
        _sequence.Add(Boundary);
    }

    /// <summary>Drops words seen fewer than <paramref name="rare"/> times and numbers the others by frequency.</summary>
    public void Rank(int rare)
    {
        int[] order = [.. Enumerable.Range(0, _words.Count).Where(id => _counts[id] >= rare)
            .OrderByDescending(id => _counts[id]).ThenBy(id => _words[id], StringComparer.Ordinal)];
        var rows = new int[_words.Count];
        Array.Fill(rows, int.MinValue);
        for (int row = 0; row < order.Length; row++) rows[order[row]] = row;
        Words = [.. order.Select(id => _words[id])];
        Counts = [.. order.Select(id => _counts[id])];

        int kept = 0;
        for (int i = 0; i < _sequence.Count; i++)
        {
            int id = _sequence[i];
            int row = id == Boundary ? Boundary : rows[id];
            if (row >= Boundary) _sequence[kept++] = row;
        }

        _sequence.RemoveRange(kept, _sequence.Count - kept);
    }

    private void Add(ReadOnlySpan<char> form)
    {
        Span<char> buffer = stackalloc char[WordForm.MaximumLength];
        var normal = buffer[..WordForm.Normalise(form, buffer)];
        var ids = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!ids.TryGetValue(normal, out int id))
        {
            id = _words.Count;
            _words.Add(normal.ToString());
            _counts.Add(0);
            _ids.Add(_words[id], id);
        }

        _counts[id]++;
        _sequence.Add(id);
    }
}
