using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>The atoms of one sentence. Asking beyond either end is allowed and answers no.</summary>
internal readonly ref struct Atoms(string text, ReadOnlySpan<TimeAtom> all)
{
    private readonly ReadOnlySpan<TimeAtom> _all = all;

    public int Count => _all.Length;

    public string Text => text;

    public TimeAtom this[int i] => _all[i];

    public bool Has(int i) => i >= 0 && i < _all.Length;

    public bool Is(int i, TimeWordKind kind) => Has(i) && _all[i].Word is { } word && word.Is(kind);

    public bool IsWord(int i) => Has(i) && _all[i].Shape == AtomShape.Word;

    public bool IsMark(int i, char mark) => Has(i) && _all[i].Shape == AtomShape.Mark && _all[i].Mark == mark;

    /// <summary>A number written in digits, not grouped by commas.</summary>
    public bool IsDigits(int i) => Has(i) && _all[i].Shape == AtomShape.Number && _all[i].Digits > 0;

    public bool IsGlued(int i) => Has(i) && _all[i].Glued;

    public int Value(int i, TimeWordKind kind) => _all[i].Word!.Value(kind);

    public string Code(int i, TimeWordKind kind) => _all[i].Word!.Code(kind);

    public ReadOnlySpan<char> Form(int i) => Has(i) ? _all[i].Span.In(text) : default;

    public bool Is(int i, string word) => IsWord(i) && Form(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int i, ReadOnlySpan<string> words)
    {
        if (!IsWord(i)) return false;
        var form = Form(i);
        foreach (string word in words)
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>A hyphen without space on its left: it joins.</summary>
    public bool IsJoin(int i) => IsMark(i, '-') && _all[i].Glued;

    /// <summary>The index after a hyphen, comma or nothing at all.</summary>
    public int Skip(int i, char mark) => IsMark(i, mark) ? i + 1 : i;

    /// <summary>The sentence or a part of it ends before <paramref name="i"/>.</summary>
    public bool IsBreak(int i) => !Has(i) || _all[i].Shape == AtomShape.Mark && _all[i].Mark is not '-' and not '\'';
}
