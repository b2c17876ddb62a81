using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>The order of PLOVER's types among the weights of a trigger's feature; after them stands the weight for no event.</summary>
internal static class PlainTypes
{
    private static readonly string[] Names =
        ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"];

    public static int Count => Names.Length;

    public static EventType At(int index) => new(Names[index]);

    /// <summary>-1 for a type that the codebook has added.</summary>
    public static int IndexOf(EventType type) => Array.IndexOf(Names, type.Name);
}
