namespace Dateline.Understanding.Events;

/// <summary>Why an entry does not apply at a word that it could begin with.</summary>
public enum MisfitKind : byte
{
    /// <summary>It does apply.</summary>
    None,

    /// <summary>The word is a verb where the entry wants a noun, or the other way round.</summary>
    OtherKindOfWord,

    /// <summary>One of the entry's other words does not stand where it should.</summary>
    WordMissing,

    /// <summary>A condition does not hold.</summary>
    ConditionFailed,

    /// <summary>It applies, but another entry says more about the same word.</summary>
    Outranked,

    /// <summary>It applies, but its words are part of another event's mention, or only what somebody threatens or demands.</summary>
    Absorbed,
}
