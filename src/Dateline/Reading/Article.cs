using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>One article as it was received. The text is never altered; everything else is what its source said about it.</summary>
public sealed record Article
{
    public Article(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Id = ArticleId.Of(text);
        Body = [new CharSpan(0, text.Length)];
    }

    public ArticleId Id { get; }

    public string Text { get; }

    /// <summary>The parts of the text to be read as prose, in order: without header blocks, filings, bylines and tails. The whole text unless a reader of a format knows better.</summary>
    public ImmutableArray<CharSpan> Body { get; init; }

    /// <summary>The id that the input gave, if it gave one.</summary>
    public string? SourceId { get; init; }

    /// <summary>The outlet. (In Dateline the word "source" otherwise means who said it.)</summary>
    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    /// <summary>The day of publication in the outlet's calendar; relative dates are resolved against it. Null when nothing says so.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the copy was filed from, as "MOSCOW/UNITED NATIONS -" says.</summary>
    public ImmutableArray<Filing> Filings { get; init; } = [];
}
