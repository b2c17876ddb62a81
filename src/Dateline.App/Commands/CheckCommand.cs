using System.CommandLine;
using Dateline.Ontology;

namespace Dateline.App.Commands;

/// <summary><c>dateline check data/</c>: every fault of the files that people edit, one a line, with what to do about it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("directory") { Description = "The data directory: data/ in a checkout.", DefaultValueFactory = _ => "data" };
        var command = new Command("check", "Read the data that people edit; report every fault with its file, line and remedy.") { directory };
        command.SetAction(given => Run(given.GetRequiredValue(directory), Console.Out, Console.Error));
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
