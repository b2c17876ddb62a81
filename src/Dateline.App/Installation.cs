using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Events;

namespace Dateline.App;

/// <summary>Where the data and the models are: as told, else in the folder that DATELINE_HOME names, else beside the program.</summary>
internal static class Installation
{
    private static string Home => Environment.GetEnvironmentVariable("DATELINE_HOME") is { Length: > 0 } home ? home : AppContext.BaseDirectory;

    public static string DataDirectory(string? told) => told ?? Path.Combine(Home, "data");

    public static string ModelsDirectory(string? told) => told ?? Path.Combine(Home, "models");

    /// <exception cref="FaultException">A directory is missing.</exception>
    /// <exception cref="DataFileException">A data file has a fault.</exception>
    public static Reader LoadReader(string? dataTold, string? modelsTold, string? register = null) => Load(dataTold, modelsTold, register).Reader;

    /// <summary>The reader with its parts.</summary>
    /// <exception cref="FaultException">A directory is missing.</exception>
    /// <exception cref="DataFileException">A data file has a fault.</exception>
    public static Installed Load(string? dataTold, string? modelsTold, string? register = null)
    {
        string data = Existing(DataDirectory(dataTold), "--data"), models = Existing(ModelsDirectory(modelsTold), "--models");
        // One article is one short process: its parts load side by side.
        var model = Task.Run(() => Model.Load(models));
        var weights = Task.Run(() => EventWeights.Load(models));
        var lexicon = RegisterFile.Laid(Lexicon.Load(data), register);
        var learnt = weights.GetAwaiter().GetResult();
        return new Installed(new Reader(model.GetAwaiter().GetResult(), lexicon, learnt), lexicon, learnt);
    }

    /// <summary>The parser alone.</summary>
    /// <exception cref="FaultException">The directory is missing.</exception>
    public static Model LoadModel(string? told) => Model.Load(Existing(ModelsDirectory(told), "--models"));

    /// <summary>The data alone.</summary>
    /// <exception cref="FaultException">The directory is missing.</exception>
    /// <exception cref="DataFileException">A data file has a fault.</exception>
    public static Lexicon LoadLexicon(string? told) => Lexicon.Load(Existing(DataDirectory(told), "--data"));

    private static string Existing(string directory, string option)
        => Directory.Exists(directory) ? directory : throw new FaultException(directory, "There is no such folder.", $"Give the right one with {option}, or run dateline doctor.");
}
