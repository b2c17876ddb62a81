using System.CommandLine;
using Dateline.Ontology;

namespace Dateline.App.Commands;

/// <summary><c>dateline actors lint</c>: what is wrong or doubtful in the lists of names though every line alone is sound: two meanings of one name, two holders of one office, gaps between holders.</summary>
internal static class ActorsLint
{
    public static Command Create()
    {
        var gaps = new Option<bool>("--gaps") { Description = "Report as well the times for which an office has no holder here." };
        var data = ActorsCommand.Data();
        var command = new Command("lint", "Compare the lines of the lists with one another: names with two meanings, offices with two holders, gaps.") { gaps, data };
        command.SetAction(given =>
        {
            var lexicon = Installation.LoadLexicon(given.GetValue(data));
            var faults = ListsCheck.Overlaps(lexicon).ToArray();
            foreach (var fault in faults) Console.Out.WriteLine(fault.Message);
            var open = given.GetValue(gaps) ? ListsCheck.Gaps(lexicon).ToArray() : [];
            foreach (string gap in open) Console.Out.WriteLine(gap);
            Console.Error.WriteLine($"{lexicon.Names.All.Length} names, {lexicon.Offices.All.Length} offices, {lexicon.Agents.All.Length} agents: {faults.Length} {(faults.Length == 1 ? "overlap" : "overlaps")}{(given.GetValue(gaps) ? $", {open.Length} gaps" : "")}.");
            return faults.Length == 0 ? ExitCode.Fine : ExitCode.NotAllCoded;
        });
        return command;
    }
}
