using System.CommandLine;
using System.Text;
using Dateline.Ontology;

namespace Dateline.App;

/// <summary>The file that keeps what articles said of people, until a store does.</summary>
internal static class RegisterFile
{
    public static Option<string?> Option() => new("--register") { HelpName = "file", Description = "What dateline actors learn gathered of people; our lists take precedence over it." };

    /// <summary>The lexicon with the register of a file laid below it; the lexicon itself when no file is named.</summary>
    /// <exception cref="FaultException">The file is missing.</exception>
    /// <exception cref="DataFileException">A line has a fault.</exception>
    public static Lexicon Laid(Lexicon lexicon, string? path)
    {
        if (path is null) return lexicon;
        if (!File.Exists(path)) throw new FaultException(path, "The register is missing.", $"Make it with dateline actors learn, or leave --register out.");
        return lexicon.With(Read(path), Path.GetFileName(path));
    }

    /// <summary>The register in a file; an empty one when there is no file yet.</summary>
    public static Register Read(string path) => File.Exists(path) ? Register.Parse(Path.GetFileName(path), File.ReadAllText(path, Encoding.UTF8)) : Register.Empty;

    /// <summary>Writes beside the file and moves it there: a crash leaves the old register whole.</summary>
    public static void Write(string path, Register register)
    {
        string beside = path + ".new";
        File.WriteAllText(beside, register.Write());
        File.Move(beside, path, overwrite: true);
    }
}
