using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Finds the turns of a printed interview whose speakers stand in double brackets before their words: "((Mayor)) We will rebuild." (the house style of Wikinews).</summary>
internal static class InterviewTurns
{
    private const int LongestLabel = 60;

    /// <returns>The label and the words of a paragraph; null when it is no such turn.</returns>
    public static (CharSpan Label, CharSpan Words)? Read(string text, CharSpan paragraph)
    {
        var line = paragraph.In(text);
        if (!line.StartsWith("((", StringComparison.Ordinal)) return null;
        int close = line.IndexOf("))", StringComparison.Ordinal);
        if (close < 3 || close > LongestLabel) return null;
        int start = close + 2;
        while (start < line.Length && (char.IsWhiteSpace(line[start]) || line[start] is ':')) start++;
        int end = line.Length;
        while (end > start && char.IsWhiteSpace(line[end - 1])) end--;
        return end <= start ? null : (CharSpan.Between(paragraph.Start + 2, paragraph.Start + close), CharSpan.Between(paragraph.Start + start, paragraph.Start + end));
    }
}
