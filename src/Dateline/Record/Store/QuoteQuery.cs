using Dateline.Understanding.Quotes;

namespace Dateline.Record.Store;

/// <summary>Which quotations to give. What is null asks nothing; all that is asked must hold.</summary>
public sealed record QuoteQuery
{
    /// <summary>Who speaks: an ISO 3166-1 alpha-3 code, an actor code, or words of a name.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whom or what it is about: words that stand in it, or an actor or a place mentioned in it, as a code or by words of a name.</summary>
    public string? About { get; init; }

    public QuotationKind? Kind { get; init; }

    /// <summary>First day of publication, inclusive.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of publication, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that all stand in the quotation.</summary>
    public string? Text { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Take { get; init; } = int.MaxValue;
}
