using System.CommandLine;
using Dateline.App.Exporting;
using Dateline.Record.Store;

namespace Dateline.App.Commands;

/// <summary><c>dateline export</c>: a run in the formats that people's scripts already read.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var store = Options.Store();
        var run = Options.Run();
        var to = new Option<string>("--to") { Description = "Which format (docs/exports.md).", Required = true };
        to.AcceptOnlyFromAmong([.. Export.All.Select(e => e.Name)]);
        var output = new Option<string?>("--out", "-o") { HelpName = "folder", Description = "Folder for the files; one of the format's name in the store's folder when not given." };
        var all = new Option<bool>("--all-statuses") { Description = "Also what is alleged, denied, planned or possible. The formats of others cannot say so: only what happened goes out otherwise." };
        var (data, models) = (Options.Data(), Options.Models());
        var command = new Command("export", "Write a run in the formats of ICEWS, GDELT, POLECAT and others.") { store, run, to, output, all, data, models };
        command.SetAction(given =>
        {
            string folder = given.GetRequiredValue(store);
            using var opened = RecordStore.Open(folder);
            string format = given.GetRequiredValue(to), into = given.GetValue(output) ?? Path.Combine(Directory.Exists(folder) ? folder : Path.GetDirectoryName(Path.GetFullPath(folder))!, format);
            Directory.CreateDirectory(into);
            var job = new ExportJob(opened, opened.Run(given.GetValue(run)), into, Installation.LoadLexicon(given.GetValue(data)), () => Installation.LoadModel(given.GetValue(models)), given.GetValue(all));
            var files = Export.All.First(e => e.Name == format).Write(job);
            Console.Error.WriteLine(files.Count == 0 ? "Nothing in this run fits the format." : $"{files.Count:N0} {(files.Count == 1 ? "file" : "files")} in {into}: {string.Join(", ", files.Take(6))}{(files.Count > 6 ? " …" : "")}");
            return ExitCode.Fine;
        });
        return command;
    }
}
