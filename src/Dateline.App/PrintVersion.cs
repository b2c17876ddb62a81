using System.CommandLine;
using System.CommandLine.Invocation;

namespace Dateline.App;

/// <summary><c>--version</c>.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"dateline {Reader.Version}");
        return ExitCode.Fine;
    }

    public override bool Terminating => true;
}
