namespace Dateline.Ontology;

/// <summary>A context: why, or in which field, such as diplomatic. Open: the codebook may add to them.</summary>
/// <remarks><c>default</c> has a null name and stands for none.</remarks>
public readonly record struct Context(string Name)
{
    public override string ToString() => Name;
}
