using System.CommandLine;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Dateline.Ontology;

namespace Dateline.App.Commands;

/// <summary><c>dateline doctor</c>: what is missing, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "Folder of the data that people edit.", HelpName = "folder" };
        var models = new Option<string?>("--models") { Description = "Folder of the trained models.", HelpName = "folder" };
        var command = new Command("doctor", "Say what is missing, and what to do about it.") { data, models };
        command.SetAction(given => Run(Console.Out, given.GetValue(data), given.GetValue(models)));
        return command;
    }

    internal static int Run(TextWriter output, string? dataTold, string? modelsTold)
    {
        string data = Installation.DataDirectory(dataTold), models = Installation.ModelsDirectory(modelsTold);
        output.WriteLine($"Dateline {Reader.Version} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors");
        output.WriteLine($"  {(Avx2.IsSupported ? "fine   " : "slow   ")} arithmetic: {(Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "plain; a processor with AVX2 reads several times as fast")}");
        bool well = Check(output, "data", () => $"{data} ({Lexicon.Load(data).Hash[..12]})");
        well &= Check(output, "models", () => $"{models} ({Installation.LoadModel(models).Hash[..12]})");
        well &= Check(output, "reading", () => Read(data, models));
        output.WriteLine(well ? "Nothing is missing." : "Mend what is marked, then run dateline doctor again.");
        return well ? ExitCode.Fine : ExitCode.NotAllCoded;
    }

    private static string Read(string data, string models)
    {
        var record = Installation.LoadReader(data, models).Read(new Reading.Article("Police arrested forty protesters in the capital on Sunday."));
        return record.Sentences.Length == 1 ? "a sentence was read" : throw new FaultException("reading", "A sentence could not be read.", "Restore models/ and data/ from the release.");
    }

    private static bool Check(TextWriter output, string what, Func<string> look)
    {
        try
        {
            output.WriteLine($"  fine    {what}: {look()}");
            return true;
        }
        catch (Exception fault) when (fault is FaultException or DataFileException)
        {
            output.WriteLine($"  MISSING {what}: {fault.Message}");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            output.WriteLine($"  BROKEN  {what}: {fault.Message} Restore it from the release.");
        }

        return false;
    }
}
