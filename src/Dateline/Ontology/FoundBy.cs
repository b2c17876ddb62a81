namespace Dateline.Ontology;

/// <summary>What a record names as having found an event: a line of the data, <c>file:line</c>, or the model and the line that comes nearest, <c>models/events.tsv; file:line</c>.</summary>
public static class FoundBy
{
    /// <summary>Before the line that comes nearest to what the model found.</summary>
    public const string Model = "models/events.tsv";

    private const string Between = "; ";

    /// <summary>A model's find with the file, or the <c>file:line</c>, that comes nearest.</summary>
    public static string NearestTo(string line) => Model + Between + line;

    /// <summary>The line of the data in it, <c>file:line</c>.</summary>
    public static string LineOf(string foundBy) => foundBy[PrefixOf(foundBy)..];

    /// <summary>The same with its line where that stands in another version of the data.</summary>
    public static string Moved(string foundBy, Func<string, string> addressNow) => foundBy[..PrefixOf(foundBy)] + addressNow(LineOf(foundBy));

    private static int PrefixOf(string foundBy) => foundBy.StartsWith(Model + Between, StringComparison.Ordinal) ? Model.Length + Between.Length : 0;
}
