using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dateline.App;

/// <summary><c>--help</c>: what the parser knows, then examples.</summary>
internal sealed class PrintHelp(HelpAction parsers) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        int exit = parsers.Invoke(parseResult);
        var examples = Examples.Of(CommandReference.NameOf(parseResult.CommandResult));
        if (examples.Length == 0) return exit;

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (line, meaning) in examples) output.WriteLine($"  {line}\n      {meaning}");
        output.WriteLine();
        return exit;
    }

    public override bool Terminating => true;
}
