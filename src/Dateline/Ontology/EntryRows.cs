using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Reads the rows of "Said as", from a page's table or the CSV file beside it, into entries.</summary>
/// <param name="contexts">The contexts of contexts.csv.</param>
/// <param name="crosswalk">What CAMEO codes there are.</param>
internal sealed class EntryRows(SlotCells slots, IReadOnlySet<string> contexts, CameoCrosswalk crosswalk)
{
    public static readonly ImmutableArray<string> Columns = ["words", "actor", "recipient", "mode", "context", "cameo", "if"];

    /// <summary>The entries of one row: several where a word stands beside alternative prepositions.</summary>
    /// <param name="cell">Gives the cell under a column, trimmed, or empty.</param>
    /// <exception cref="DataFileException">A cell does not follow the grammar, or names what the ontology does not have.</exception>
    public ImmutableArray<CodebookEntry> Read(CodebookPage page, string file, int line, Func<string, string> cell)
    {
        string words = cell("words");
        var patterns = WordsPattern.Parse(file, line, words);
        var head = patterns[0].Head;
        var actor = SlotCells.Actor(file, line, cell("actor"), head);
        var recipient = SlotCells.Slots(file, line, cell("recipient"));
        var conditions = slots.Conditions(file, line, cell("if"), out bool reciprocal, out bool veto);
        var modes = Modes(page, file, line, cell("mode"));
        var why = Contexts(file, line, cell("context"));
        string? cameo = Cameo(page, file, line, cell("cameo"));

        var entries = ImmutableArray.CreateBuilder<CodebookEntry>(patterns.Length);
        foreach (var pattern in patterns)
            entries.Add(new CodebookEntry
            {
                Type = page.Type, Words = words, Head = pattern.Head, HeadLemmas = pattern.Lemmas, Others = pattern.Others, Actor = actor, Recipient = recipient, Modes = modes,
                Contexts = why, Cameo = cameo, Conditions = conditions, Reciprocal = reciprocal, Veto = veto, File = file, Line = line,
            });
        return entries.MoveToImmutable();
    }

    private static ImmutableArray<Mode> Modes(CodebookPage page, string file, int line, string cell)
    {
        if (cell.Length == 0) return [];

        foreach (var row in page.Modes)
            if (row.Mode.Name == cell) return [row.Mode];
        throw new DataFileException(file, line, $"{page.Type} has no mode \"{cell}\".",
            page.Modes.IsEmpty ? $"Leave the cell empty, or name the mode under \"Modes\" of {page.File}." : $"Choose one of: {string.Join(", ", page.Modes.Select(row => row.Mode.Name))}.");
    }

    private ImmutableArray<Context> Contexts(string file, int line, string cell)
    {
        if (cell.Length == 0) return [];

        var found = ImmutableArray.CreateBuilder<Context>(1);
        foreach (string name in cell.Split([';', '|'], StringSplitOptions.TrimEntries))
            found.Add(contexts.Contains(name) ? new Context(name) : throw new DataFileException(file, line, $"There is no context \"{name}\".", "Choose one of contexts.csv, or add it there."));
        return found.ToImmutable();
    }

    private string? Cameo(CodebookPage page, string file, int line, string cell)
    {
        if (cell.Length == 0) return null;

        string code = CameoCode.Parse(file, line, cell);
        var row = crosswalk.Find(code) ?? throw new DataFileException(file, line, $"CAMEO has no code \"{code}\".", "Choose one of cameo.csv.");
        if (row.Type != page.Type)
            throw new DataFileException(file, line, $"CAMEO code {code} belongs to {row.Type}, the row to {page.Type}.", "Choose another code, or move the row to that page.");

        return code;
    }
}
