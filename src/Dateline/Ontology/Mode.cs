namespace Dateline.Ontology;

/// <summary>A mode of an event type: how it was done, such as firearms. Open: the codebook may add to them.</summary>
/// <remarks><c>default</c> has a null name and stands for none.</remarks>
public readonly record struct Mode(string Name)
{
    public override string ToString() => Name;
}
