using Dateline.Language;

namespace Dateline.Training;

/// <summary>What is measured on while training, by file name. Never learnt from.</summary>
internal sealed class DevelopmentText(ParserOptions options)
{
    public Dictionary<string, IReadOnlyList<TreebankSentence>> Trees { get; } = options.Development.ToDictionary(NameOf, Treebank.Read);

    public Dictionary<string, IReadOnlyList<TrainingSentence>> Names { get; } =
        options.DevelopmentNames.ToDictionary(NameOf, IReadOnlyList<TrainingSentence> (path) => [.. NameCorpus.Read(path)]);

    public Dictionary<string, IReadOnlyList<TrainingSentence>> Events { get; } = ReadEvents(options);

    private static Dictionary<string, IReadOnlyList<TrainingSentence>> ReadEvents(ParserOptions options)
    {
        if (options.DevelopmentEvents.Length == 0) return [];
        var parser = Model.Load(options.Parser ?? throw new ArgumentException("--dev-events needs --parser."));
        return options.DevelopmentEvents.ToDictionary(NameOf, IReadOnlyList<TrainingSentence> (path) => [.. EventCorpus.Read(path, parser)]);
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
