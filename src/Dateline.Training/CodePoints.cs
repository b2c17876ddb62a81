namespace Dateline.Training;

/// <summary>Turns offsets counted in code points into offsets in UTF-16 units.</summary>
internal sealed class CodePoints(string text)
{
    private readonly int[] _units = Count(text);

    public int ToUnits(int codePoint) => _units[Math.Min(codePoint, _units.Length - 1)];

    private static int[] Count(string text)
    {
        var units = new List<int> { 0 };
        foreach (var rune in text.EnumerateRunes()) units.Add(units[^1] + rune.Utf16SequenceLength);
        return [.. units];
    }
}
