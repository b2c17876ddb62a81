namespace Dateline.Language.Neural;

/// <summary>Spellings of one group whose gates must be computed, each once, and the rows that wait for them.</summary>
internal sealed class MissingTypes
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public List<string> Forms { get; } = [];

    /// <summary>A row and the place of its form in <see cref="Forms"/>.</summary>
    public List<(int Row, int Form)> Rows { get; } = [];

    public void Clear()
    {
        _places.Clear();
        Forms.Clear();
        Rows.Clear();
    }

    public void Add(ReadOnlySpan<char> form, int row)
    {
        var places = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!places.TryGetValue(form, out int place))
        {
            place = Forms.Count;
            string text = form.ToString();
            _places.Add(text, place);
            Forms.Add(text);
        }

        Rows.Add((row, place));
    }
}
