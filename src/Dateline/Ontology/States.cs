using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>States and territories: <c>entities/states.csv</c>. Names are matched in their own case.</summary>
public sealed class States
{
    private const string File = "entities/states.csv";
    private readonly FrozenDictionary<string, State> _byCode;
    private readonly FrozenDictionary<string, State>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly FrozenDictionary<string, State>.AlternateLookup<ReadOnlySpan<char>> _byPeople;
    private readonly FrozenDictionary<string, State>.AlternateLookup<ReadOnlySpan<char>> _byCapital;

    private States(ImmutableArray<State> all)
    {
        All = all;
        _byCode = all.ToFrozenDictionary(s => s.Code, StringComparer.Ordinal);
        _byName = Index(all, s => s.OtherNames.Prepend(s.Name));
        _byPeople = Index(all, s => s.Adjectives.Concat(s.Demonyms));
        _byCapital = Index(all, s => s.Capitals);
    }

    /// <summary>In order of code.</summary>
    public ImmutableArray<State> All { get; }

    /// <summary>The state with an ISO 3166-1 alpha-3 code (KOS for Kosovo), or null.</summary>
    public State? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The state of a name ("Ivory Coast", "DR Congo", "UK"), or null.</summary>
    public State? Named(ReadOnlySpan<char> name) => _byName.TryGetValue(name, out var state) ? state : null;

    /// <summary>The state of an adjective or of a word for its people ("Danish", "Danes"), or null.</summary>
    public State? OfPeople(ReadOnlySpan<char> word) => _byPeople.TryGetValue(word, out var state) ? state : null;

    /// <summary>The state whose capital or seat of government has a name, or null.</summary>
    public State? WithCapital(ReadOnlySpan<char> city) => _byCapital.TryGetValue(city, out var state) ? state : null;

    /// <exception cref="DataFileException">The file is missing or has a fault.</exception>
    public static States Read(string directory)
        => Of(CsvTable.Read(directory, File, "iso3", "iso2", "cow", "name", "other_names", "adjectives", "demonyms", "capitals", "source", "note"));

    internal static States Of(CsvTable table)
    {
        var all = ImmutableArray.CreateBuilder<State>(table.Rows.Length);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            string code = row["iso3"];
            if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)) throw row.Fault($"\"{code}\" is not a state code.", "Write three capitals, as ISO 3166-1 alpha-3 has them.");
            if (!seen.TryAdd(code, row.Line)) throw row.Fault($"The code {code} stands in line {seen[code]} already.", "Keep one of the two lines.");
            if (row["name"].Length == 0) throw row.Fault("The cell \"name\" is empty.", "Write the English name.");
            all.Add(new State(code, row["iso2"], CowOf(row), row["name"], [.. row.List("other_names")], [.. row.List("adjectives")], DemonymsOf(row), [.. row.List("capitals")], row.Address));
        }

        return new States(all.ToImmutable());
    }

    private static int? CowOf(CsvRow row)
    {
        string cell = row["cow"];
        if (cell.Length == 0) return null;
        return int.TryParse(cell, out int number) && number is >= 2 and <= 999
            ? number
            : throw row.Fault($"\"{cell}\" is not a Correlates of War number.", "Write a number from 2 to 999, or leave the cell empty.");
    }

    // A cell reads "Dane/Danes; ...": singular and plural, because the plural is often irregular ("Englishman/Englishmen").
    private static ImmutableArray<string> DemonymsOf(CsvRow row)
        => [.. row.List("demonyms").SelectMany(pair => pair.Split('/', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    // Where two states share a word ("Congolese", "Samoan"), the first line has it.
    private static FrozenDictionary<string, State>.AlternateLookup<ReadOnlySpan<char>> Index(ImmutableArray<State> all, Func<State, IEnumerable<string>> words)
    {
        var index = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (var state in all)
            foreach (string word in words(state))
                index.TryAdd(word, state);
        return index.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
