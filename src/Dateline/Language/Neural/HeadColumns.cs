namespace Dateline.Language.Neural;

/// <summary>Which columns of the one product over the encoder's states hold what.</summary>
internal sealed record HeadColumns
{
    /// <summary>A word as a dependent, before the rectifier.</summary>
    public const int ArcDependent = 0;

    public HeadColumns(NetworkShape shape, TagSets tags)
    {
        ArcHead = shape.Arc;
        LabelHead = 2 * shape.Arc;
        LabelDependent = LabelHead + shape.Label;
        RoleEvent = LabelDependent + shape.Label;
        RoleWord = RoleEvent + shape.Role;
        Universal = RoleWord + shape.Role;
        Treebank = Universal + tags.Universal.Count;
        Names = Treebank + tags.Treebank.Count;
        Events = Names + tags.Names.Count;
        Count = Events + tags.Events.Count;
    }

    /// <summary>A word as a head, before the rectifier.</summary>
    public int ArcHead { get; }

    public int LabelHead { get; }

    public int LabelDependent { get; }

    /// <summary>A word as the trigger of an event.</summary>
    public int RoleEvent { get; }

    /// <summary>A word as a party to an event.</summary>
    public int RoleWord { get; }

    public int Universal { get; }

    public int Treebank { get; }

    public int Names { get; }

    public int Events { get; }

    public int Count { get; }
}
