using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Who common nouns name: <c>agents.csv</c>.</summary>
public sealed class Agents
{
    private const string File = "agents.csv";
    private readonly NounTable<Agent> _table;

    private Agents(ImmutableArray<Agent> all)
    {
        All = all;
        _table = new NounTable<Agent>(all.ToDictionary(a => a.Words, StringComparer.Ordinal));
    }

    public ImmutableArray<Agent> All { get; }

    /// <summary>The agent that a phrase names: lower case, single spaces, singular; null when it is not listed.</summary>
    public Agent? Find(ReadOnlySpan<char> words) => _table.Find(words);

    internal NounTable<Agent> Table => _table;

    internal static Agents Read(string directory) => Of(CsvTable.Read(directory, File, "words", "kind", "sectors", "source", "note"));

    internal static Agents Of(CsvTable table)
    {
        var all = ImmutableArray.CreateBuilder<Agent>(table.Rows.Length);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            string words = row["words"];
            if (words.Length == 0) throw row.Fault("The cell \"words\" is empty.", "Write the noun, in the singular.");
            if (words.Count(c => c == ' ') >= NounTable<Agent>.MostWords) throw row.Fault($"\"{words}\" has more than {NounTable<Agent>.MostWords} words.", "Shorten it to the words that decide.");
            if (!seen.TryAdd(words.ToLowerInvariant(), row.Line)) throw row.Fault($"\"{words}\" stands in line {seen[words.ToLowerInvariant()]} already.", "Keep one of the two lines.");
            all.Add(new Agent(words.ToLowerInvariant(), KindOf(row), [.. Sector.List(row)], row.Address));
        }

        return new Agents(all.ToImmutable());
    }

    private static AgentKind KindOf(CsvRow row) => row["kind"] switch
    {
        "person" => AgentKind.Person,
        "group" => AgentKind.Group,
        "organisation" => AgentKind.Organisation,
        "facility" => AgentKind.Facility,
        var other => throw row.Fault($"\"{other}\" is not a kind of agent.", "Write person, group, organisation or facility."),
    };
}
