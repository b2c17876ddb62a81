namespace Dateline.Understanding.Events;

/// <summary>What the subject of the clause around an event noun is to that event.</summary>
internal enum Lending : byte
{
    Nothing,

    /// <summary>"launched a strike"</summary>
    SubjectActs,

    /// <summary>"came under attack"</summary>
    SubjectIsActedUpon,

    /// <summary>"the two are in talks": the noun is the predicate.</summary>
    PredicateSubjectActs,

    /// <summary>"Iran is under sanctions"</summary>
    PredicateSubjectIsActedUpon,

    /// <summary>"protests held by students": the light verb is a participle below the noun.</summary>
    NounModifierActs,
}
