namespace Dateline.Ontology;

/// <summary>A word of the table of time words, with what it means in each of its roles.</summary>
public sealed class TimeWord
{
    private readonly List<(TimeWordKind Kind, int Value, string Code, string Address)> _roles = [];

    public TimeWordKind Kinds { get; private set; }

    public bool Is(TimeWordKind kind) => (Kinds & kind) != TimeWordKind.None;

    /// <summary>The number for the first role that <paramref name="kind"/> allows; 0 where the cell is no number.</summary>
    public int Value(TimeWordKind kind) => RoleOf(kind).Value;

    /// <summary>The cell as written for the first role that <paramref name="kind"/> allows; empty if there is none.</summary>
    public string Code(TimeWordKind kind) => RoleOf(kind).Code ?? "";

    public TimeUnit Unit => (TimeUnit)Value(TimeWordKind.Unit | TimeWordKind.Units);

    internal void Add(TimeWordKind kind, int value, string code, string address)
    {
        _roles.Add((kind, value, code, address));
        Kinds |= kind;
    }

    private (TimeWordKind Kind, int Value, string Code, string Address) RoleOf(TimeWordKind kind)
    {
        foreach (var role in _roles)
            if ((role.Kind & kind) != TimeWordKind.None)
                return role;
        return default;
    }
}
