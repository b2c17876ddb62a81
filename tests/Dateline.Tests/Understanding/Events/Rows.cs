using System.Collections.Frozen;
using Dateline.Ontology;

namespace Dateline.Tests.Understanding.Events;

/// <summary>A small codebook for tests of the engine, so that they stand still while people edit the real one.</summary>
internal static class Rows
{
    /// <summary>Each row as <c>TYPE | words | actor | recipient | if</c>.</summary>
    public static Codebook Codebook(params string[] rows)
    {
        Dictionary<string, WordClass> classes = new()
        {
            ["light-verb"] = Class("light-verb", "carry", "launch", "hold", "conduct", "stage"),
            ["light-verb-passive"] = Class("light-verb-passive", "come", "suffer", "face"),
            ["transparent"] = Class("transparent", "series", "wave"),
            ["killed"] = Class("killed", "kill", "die", "dead"),
            ["injured"] = Class("injured", "wound", "injure"),
            ["arrested"] = Class("arrested", "arrest"),
            ["content-no-event"] = Class("content-no-event", "request", "threaten", "agree", "accuse"),
            ["object-taken-for-granted"] = Class("object-taken-for-granted", "accuse"),
            ["topic-no-event"] = Class("topic-no-event", "consult"),
            ["making"] = Class("making", "sign", "issue"),
            ["law"] = Class("law", "law", "order"),
            ["agreement"] = Class("agreement", "pact"),
            ["topic"] = Class("topic", "budget", "plan"),
            ["to-come"] = Class("to-come", "set", "plan", "due"),
        };
        foreach (string name in SlotCells.BuiltIn) classes[name] = Class(name);
        string[] conflict = ["ASSAULT", "COERCE"];
        var pages = rows.Select(row => row.Split('|')[0].Trim()).Distinct().ToDictionary(name => name, name => new CodebookPage
        {
            Type = new(name), Definition = "", Quad = conflict.Contains(name) ? QuadCategory.MaterialConflict : QuadCategory.VerbalCooperation, RequiresRecipient = false, Score = 0, File = $"{name}.md",
        });
        var reader = new EntryRows(new SlotCells(classes), new HashSet<string>(), new CameoCrosswalk([]));
        var entries = rows.SelectMany((row, i) =>
        {
            string[] cells = [.. row.Split('|').Select(cell => cell.Trim())];
            return reader.Read(pages[cells[0]], "rows.csv", i + 1, column => column switch
            {
                "words" => cells[1], "actor" => cells[2], "recipient" => cells[3], "if" when cells.Length > 4 => cells[4], _ => "",
            });
        });
        return new Codebook([.. entries], [.. pages.Values], new CameoCrosswalk([]), classes);
    }

    private static WordClass Class(string name, params string[] lemmas) => new(name, lemmas.ToFrozenSet(StringComparer.Ordinal));
}
