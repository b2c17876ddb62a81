namespace Dateline.Ontology;

/// <summary>An event type of the codebook, such as ASSAULT. Open: the codebook may add to them.</summary>
/// <remarks><c>default</c> has a null name and stands for none.</remarks>
public readonly record struct EventType(string Name)
{
    public override string ToString() => Name;
}
