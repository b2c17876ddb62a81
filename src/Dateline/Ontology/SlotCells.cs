using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Reads the cells of a codebook row that name slots: <c>actor</c>, <c>recipient</c> and <c>if</c>.</summary>
/// <param name="classes">The word classes of classes.csv by name.</param>
internal sealed class SlotCells(IReadOnlyDictionary<string, WordClass> classes)
{
    /// <summary>Classes that the matcher knows without a list of words.</summary>
    internal static readonly ImmutableArray<string> BuiltIn =
        ["party", "place", "abroad", "home", "person", "thing", "any", "none", "clause", "infinitive", "plural", "singular", "passive", "active", "negated", "modal", "future", "obliged", "participle"];

    // Agentless passives aside, a noun says who acts in these places.
    private static readonly ImmutableArray<Slot> NounActor =
        [new(SlotKind.Preposition, "by"), new(SlotKind.Possessive, null), new(SlotKind.Modifier, null), new(SlotKind.Subject, null)];

    public static ImmutableArray<Slot> Actor(string file, int line, string cell, HeadKind head)
        => cell.Length == 0 && head == HeadKind.Noun ? NounActor : Slots(file, line, cell);

    public static ImmutableArray<Slot> Slots(string file, int line, string cell)
    {
        if (cell.Length == 0) return [];

        var slots = ImmutableArray.CreateBuilder<Slot>(4);
        foreach (string part in cell.Split(',', StringSplitOptions.TrimEntries))
        {
            var slot = Named(file, line, part);
            if (slots.Contains(slot)) throw new DataFileException(file, line, $"The slot \"{part}\" stands twice in \"{cell}\".", "Keep one of them.");

            slots.Add(slot);
        }

        return slots.ToImmutable();
    }

    /// <summary>Reads the <c>if</c> cell: conditions parted by semicolons, and the bare words reciprocal and veto.</summary>
    public ImmutableArray<SlotCondition> Conditions(string file, int line, string cell, out bool reciprocal, out bool veto)
    {
        (reciprocal, veto) = (false, false);
        if (cell.Length == 0) return [];

        var conditions = ImmutableArray.CreateBuilder<SlotCondition>(2);
        foreach (string part in cell.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part == "reciprocal") reciprocal = true;
            else if (part == "veto") veto = true;
            else conditions.Add(Condition(file, line, part));
        }

        return conditions.ToImmutable();
    }

    private SlotCondition Condition(string file, int line, string part)
    {
        int colon = part.IndexOf(':');
        if (colon < 0) throw new DataFileException(file, line, $"\"{part}\" is no condition.", "Write a slot, a colon and what must fill it, for example: object: party; or one of the words reciprocal and veto.");

        var slot = Named(file, line, part[..colon].TrimEnd());
        string test = part[(colon + 1)..].TrimStart();
        bool negated = test.StartsWith("not ", StringComparison.Ordinal);
        if (negated) test = test[4..];
        var any = ImmutableArray.CreateBuilder<WordClass>(2);
        foreach (string name in test.Split('/', StringSplitOptions.TrimEntries))
            any.Add(classes.TryGetValue(name, out var found)
                ? found
                : throw new DataFileException(file, line, $"There is no class \"{name}\".", $"Use one of classes.csv, or one of: {string.Join(", ", BuiltIn)}."));
        return new SlotCondition(slot, negated, any.ToImmutable());
    }

    private static Slot Named(string file, int line, string name) => name switch
    {
        "subject" => new(SlotKind.Subject, null),
        "object" => new(SlotKind.Object, null),
        "possessive" => new(SlotKind.Possessive, null),
        "modifier" => new(SlotKind.Modifier, null),
        "complement" => new(SlotKind.Complement, null),
        "complement-subject" => new(SlotKind.ComplementSubject, null),
        "head" => new(SlotKind.Head, null),
        "noun" => new(SlotKind.Noun, null),
        "governor" => new(SlotKind.Governor, null),
        _ when WordsPattern.Prepositions.Contains(name) => new(SlotKind.Preposition, name),
        _ => throw new DataFileException(file, line, $"There is no slot \"{name}\".", "Use subject, object, possessive, modifier, noun, complement-subject or a preposition, parted by commas."),
    };
}
