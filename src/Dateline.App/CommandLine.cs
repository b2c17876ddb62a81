using System.CommandLine;
using Dateline.App.Commands;
using Dateline.Ontology;

namespace Dateline.App;

/// <summary>The commands, and what all of them share: errors on stderr in one form, and the exit codes.</summary>
internal static class CommandLine
{
    /// <summary>One row a command, in the order of the help text.</summary>
    public static IReadOnlyList<Func<Command>> Rows { get; } =
    [
        ReadCommand.Create,
        ParseCommand.Create,
        CheckCommand.Create,
    ];

    public static RootCommand Root()
    {
        var root = new RootCommand("News reporting goes in; a record that anyone can check comes out.");
        foreach (var create in Rows) root.Subcommands.Add(create());
        return root;
    }

    public static int Run(string[] args)
    {
        try
        {
            var parsed = Root().Parse(args);
            return parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction
                ? Refuse(parsed)
                : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is FaultException or DataFileException)
        {
            Console.Error.WriteLine(fault.Message);
            return ExitCode.NotAllCoded;
        }
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine($"dateline: {error.Message}");
        Console.Error.WriteLine($"See: {Path(parsed.CommandResult.Command)} --help");
        return ExitCode.WrongUse;
    }

    private static string Path(Command command) => command is RootCommand ? "dateline" : $"dateline {command.Name}";
}
