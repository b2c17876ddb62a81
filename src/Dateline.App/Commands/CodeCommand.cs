using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.App.Coding;
using Dateline.App.Formats;
using Dateline.App.Writing;
using Dateline.Record.Store;

namespace Dateline.App.Commands;

/// <summary><c>dateline code</c>: a corpus in, a store and a folder of tables out.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "Folders, patterns (\"news/**/*.txt\"), files, addresses, or - for standard input; files may be packed (.gz, .zst).", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { HelpName = "folder", Description = "Folder for the store and the tables; made when it is not there. Coding into it again goes on where it was.", Required = true };
        var from = new Option<string?>("--from") { Description = "Format of the input; guessed from names and first bytes when not given." };
        from.AcceptOnlyFromAmong([.. ArticleFormat.All.Select(f => f.Name)]);
        var text = Field("--text", "text");
        var date = Field("--date", "day of publication");
        var title = Field("--title", "title");
        var url = Field("--url", "address");
        var id = Field("--id", "id");
        var source = Field("--source", "outlet");
        var published = new Option<DateOnly?>("--published") { CustomParser = Options.Day, HelpName = "date", Description = "Day of publication of all of them, YYYY-MM-DD." };
        var run = new Option<string?>("--run") { HelpName = "name", Description = "Name of the run; r1, r2 … when not given." };
        var noOriginals = new Option<bool>("--no-originals") { Description = "Do not keep the bytes that the articles came as." };
        var threads = Options.Threads();
        var allowHost = Options.AllowHost();
        var (data, models) = (Options.Data(), Options.Models());
        inputs.Validators.Add(Options.RefuseUnknown);

        var command = new Command("code", "Code a corpus into a store, and write its events, quotations, claims, actors and counts as tables.")
        {
            inputs, output, from, text, date, title, url, id, source, published, run, noOriginals, threads, allowHost, data, models,
        };
        command.SetAction(given =>
        {
            var fields = new FieldNames { Text = given.GetValue(text), Date = given.GetValue(date), Title = given.GetValue(title), Url = given.GetValue(url), Id = given.GetValue(id), Source = given.GetValue(source) };
            var settings = new CodingSettings(given.GetValue(from), fields, given.GetValue(published), given.GetValue(allowHost) ?? [], given.GetValue(threads), !given.GetValue(noOriginals), null);
            return Run(given.GetValue(inputs)!, given.GetRequiredValue(output), given.GetValue(run), settings, given.GetValue(data), given.GetValue(models));
        });
        return command;
    }

    private static Option<string?> Field(string name, string what) => new(name) { HelpName = "field", Description = $"Field or column that holds the {what} (JSON Lines, CSV, Parquet)." };

    private static int Run(string[] inputs, string folder, string? name, CodingSettings settings, string? data, string? models)
    {
        var corpus = Corpus.Of(inputs);
        if (corpus.Files.Count == 0) throw new FaultException(string.Join(' ', inputs), "There is nothing in it that could hold articles.", $"Give files that end in one of: {string.Join(' ', ArticleFormat.All.SelectMany(f => f.Extensions))}.");
        if (corpus.PassedOver > 0) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Files passed over, as their names do not say that articles are in them: {corpus.PassedOver:N0}. Name them, or give a pattern."));
        var reader = Installation.LoadReader(data, models);
        var lexicon = Installation.LoadLexicon(data);

        using var writer = StoreWriter.Open(folder);
        writer.KeepData(reader.MadeBy.Data, DataFiles.Of(Installation.DataDirectory(data)));
        string described = Described(inputs, settings);
        var run = RunToGoOnWith(folder, name, reader, described, corpus) ?? writer.Begin(name ?? NextName(folder), reader.MadeBy, "code", described, null, DateTimeOffset.UtcNow);

        var progress = new Progress(Console.Error, !Console.IsErrorRedirected, corpus.Bytes);
        new CodingRun(writer, run, reader, settings, progress).Code(corpus);
        progress.End();
        if (run.Finished is null) writer.Finish(run, DateTimeOffset.UtcNow);

        using var store = RecordStore.Open(folder);
        new RunFolder(store, run, folder, lexicon, settings.Threads).Write();
        var counts = store.Count(run);
        Console.Error.WriteLine(Summary(run, counts, progress));
        Console.Error.WriteLine($"{Path.Combine(folder, "report.html")} shows it; {Path.Combine(folder, "codebook.md")} says what each column means.");
        return counts.Faults > 0 ? ExitCode.NotAllCoded : ExitCode.Fine;
    }

    private static string Summary(StoredRun run, RunCounts counts, Progress progress)
    {
        string copies = counts.Arrivals > counts.Articles ? $", {counts.Arrivals - counts.Articles:N0} copies of them" : "";
        string faults = counts.Faults > 0 ? $", {counts.Faults:N0} {(counts.Faults == 1 ? "item" : "items")} not coded (errors.jsonl)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{run.Name}: {counts.Articles:N0} articles{copies}, {counts.Events:N0} events, {counts.Quotes:N0} quotations{faults}; {progress.Coded:N0} coded now in {Progress.Spoken(progress.Elapsed)}.");
    }

    /// <summary>An unfinished run of the same inputs, settings and version, to be taken up; or a finished one whose inputs are what they were. A finished run is never changed.</summary>
    private static StoredRun? RunToGoOnWith(string folder, string? name, Reader reader, string described, Corpus corpus)
    {
        using var store = RecordStore.Open(folder);
        var found = store.Runs().LastOrDefault(r => r.Kind == "code" && r.MadeBy == reader.MadeBy && r.Settings == described && (name is null || r.Name == name));
        if (found?.Finished is null) return found;
        bool same = store.Inputs(found).Select(i => (i.Name, i.Mark)).SequenceEqual(corpus.Files.Select(f => (f.Name, f.Mark))) && corpus.Files.All(f => f.Mark.Length > 0);
        return same ? found : null;
    }

    private static string NextName(string folder)
    {
        using var store = RecordStore.Open(folder);
        return RecodeCommand.NextName(store);
    }

    private static string Described(string[] inputs, CodingSettings settings)
        => JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["inputs"] = inputs, ["from"] = settings.Format, ["fields"] = settings.Fields, ["published"] = settings.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["originals"] = settings.KeepOriginals,
        });
}
