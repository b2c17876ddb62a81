using Dateline.Language;
using Dateline.Reading;

namespace Dateline.Tests.Language;

/// <summary>Words and sentences written so that a test can be read: words apart by a space, sentences a line each.</summary>
internal static class Splitting
{
    public static string Words(string text)
    {
        var split = Tokenizer.Split(new Article(text));
        return string.Join(' ', split.Tokens.Select(t => t.In(text).ToString()));
    }

    public static string[] Sentences(string text)
    {
        var split = Tokenizer.Split(new Article(text));
        return [.. split.All.Select(s => s.Span.In(text).ToString())];
    }
}
