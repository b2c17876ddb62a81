using System.CommandLine;
using System.Text.Json;
using Dateline.Ontology;

namespace Dateline.App.Commands;

/// <summary><c>dateline pack</c>: GeoNames tables into the gazetteer that the reader looks places up in.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        var towns = new Argument<string>("towns") { Description = "A table of towns as GeoNames exports it (cities500.txt)." };
        var regions = new Argument<string[]>("regions") { Description = "Regions: GeoNames' admin1CodesASCII.txt and admin2Codes.txt, or JSON lists of {\"code\", \"name\"}.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The packed file.", HelpName = "file", DefaultValueFactory = _ => Path.Combine("data", "places", "gazetteer.bin") };
        var least = new Option<int>("--least") { Description = "Leave out towns with fewer inhabitants, unless they are seats of a region.", HelpName = "inhabitants", DefaultValueFactory = _ => 1000 };
        var command = new Command("pack", "Pack GeoNames tables into the gazetteer of data/places.") { towns, regions, output, least };
        command.SetAction(given => Run(given.GetValue(towns)!, given.GetValue(regions)!, given.GetValue(output)!, given.GetValue(least)));
        return command;
    }

    internal static int Run(string towns, string[] regions, string output, int least)
    {
        foreach (string path in (string[])[towns, .. regions])
            if (!File.Exists(path))
                throw new FaultException(path, "The file is missing.", "Give the path of a table of GeoNames.");

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in regions) ReadRegions(path, names);
        byte[] packed = GazetteerPacker.Pack(towns, File.ReadLines(towns), names, least);
        File.WriteAllBytes(output, packed);
        Console.Error.WriteLine($"{output}: {packed.Length:N0} bytes");
        return ExitCode.Fine;
    }

    private static void ReadRegions(string path, Dictionary<string, string> names)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var row in list.RootElement.EnumerateArray()) names.TryAdd(row.GetProperty("code").GetString()!, row.GetProperty("name").GetString()!);
            return;
        }

        int line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            string[] cells = text.Split('\t');
            if (cells.Length < 2) throw new DataFileException(path, line, "The line has no code and name.", "Give admin1CodesASCII.txt of GeoNames: code, name, plain name, id, parted by tabs.");
            names.TryAdd(cells[0], cells[1]);
        }
    }
}
