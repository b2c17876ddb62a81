using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Dateline.App.Formats;

namespace Dateline.App;

/// <summary>docs/commands.md, written from the definitions of the commands, so that the manual and the program cannot disagree.</summary>
internal static class CommandReference
{
    public static string Write(Command root)
    {
        var page = new StringBuilder("""
            # Commands

            Written by `dateline reference` from the program itself; a test compares this page with it. Do not edit it here.

            Records go to standard output, everything else to standard error. Exit codes: 0 all is well, 1 something was not coded (standard error says what), 2 wrong use.


            """);
        foreach (var (name, command) in root.Subcommands.Where(c => !c.Hidden).SelectMany(c => c.Subcommands.Count == 0 ? [(c.Name, c)] : c.Subcommands.Select(s => ($"{c.Name} {s.Name}", s))))
        {
            page.Append($"## dateline {name}\n\n{command.Description}\n\n```\ndateline {name}");
            foreach (var argument in command.Arguments) page.Append($" <{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}");
            page.Append(command.Options.Any(Shown) ? " [options]\n```\n\n" : "\n```\n\n");

            if (command.Arguments.Count + command.Options.Count(Shown) > 0) page.Append("| | |\n|---|---|\n");
            foreach (var argument in command.Arguments) page.Append($"| `<{argument.Name}>` | {argument.Description} |\n");
            foreach (var option in command.Options.Where(Shown)) page.Append($"| `{option.Name}{Value(option)}` | {option.Description} |\n");

            var examples = Examples.Of(name);
            if (examples.Length > 0) page.Append("\nExamples:\n\n");
            foreach (var (line, meaning) in examples) page.Append($"- `{line}`  \n  {meaning}\n");
            page.Append('\n');
        }

        page.Append("## Formats\n\n| `--from` | what it is | known by |\n|---|---|---|\n");
        foreach (var format in ArticleFormat.All) page.Append($"| `{format.Name}` | {format.Description} | {string.Join(", ", format.Extensions)} |\n");
        page.Append("\nAn article has at most ").Append(Input.LongestArticle.ToString("N0", CultureInfo.InvariantCulture)).Append(" characters. Text may be in any encoding: byte order mark, else UTF-8, else a guess, else Windows-1252.\n");
        return page.ToString();
    }

    /// <summary>The name of a command below the program: "read", "actors add".</summary>
    public static string NameOf(CommandResult given)
        => given.Parent is CommandResult { Parent: CommandResult } parent ? $"{NameOf(parent)} {given.Command.Name}" : given.Command.Name;

    private static bool Shown(Option option) => !option.Hidden && option.Name != "--help";

    private static string Value(Option option)
    {
        if (option.ValueType == typeof(bool)) return "";
        var choices = option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label).ToArray();
        return choices.Length > 0 ? " " + string.Join('/', choices) : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
    }
}
