using System.CommandLine;
using System.CommandLine.Help;
using Dateline.App.Commands;
using Dateline.Ontology;
using Dateline.Record.Store;

namespace Dateline.App;

/// <summary>The commands, and what all of them share: errors on stderr in one form, and the exit codes.</summary>
internal static class CommandLine
{
    /// <summary>One row a command, in the order of the help text.</summary>
    public static IReadOnlyList<Func<Command>> Rows { get; } =
    [
        ReadCommand.Create,
        ServeCommand.Create,
        CodeCommand.Create,
        WatchCommand.Create,
        EventsCommand.Create,
        QuotesCommand.Create,
        ShowCommand.Create,
        RecodeCommand.Create,
        DiffCommand.Create,
        ExportCommand.Create,
        VerifyCommand.Create,
        ParseCommand.Create,
        ExplainCommand.Create,
        CheckCommand.Create,
        ActorsCommand.Create,
        DoctorCommand.Create,
        ReferenceCommand.Create,
        PackCommand.Create,
    ];

    public static Command Root()
    {
        // Not a RootCommand: that one is called what the file of the program is called.
        var root = new Command("dateline", "News reporting goes in; a record that anyone can check comes out.") { Help(), Version() };
        foreach (var create in Rows) root.Subcommands.Add(create());
        root.SetAction(_ => root.Parse("--help").Invoke(Plain));
        return root;
    }

    public static int Run(string[] args)
    {
        try
        {
            var parsed = Root().Parse(args);
            return parsed.Errors.Count > 0 && parsed.Action is not PrintHelp ? Refuse(parsed) : parsed.Invoke(Plain);
        }
        catch (Exception fault) when (fault is FaultException or DataFileException or StoreException)
        {
            Console.Error.WriteLine(fault.Message);
            return ExitCode.NotAllCoded;
        }
        catch (IOException)
        {
            // Whoever read our output has stopped reading: "dateline read … | head".
            return ExitCode.Fine;
        }
    }

    private static InvocationConfiguration Plain => new() { EnableDefaultExceptionHandler = false };

    private static HelpOption Help()
    {
        var help = new HelpOption { Recursive = true };
        help.Action = new PrintHelp((HelpAction)help.Action!);
        return help;
    }

    private static Option<bool> Version() => new("--version") { Description = "Print the version.", Action = new PrintVersion() };

    private static int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        bool atRoot = command.Name == "dateline";
        if (atRoot && parsed.UnmatchedTokens is [var word, ..])
        {
            var names = word.StartsWith('-') ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
            Console.Error.WriteLine($"dateline: There is no {(word.StartsWith('-') ? "option" : "command")} \"{word}\".{Suggestion.For(word, names)}");
        }
        else
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine($"dateline: {OneLine(error.Message)}");
        }

        Console.Error.WriteLine($"See: dateline {(atRoot ? "" : command.Name + " ")}--help");
        return ExitCode.WrongUse;
    }

    /// <summary>The parser lists choices one a line.</summary>
    private static string OneLine(string message) => message.Contains("expected type", StringComparison.Ordinal)
        ? message[..message.IndexOf(" as expected type", StringComparison.Ordinal)] + ": a whole number is wanted."
        : string.Join(" ", message.Split('\n', '\t', '\r').Select(part => part.Trim()).Where(part => part.Length > 0));
}
