using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Reads <c>cues/*.csv</c>.</summary>
internal static class CueLoader
{
    private static readonly string[] CueColumns = ["act", "certainty", "polarity", "source", "note", "example"];

    /// <exception cref="DataFileException">A file is missing or a row has a fault; the first one found.</exception>
    public static CueLists Load(string directory)
    {
        var verbs = new Dictionary<string, List<Cue>>(StringComparer.Ordinal);
        ReadVerbs(Table(directory, "cues/speech.csv", ["verb", "particle", "content", "addressee", .. CueColumns]), verbs, isThought: false);
        ReadVerbs(Table(directory, "cues/thought.csv", ["verb", "particle", "content", "addressee", .. CueColumns]), verbs, isThought: true);
        foreach (var rows in verbs.Values) rows.Sort((a, b) => (a.Particle.Length == 0).CompareTo(b.Particle.Length == 0));

        var nouns = Words(Table(directory, "cues/nouns.csv", ["noun", "content", .. CueColumns]), "noun", isThought: false);
        var adjectives = Words(Table(directory, "cues/adjectives.csv", ["adjective", "content", .. CueColumns]), "adjective", isThought: true);
        var phrases = new Dictionary<string, List<Cue>>(StringComparer.Ordinal);
        foreach (var row in Table(directory, "cues/attributions.csv", ["phrase", .. CueColumns]).Rows)
            Add(phrases, row["phrase"].Split(' ')[0], Parse(row, "phrase"));

        var words = new Dictionary<string, List<CueWord>>(StringComparer.Ordinal);
        foreach (string file in (ReadOnlySpan<string>)["cues/hedges.csv", "cues/modality.csv", "cues/negation.csv"])
            foreach (var row in Table(directory, file, ["word", "class", "effect", "source", "note", "example"]).Rows)
                Add(words, row["word"], new CueWord(row["word"], row["class"], Effect(row), row.Address));
        foreach (var row in Table(directory, "cues/conditionals.csv", ["word", "effect", "source", "note", "example"]).Rows)
            Add(words, row["word"], new CueWord(row["word"], "condition", Effect(row), row.Address));

        var grants = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Table(directory, "cues/grants.csv", ["noun", "source", "note", "example"]).Rows)
            if (!grants.Add(row["noun"]))
                throw row.Fault($"The noun \"{row["noun"]}\" stands twice.", "Keep one of the rows.");
        var venues = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Table(directory, "cues/venues.csv", ["noun", "partner", "source", "note", "example"]).Rows)
            if (!venues.TryAdd(row["noun"], row["partner"]))
                throw row.Fault($"The noun \"{row["noun"]}\" stands twice.", "Keep one of the rows.");
        return new CueLists(verbs, Forms(Table(directory, "cues/forms.csv", ["form", "verb", "source", "note"]), verbs), nouns, adjectives, phrases, words, grants, venues);
    }

    private static Dictionary<string, string> Forms(CsvTable irregular, Dictionary<string, List<Cue>> verbs)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in irregular.Rows)
            if (!verbs.ContainsKey(row["verb"])) throw row.Fault($"The verb \"{row["verb"]}\" is in neither speech.csv nor thought.csv.", "Add it there, or delete the row.");
            else forms[row["form"]] = row["verb"];
        foreach (string verb in verbs.Keys)
        {
            string stem = verb.EndsWith('e') ? verb[..^1] : verb;
            bool turnsY = verb.Length > 2 && verb[^1] == 'y' && !"aeiou".Contains(verb[^2]);
            bool hisses = verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
            forms.TryAdd(turnsY ? verb[..^1] + "ies" : hisses ? verb + "es" : verb + "s", verb);
            forms.TryAdd(turnsY ? verb[..^1] + "ied" : stem + "ed", verb);
            forms.TryAdd(stem + "ing", verb);
            if ("aeiou".Contains(verb[^1]) || verb.Length < 2 || !"aeiou".Contains(verb[^2])) continue;

            // plan, planned; refer, referring: doubled whether the stress asks for it or not, since no other word is spelt so.
            forms.TryAdd(verb + verb[^1] + "ed", verb);
            forms.TryAdd(verb + verb[^1] + "ing", verb);
        }

        return forms;
    }

    private static Dictionary<string, Cue> Words(CsvTable table, string key, bool isThought)
    {
        var words = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
            if (!words.TryAdd(row[key], Parse(row, key) with { IsThought = isThought }))
                throw row.Fault($"The {key} \"{row[key]}\" stands twice.", "Keep one of the rows.");
        return words;
    }

    private static CsvTable Table(string directory, string file, string[] columns) => CsvTable.Read(directory, file, columns);

    private static void ReadVerbs(CsvTable table, Dictionary<string, List<Cue>> verbs, bool isThought)
    {
        foreach (var row in table.Rows)
        {
            var cue = Parse(row, "verb") with { Particle = row["particle"], Addressee = row["addressee"], IsThought = isThought };
            if (verbs.TryGetValue(cue.Word, out var others) && others.Exists(o => o.Particle == cue.Particle))
                throw row.Fault($"The verb \"{cue.Word} {cue.Particle}\" stands twice.".Replace(" \"", "\"", StringComparison.Ordinal), "Keep one of the rows, or give one of them a particle.");
            Add(verbs, cue.Word, cue);
        }
    }

    private static Cue Parse(CsvRow row, string key)
    {
        string word = row[key];
        if (word.Length == 0) throw row.Fault($"The cell under \"{key}\" is empty.", "Write the word, or delete the row.");
        if (row["example"].Length == 0) throw row.Fault($"\"{word}\" has no example.", "Write a sentence that uses it.");

        var content = CueContent.None;
        var prepositions = ImmutableArray.CreateBuilder<string>();
        foreach (string part in key == "phrase" ? [] : row.List("content"))
            if (Enum.TryParse(part, ignoreCase: true, out CueContent kind)) content |= kind;
            else prepositions.Add(part);
        return new Cue
        {
            Word = word,
            Act = Named<CueAct>(row, "act"),
            Certainty = Named<CueCertainty>(row, "certainty"),
            Negative = row["polarity"] == "negative",
            Content = content,
            Prepositions = prepositions.ToImmutable(),
            FoundBy = row.Address,
        };
    }

    private static CueEffect Effect(CsvRow row) => Named<CueEffect>(row, "effect");

    private static T Named<T>(CsvRow row, string column) where T : struct, Enum
        => Enum.TryParse(row[column], ignoreCase: true, out T value) && !char.IsAsciiDigit(row[column][0])
            ? value
            : throw row.Fault($"\"{row[column]}\" is not a known {column}.", $"Write one of: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(value);
    }
}
