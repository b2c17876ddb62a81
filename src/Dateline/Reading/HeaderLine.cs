using System.Text.RegularExpressions;

namespace Dateline.Reading;

/// <summary>A line such as "Date: 2017-04-13" in the block above an article.</summary>
internal sealed partial record HeaderLine(HeaderField Field, string Value)
{
    /// <summary>Null when the line is none; the field is unknown for a name that says nothing to Dateline ("Licence: …").</summary>
    public static HeaderLine? Read(ReadOnlySpan<char> line)
    {
        if (line.Length > 2_000) return null;
        var match = Pair().Match(line.ToString());
        return match.Success ? new(FieldOf(match.Groups["name"].Value.ToLowerInvariant()), match.Groups["value"].Value.Trim()) : null;
    }

    private static HeaderField FieldOf(string name) => name switch
    {
        "title" or "headline" => HeaderField.Title,
        "date" or "published" or "pubdate" or "publication date" or "date published" => HeaderField.Date,
        "source" or "publisher" or "publication" or "outlet" or "agency" => HeaderField.Publisher,
        "url" or "link" or "web" or "address" => HeaderField.Url,
        "author" or "authors" or "byline" or "by" => HeaderField.Byline,
        _ => HeaderField.Unknown,
    };

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}-]*(?: \p{L}+)?)\s?:(?:\s+(?<value>\S.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
