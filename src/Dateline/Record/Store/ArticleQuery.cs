namespace Dateline.Record.Store;

/// <summary>Which articles to give. What is null asks nothing; all that is asked must hold.</summary>
public sealed record ArticleQuery
{
    /// <summary>Words that all stand in the article or its title; a star at the end of a word stands for any ending.</summary>
    public string? Text { get; init; }

    /// <summary>First day of publication, inclusive.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of publication, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Take { get; init; } = int.MaxValue;
}
