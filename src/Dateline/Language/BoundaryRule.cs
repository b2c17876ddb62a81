namespace Dateline.Language;

/// <summary>What a rule says of a place where a sentence might end. All but the first are for <see cref="BoundaryWeights"/> to confirm or overrule.</summary>
internal enum BoundaryRule : byte
{
    /// <summary>No sentence ends here, whatever the words: a comma follows, or who said what was just quoted.</summary>
    Within,

    /// <summary>No end mark, but a word that could begin a sentence.</summary>
    Unmarked,

    Ends,

    /// <summary>The next word is written small.</summary>
    BeforeSmall,

    BeforeDash,

    DotsEnd,

    DotsGoOn,

    /// <summary>"1." or "a." at the head of a list item.</summary>
    Enumerator,

    /// <summary>An abbreviation that stands before a name or a number.</summary>
    LeadingAbbreviation,

    AbbreviationEnds,

    AbbreviationGoesOn,
}
