namespace Dateline.App.Formats;

/// <summary>One way in which articles arrive. A row in <see cref="All"/> puts it in the command line and the documentation.</summary>
/// <param name="Extensions">With their dots.</param>
/// <param name="Split">Draws items from a stream, lazily; each item is turned into an article on any thread.</param>
internal sealed record ArticleFormat(string Name, string Description, string[] Extensions, Func<string, Stream, IEnumerable<Func<Received>>> Split)
{
    public static IReadOnlyList<ArticleFormat> All { get; } =
    [
        new("text", "Plain text, with or without the header lines of wire copy.", [".txt"], PlainTextFile.Split),
        new("jsonl", "JSON Lines: id and text, optionally title, published, url, source.", [".jsonl", ".ndjson"], JsonLines.Split),
    ];

    public static ArticleFormat For(string? name, string input)
        => All.FirstOrDefault(f => f.Name == name)
            ?? All.FirstOrDefault(f => f.Extensions.Any(e => input.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            ?? All[0];
}
