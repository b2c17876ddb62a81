using Dateline.Language;

namespace Dateline.Training;

/// <summary>Gathers all that the options name into one list of sentences.</summary>
internal static class TrainingText
{
    public static IEnumerable<TrainingSentence> Read(ParserOptions options)
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (text, tags) in options.TreebankNames.SelectMany(NameCorpus.ByText)) names.TryAdd(text, tags);
        foreach (var tree in options.Train.SelectMany(Treebank.Read))
            yield return new TrainingSentence(tree.Forms) { Tree = tree, Names = names.GetValueOrDefault(string.Join(' ', tree.Forms)) };

        foreach (var tree in options.Silver.SelectMany(Treebank.Read)) yield return new TrainingSentence(tree.Forms) { Tree = tree, Silver = true };
        foreach (var sentence in options.Names.SelectMany(NameCorpus.Read)) yield return sentence;
        if (options.Events.Length == 0) yield break;

        var parser = Model.Load(options.Parser ?? throw new ArgumentException("--events needs --parser."));
        foreach (var sentence in options.Events.SelectMany(path => EventCorpus.Read(path, parser))) yield return sentence;
    }
}
