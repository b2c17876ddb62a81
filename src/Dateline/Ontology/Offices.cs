using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Offices and titles: <c>entities/offices.csv</c>.</summary>
public sealed class Offices
{
    private const string File = "entities/offices.csv";
    private readonly NounTable<Office> _table;

    private Offices(ImmutableArray<Office> all, Dictionary<string, Office> byWords)
    {
        All = all;
        _table = new NounTable<Office>(byWords);
    }

    public ImmutableArray<Office> All { get; }

    /// <summary>The office that a phrase names: lower case, single spaces, singular; null when it is not listed.</summary>
    public Office? Find(ReadOnlySpan<char> words) => _table.Find(words);

    internal NounTable<Office> Table => _table;

    internal static Offices Read(string directory) => Of(CsvTable.Read(directory, File, "title", "sectors", "one_holder", "other_words", "source", "note"));

    internal static Offices Of(CsvTable table)
    {
        var all = ImmutableArray.CreateBuilder<Office>(table.Rows.Length);
        var byWords = new Dictionary<string, Office>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row["title"].Length == 0) throw row.Fault("The cell \"title\" is empty.", "Write the office in the singular.");
            if (row["one_holder"] is not ("" or "yes")) throw row.Fault($"\"{row["one_holder"]}\" under \"one_holder\" is neither yes nor empty.", "Write yes if a state has one holder at a time.");
            var office = new Office(row["title"].ToLowerInvariant(), [.. Sector.List(row)], row["one_holder"] == "yes", row.Address);
            all.Add(office);
            foreach (string words in row.List("other_words").Prepend(row["title"]))
            {
                if (words.Count(c => c == ' ') >= NounTable<Office>.MostWords) throw row.Fault($"\"{words}\" has more than {NounTable<Office>.MostWords} words.", "Shorten it to the words that decide.");
                if (!byWords.TryAdd(words.ToLowerInvariant(), office)) throw row.Fault($"\"{words}\" is named by {byWords[words.ToLowerInvariant()].Address} already.", "Keep one of the two.");
            }
        }

        return new Offices(all.ToImmutable(), byWords);
    }
}
