using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Text;

namespace Dateline.App.Commands;

/// <summary><c>dateline verify</c>: is everything what it says it is, down to the bytes?</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder that dateline code wrote.", DefaultValueFactory = _ => "." };
        var command = new Command("verify", "Check every hash and every offset of a store, and the files beside it against their data package.") { folder };
        command.SetAction(given => Run(given.GetRequiredValue(folder), Console.Out));
        return command;
    }

    internal static int Run(string folder, TextWriter output)
    {
        using var store = RecordStore.Open(folder);
        var faults = new List<string>(store.Broken());
        long records = 0;
        var seen = new HashSet<long>();
        foreach (var run in store.Runs())
            foreach (var record in store.Records(run))
            {
                if (!seen.Add(record.Id)) continue;
                records++;
                Check(run, record, faults);
            }

        int files = CheckPackage(folder, faults);
        foreach (string fault in faults) output.WriteLine(fault);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} records and {files:N0} files were checked: {(faults.Count == 0 ? "every hash and every offset holds." : $"{faults.Count:N0} faults.")}"));
        return faults.Count == 0 ? ExitCode.Fine : ExitCode.NotAllCoded;
    }

    private static void Check(StoredRun run, StoredRecord stored, List<string> faults)
    {
        try
        {
            var record = stored.Read();
            string place = $"{run.Name}, {record.Article.Id[..Math.Min(RecordKey.ArticleDigits, record.Article.Id.Length)]}";
            if (ArticleId.Of(record.Article.Text).Hex != record.Article.Id) faults.Add($"{place}: The text is not the one that its id was made of. Restore the store from a copy.");
            faults.AddRange(RecordSoundness.Faults(record).Select(fault => $"{place}: {fault}. Restore the store from a copy."));
        }
        catch (JsonException)
        {
            faults.Add($"{run.Name}, {stored.Place}: The record cannot be read. Restore the store from a copy.");
        }
    }

    private static int CheckPackage(string folder, List<string> faults)
    {
        string path = Path.Combine(folder, "datapackage.json");
        if (!File.Exists(path)) return 0;
        int files = 0;
        using var package = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            string name = resource.GetProperty("path").GetString()!, file = Path.Combine(folder, Path.GetFileName(name));
            files++;
            if (!File.Exists(file)) faults.Add($"{name}: The data package names it and it is not there. Run dateline code again to write it.");
            else if (HashOf(file) != resource.GetProperty("hash").GetString()) faults.Add($"{name}: It is not the file that the data package names: it was changed. Run dateline code again to write it.");
        }

        return files;
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
