using System.CommandLine;
using System.Globalization;
using Dateline.App.Coding;
using Dateline.App.Writing;
using Dateline.Record.Store;

namespace Dateline.App.Commands;

/// <summary><c>dateline recode</c>: the articles of a run again, after a change of data or code.</summary>
internal static class RecodeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder that dateline code wrote.", DefaultValueFactory = _ => "." };
        var run = Options.Run();
        var name = new Option<string?>("--name") { HelpName = "name", Description = "Name of the new run; r2, r3 … when not given." };
        var all = new Option<bool>("--all") { Description = "Read every article, also those that the change cannot touch." };
        var threads = Options.Threads();
        var (data, models) = (Options.Data(), Options.Models());
        var command = new Command("recode", "Code the articles of a run again after a change of data, code or models. The old run stays; dateline diff compares the two.") { folder, run, name, all, threads, data, models };
        command.SetAction(given => Run(given.GetRequiredValue(folder), given.GetValue(run), given.GetValue(name), given.GetValue(all), given.GetValue(threads), given.GetValue(data), given.GetValue(models)));
        return command;
    }

    private static int Run(string folder, string? fromName, string? name, bool all, int threads, string? data, string? models)
    {
        using var store = RecordStore.Open(folder);
        var from = store.Run(fromName);
        if (from.Finished is null && from.Kind != "watch") throw new FaultException(folder, $"Run {from.Name} is not finished.", "Give the same dateline code again; it goes on where it was.");
        var reader = Installation.LoadReader(data, models);
        if (from.MadeBy == reader.MadeBy)
        {
            Console.Error.WriteLine($"{from.Name} was made by this very version of code, data and models: there is nothing to code again.");
            return ExitCode.Fine;
        }

        var files = DataFiles.Of(Installation.DataDirectory(data)).ToDictionary(f => f.Path, f => f.Bytes);
        var change = all || from.MadeBy.Code != reader.MadeBy.Code || from.MadeBy.Model != reader.MadeBy.Model ? null : CodebookChange.Between(store.Data(from.MadeBy.Data), files);
        using var writer = StoreWriter.Open(folder);
        writer.KeepData(reader.MadeBy.Data, files.Select(f => (f.Key, f.Value)));
        // One that was interrupted is taken up.
        string toName = name ?? store.Runs().LastOrDefault(r => r.Finished is null && r.Parent == from.Id && r.MadeBy == reader.MadeBy)?.Name ?? NextName(store);
        var to = writer.Begin(toName, reader.MadeBy, "recode", from.Settings, from.Id, DateTimeOffset.UtcNow);
        var progress = new Progress(Console.Error, !Console.IsErrorRedirected, 0);
        var recoding = new Recoding(store, writer, from, to, reader, Math.Max(1, threads), progress);
        if (change is not null && !recoding.Holds(change))
        {
            Console.Error.WriteLine("The change reaches further than its rows.");
            change = null;
        }

        Console.Error.WriteLine(change is null ? "Every article is read again." : $"Articles that use one of these words are read again: {(change.Words.Count == 0 ? "none" : string.Join(", ", change.Words.Take(12)))}{(change.Words.Count > 12 ? " …" : "")}.");
        recoding.Run(change);
        progress.End();
        writer.Finish(to, DateTimeOffset.UtcNow);
        new RunFolder(store, to, folder, Installation.LoadLexicon(data), threads).Write();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{to.Name}: {recoding.Read:N0} articles read again, {recoding.Carried:N0} carried over in {Progress.Spoken(progress.Elapsed)}. dateline diff {from.Name} {to.Name} --store {folder} shows what changed."));
        return ExitCode.Fine;
    }

    internal static string NextName(RecordStore store)
    {
        var taken = store.Runs().Select(r => r.Name).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(n => $"r{n}").First(n => !taken.Contains(n));
    }
}
