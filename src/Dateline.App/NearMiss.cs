using Dateline.Ontology;
using Dateline.Understanding.Events;

namespace Dateline.App;

/// <summary>Lines of the codebook that nearly fired, and what was in the way.</summary>
internal static class NearMiss
{
    /// <summary>The nearest first: those that somebody who wonders "why not?" has in mind.</summary>
    public static IEnumerable<EntryAttempt> Nearest(IEnumerable<EntryAttempt> attempts) => attempts
        .Where(a => !a.Fired && a.Misfit.Kind != MisfitKind.OtherKindOfWord)
        .OrderBy(a => Distance(a.Misfit.Kind)).ThenBy(a => a.Misfit.At == 0 ? 1 : 0).ThenBy(a => a.Head);

    public static string Reason(EntryAttempt miss) => miss.Misfit.Kind switch
    {
        MisfitKind.None => "it says that this is no event (veto)",
        MisfitKind.WordMissing => $"\"{Word(miss.Entry.Others[miss.Misfit.At])}\" does not stand there",
        MisfitKind.ConditionFailed => $"the condition does not hold: {Condition(miss.Entry.Conditions[miss.Misfit.At])}",
        MisfitKind.Outranked => $"{miss.Better?.Address} says more ({miss.Better?.Words})",
        MisfitKind.Absorbed => $"it is part of what {miss.Better?.Address} says ({miss.Better?.Words})",
        _ => "the word is of another kind",
    };

    private static int Distance(MisfitKind kind) => kind switch
    {
        MisfitKind.None or MisfitKind.Absorbed => 0,
        MisfitKind.Outranked => 1,
        MisfitKind.ConditionFailed => 2,
        _ => 3,
    };

    private static string Word(EntryWord word) => (word.Preposition is null ? "" : word.Preposition + " ") + string.Join('/', word.Lemmas);

    private static string Condition(SlotCondition condition)
        => $"{condition.Slot}: {(condition.Negated ? "not " : "")}{string.Join('/', condition.AnyOf.Select(words => words.Name))}";
}
