using System.CommandLine;
using Dateline.Ontology;

namespace Dateline.App.Commands;

/// <summary><c>dateline check data/</c>: every fault of the files that people edit, one a line, with what to do about it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("directory") { Description = "The data directory: data/ in a checkout.", DefaultValueFactory = _ => "data" };
        var examples = new Option<bool>("--examples") { Description = "Read the example sentences of the codebook as well; report those that come out otherwise than their page says." };
        var accept = new Option<bool>("--accept") { Description = "With --examples: write what comes out into the pages, as today: lines." };
        var models = new Option<string?>("--models") { Description = "Folder of the trained models." };
        var command = new Command("check", "Read the data that people edit; report every fault with its file, line and remedy.") { directory, examples, accept, models };
        command.SetAction(given =>
        {
            string data = given.GetRequiredValue(directory);
            int exit = Run(data, Console.Out, Console.Error);
            return exit == ExitCode.Fine && (given.GetValue(examples) || given.GetValue(accept))
                ? ExampleCheck.Run(data, Installation.LoadReader(data, given.GetValue(models)), given.GetValue(accept) ? ExampleAction.Accept : ExampleAction.Report, Console.Out, Console.Error)
                : exit;
        });
        return command;
    }

    /// <summary>Faults go to <paramref name="output"/>, one a line; the summary to <paramref name="log"/>.</summary>
    internal static int Run(string directory, TextWriter output, TextWriter log)
    {
        var faults = Lexicon.Check(directory);
        foreach (var fault in faults) output.WriteLine(fault.Message);
        log.WriteLine(faults.Count > 0 ? $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in {directory}." : Sound(directory));
        return faults.Count == 0 ? ExitCode.Fine : ExitCode.NotAllCoded;
    }

    private static string Sound(string directory)
    {
        var codebook = Codebook.Load(directory);
        return $"{directory} is sound: {codebook.Pages.Length} event types, {codebook.All.Length} ways of saying them, {codebook.Cameo.All.Length} CAMEO codes, every list read.";
    }
}
