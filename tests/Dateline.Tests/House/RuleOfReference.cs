using System.Text.RegularExpressions;

namespace Dateline.Tests.House;

/// <summary>A room may look upstream, never down: the order below is the order in which data flows.</summary>
public sealed partial class RuleOfReference
{
    private static readonly string[] Rooms =
    [
        "Dateline.Text", "Dateline.Ontology", "Dateline.Reading", "Dateline.Language",
        "Dateline.Understanding.Names", "Dateline.Understanding.Entities", "Dateline.Understanding.Times", "Dateline.Understanding.Places",
        "Dateline.Understanding.Quotes", "Dateline.Understanding.Events", "Dateline.Understanding.Factuality", "Dateline.Record",
    ];

    [Fact]
    public void No_room_looks_downstream()
    {
        var faults = Directory.EnumerateFiles(Repository.Path("src/Dateline"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Faults(file, File.ReadAllLines(file)));
        Assert.Empty(faults);
    }

    [Fact]
    public void A_file_that_looks_downstream_is_named_with_its_line()
        => Assert.Equal(["Bad.cs:3 uses Dateline.Record, which is downstream of Dateline.Text"],
            Faults("Bad.cs", ["namespace Dateline.Text;", "", "using Dateline.Record;"]));

    [Fact]
    public void Every_file_stands_in_a_known_room_or_at_the_door()
    {
        string[] door = ["Reader.cs", "Analysis.cs", "ExampleReader.cs"];
        var strangers = Directory.EnumerateFiles(Repository.Path("src/Dateline"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => RoomOf(File.ReadAllLines(file)) < 0 && !door.Contains(Path.GetFileName(file)));
        Assert.Empty(strangers);
    }

    private static IEnumerable<string> Faults(string file, string[] lines)
    {
        int room = RoomOf(lines);
        if (room < 0) yield break;
        for (int i = 0; i < lines.Length; i++)
            for (int other = room + 1; other < Rooms.Length; other++)
                if (Mentions(lines[i], Rooms[other]))
                    yield return $"{Path.GetFileName(file)}:{i + 1} uses {Rooms[other]}, which is downstream of {Rooms[room]}";
    }

    private static bool Mentions(string line, string room)
        => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, Regex.Escape(room) + @"\b");

    private static int RoomOf(string[] lines)
    {
        string? line = lines.FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal));
        if (line is null) return -1;
        string name = line["namespace ".Length..].TrimEnd(';', ' ');
        return Array.FindLastIndex(Rooms, room => name == room || name.StartsWith(room + ".", StringComparison.Ordinal));
    }
}
