using System.Globalization;
using System.Text;
using Dateline.Record;

namespace Dateline.App.View;

/// <summary>Passages of the article as a terminal may show them.</summary>
internal static class Words
{
    /// <summary>On one line, and without characters that would command the terminal or turn the direction of writing.</summary>
    public static string Clean(ReadOnlySpan<char> words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)) clean.Append(c);
            else if (char.IsSurrogate(c)) clean.Append(c);
        }

        return clean.ToString().Trim();
    }

    public static string Of(Passage passage, string text) => Clean(text.AsSpan(passage.Start, passage.End - passage.Start));

    /// <summary>The passage in three parts around a trigger, cut at words to about <paramref name="most"/> characters; what is cut shows as an ellipsis.</summary>
    public static (string Before, string Trigger, string After) Around(Passage passage, Passage trigger, string text, int most)
    {
        if (trigger.Start < passage.Start || trigger.End > passage.End) return (Shorten(Of(passage, text), most), "", "");
        string before = Of(new Passage(passage.Start, trigger.Start), text), word = Of(trigger, text), after = Of(new Passage(trigger.End, passage.End), text);
        string gapBefore = trigger.Start > passage.Start && char.IsWhiteSpace(text[trigger.Start - 1]) ? " " : "", gapAfter = trigger.End < passage.End && char.IsWhiteSpace(text[trigger.End]) ? " " : "";
        if (before.Length + word.Length + after.Length > most)
        {
            // What is not needed on one side is left to the other.
            int half = Math.Max(10, (most - word.Length) / 2);
            int left = Math.Max(half, most - word.Length - after.Length), right = Math.Max(half, most - word.Length - before.Length);
            (before, after) = (ShortenFront(before, left), Shorten(after, right));
        }

        return (before + gapBefore, word, gapAfter + after);
    }

    /// <summary>The marks to put around words: single ones when there are double ones inside.</summary>
    public static (string Open, string Close) Marks(string words) => words.AsSpan().ContainsAny("“”\"") ? ("‘", "’") : ("“", "”");

    public static string Quoted(string words) => Marks(words) is var (open, close) ? open + words + close : words;

    public static string Shorten(string words, int most)
    {
        if (words.Length <= most) return words;
        int cut = words.LastIndexOf(' ', Math.Max(0, most - 1));
        return words[..(cut > 0 ? cut : most)].TrimEnd(',', ';', ' ') + " …";
    }

    private static string ShortenFront(string words, int most)
    {
        if (words.Length <= most) return words;
        int cut = words.IndexOf(' ', words.Length - most);
        return "… " + words[(cut >= 0 ? cut + 1 : words.Length - most)..];
    }
}
