using Dateline.Understanding.Factuality;

namespace Dateline.Record.Store;

/// <summary>Which events to give. What is null asks nothing; all that is asked must hold.</summary>
public sealed record EventQuery
{
    /// <summary>Who acts: an ISO 3166-1 alpha-3 code (<c>RUS</c>), an actor code (<c>RUSGOV</c>), or words of a name ("army").</summary>
    public string? Actor { get; init; }

    /// <summary>Who is acted upon, given like <see cref="Actor"/>.</summary>
    public string? Recipient { get; init; }

    /// <summary>Who takes part on either side, given like <see cref="Actor"/>.</summary>
    public string? Party { get; init; }

    /// <summary>PLOVER type, such as ASSAULT.</summary>
    public string? Type { get; init; }

    public EventStatus? Status { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or words of a place's name.</summary>
    public string? Place { get; init; }

    /// <summary>First day, inclusive: of the event, or of publication when the article does not say when.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that all stand in the evidence.</summary>
    public string? Text { get; init; }

    /// <summary>Only in records sealed after the one of this number: what is new since.</summary>
    public long? SealedAfter { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Take { get; init; } = int.MaxValue;
}
