using System.Collections.Immutable;
using System.Text;

namespace Dateline.Ontology;

/// <summary>One event as a coding line of a page gives it: <c>ASSAULT firearms; actor: Gunmen; place: Mosul</c>.</summary>
public sealed record ExampleCoding
{
    public required EventType Type { get; init; }

    /// <summary>Empty when the line names none, which asks nothing of the coder.</summary>
    public ImmutableArray<Mode> Modes { get; init; } = [];

    public ImmutableArray<string> Actors { get; init; } = [];

    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>The place as the sentence has it; null when the line does not say.</summary>
    public string? Place { get; init; }

    /// <summary>The time as the sentence has it; null when the line does not say.</summary>
    public string? Time { get; init; }

    /// <summary>happened, alleged, denied, planned, possible, negated or hypothetical.</summary>
    public string Status { get; init; } = "happened";

    /// <summary>Who alleges or denies it; null for the other statuses.</summary>
    public string? StatusBy { get; init; }

    /// <summary>The coding line, as a page has it.</summary>
    public override string ToString()
    {
        var line = new StringBuilder(Type.Name);
        foreach (var mode in Modes) line.Append(' ').Append(mode.Name);
        foreach (string actor in Actors) line.Append("; actor: ").Append(actor);
        foreach (string recipient in Recipients) line.Append("; recipient: ").Append(recipient);
        if (Place is not null) line.Append("; place: ").Append(Place);
        if (Time is not null) line.Append("; time: ").Append(Time);
        if (StatusBy is not null) line.Append("; ").Append(Status).Append(" by: ").Append(StatusBy);
        else if (Status != "happened") line.Append("; ").Append(Status);
        return line.ToString();
    }
}
