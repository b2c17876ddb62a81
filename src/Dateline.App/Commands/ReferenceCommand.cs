using System.CommandLine;

namespace Dateline.App.Commands;

/// <summary><c>dateline reference</c>: prints docs/commands.md. Hidden: it is for those who change the program.</summary>
internal static class ReferenceCommand
{
    public static Command Create()
    {
        var command = new Command("reference", "Print the manual page of all commands.") { Hidden = true };
        command.SetAction(_ =>
        {
            Console.Out.Write(CommandReference.Write(CommandLine.Root()));
            return ExitCode.Fine;
        });
        return command;
    }
}
