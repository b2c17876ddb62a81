using System.CommandLine;
using Dateline.Ontology;

namespace Dateline.App.Commands;

/// <summary><c>dateline actors add</c>: one name of your own, into <c>entities/own.csv</c>, which takes precedence over every other list.</summary>
internal static class ActorsAdd
{
    private const string File = "entities/own.csv";

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The fullest English name, in quotation marks." };
        var kind = new Option<string>("--kind") { Description = "What bears the name.", DefaultValueFactory = _ => "person" };
        kind.AcceptOnlyFromAmong("person", "organisation", "armed group", "party");
        var others = new Option<string>("--other-names") { HelpName = "names", Description = "Other names, parted by semicolons.", DefaultValueFactory = _ => "" };
        var office = new Option<string>("--office") { HelpName = "title", Description = "For a person: the office held.", DefaultValueFactory = _ => "" };
        var country = new Option<string>("--country") { HelpName = "code", Description = "Three letters, as ISO 3166-1 has them; empty for what belongs to no state.", DefaultValueFactory = _ => "" };
        var sectors = new Option<string>("--sectors") { HelpName = "sectors", Description = "PLOVER sectors parted by semicolons, the primary one first.", Required = true };
        var code = new Option<string>("--code") { HelpName = "code", Description = "A code that is not country and sector together, such as UNO.", DefaultValueFactory = _ => "" };
        var from = new Option<string>("--since") { HelpName = "date", Description = "The first year, month or day for which it holds; empty for always.", DefaultValueFactory = _ => "" };
        var until = new Option<string>("--until") { HelpName = "date", Description = "The last year, month or day.", DefaultValueFactory = _ => "" };
        var source = new Option<string>("--source") { HelpName = "words", Description = "Where the fact is from.", DefaultValueFactory = _ => "own" };
        var note = new Option<string>("--note") { HelpName = "words", Description = "A remark.", DefaultValueFactory = _ => "" };
        var data = ActorsCommand.Data();
        var command = new Command("add", "Add a name of your own to data/entities/own.csv; it takes precedence over every list.") { name, kind, others, office, country, sectors, code, from, until, source, note, data };
        command.SetAction(given => Run(Installation.DataDirectory(given.GetValue(data)),
        [
            given.GetRequiredValue(name), given.GetRequiredValue(others), given.GetRequiredValue(kind), given.GetRequiredValue(office), given.GetRequiredValue(country), given.GetRequiredValue(sectors),
            given.GetRequiredValue(code), given.GetRequiredValue(from), given.GetRequiredValue(until), given.GetRequiredValue(source), given.GetRequiredValue(note),
        ]));
        return command;
    }

    /// <param name="cells">In the order of the file's columns.</param>
    internal static int Run(string data, string[] cells)
    {
        string path = Path.Combine(data, File);
        string before = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : KnownNames.OwnHeader + "\n";
        if (before.Length > 0 && before[^1] != '\n') before += "\n";
        string after = before + string.Join(',', cells.Select(CsvTable.Cell)) + "\n";

        // Read as the reader will read it, before a byte is written: a row with a fault never reaches the file.
        KnownNames.ReadOwn(CsvTable.Parse(File, after, KnownNames.OwnHeader.Split(',')), States.Read(data));
        System.IO.File.WriteAllText(path, after);
        Console.Error.WriteLine($"{path}:{after.Count(c => c == '\n')}: {cells[0]} added.");
        return ExitCode.Fine;
    }
}
