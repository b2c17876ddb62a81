namespace Dateline.Ontology;

/// <summary>A place in the clause that a party may fill.</summary>
/// <param name="Preposition">Which one, for <see cref="SlotKind.Preposition"/>; else null.</param>
public readonly record struct Slot(SlotKind Kind, string? Preposition)
{
    public override string ToString() => Kind switch
    {
        SlotKind.Preposition => Preposition ?? "",
        SlotKind.ComplementSubject => "complement-subject",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
