using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Reads the line beneath an example: <c>ASSAULT heavy-weapons; actor: The army; denied by: The army</c>.</summary>
internal static class CodingLine
{
    /// <summary>Null for <c>none</c>.</summary>
    /// <exception cref="DataFileException">A part of the line is not known.</exception>
    public static ExampleCoding? Parse(string file, int line, string text)
    {
        string[] parts = text.Split(';', StringSplitOptions.TrimEntries);
        if (parts is ["none"]) return null;

        string[] what = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (what.Length == 0 || what[0].AsSpan().ContainsAnyExceptInRange('A', 'Z'))
            throw new DataFileException(file, line, $"\"{parts[0]}\" names no event type.", "Begin with the type in capitals and its mode, or write none.");

        var coding = new ExampleCoding { Type = new EventType(what[0]), Modes = [.. what[1..].Select(mode => new Mode(mode))] };
        foreach (string part in parts.AsSpan(1)) coding = With(file, line, coding, part);
        return coding;
    }

    private static ExampleCoding With(string file, int line, ExampleCoding coding, string part)
    {
        int colon = part.IndexOf(':');
        string value = part[(colon + 1)..].Trim();
        return (colon < 0 ? part : part[..colon]) switch
        {
            "actor" => coding with { Actors = coding.Actors.Add(value) },
            "recipient" => coding with { Recipients = coding.Recipients.Add(value) },
            "place" => coding with { Place = value },
            "time" => coding with { Time = value },
            "alleged by" => coding with { Status = "alleged", StatusBy = value },
            "denied by" => coding with { Status = "denied", StatusBy = value },
            "happened" or "alleged" or "denied" or "planned" or "possible" or "negated" or "hypothetical" => coding with { Status = value },
            _ => throw new DataFileException(file, line, $"\"{part}\" is no part of a coding.",
                "Write actor:, recipient:, place:, time:, alleged by:, denied by:, or one of planned, possible, negated, hypothetical; one party to a part."),
        };
    }
}
