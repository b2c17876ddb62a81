namespace Dateline.App.Exporting;

/// <summary>Offsets in Unicode code points, which is what the Web Annotation standard and brat count in.</summary>
internal sealed class CodePoints
{
    private readonly int[] _before;

    public CodePoints(string text)
    {
        _before = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++) _before[i + 1] = _before[i] + (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1);
    }

    public int this[int utf16] => _before[utf16];
}
