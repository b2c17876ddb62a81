using System.Collections.Frozen;

namespace Dateline.Ontology;

/// <summary>Given names: <c>entities/given-names.csv</c>. A hint that a name is a person's, and which pronoun goes with it.</summary>
public sealed class GivenNames
{
    private const string File = "entities/given-names.csv";
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private GivenNames(Dictionary<string, Gender> names) => _lookup = names.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> name) => _lookup.ContainsKey(name);

    /// <summary>Unknown for a name that is not listed, and for one that both men and women bear.</summary>
    public Gender GenderOf(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var gender) ? gender : Gender.Unknown;

    internal static GivenNames Read(string directory)
    {
        var names = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(directory, File, "name", "gender", "source", "note").Rows)
        {
            var gender = row["gender"] switch
            {
                "" => Gender.Unknown,
                "male" => Gender.Male,
                "female" => Gender.Female,
                var other => throw row.Fault($"\"{other}\" under \"gender\" is not known.", "Write male or female, or leave the cell empty for a name that both bear."),
            };
            if (!names.TryAdd(row["name"], gender)) throw row.Fault($"\"{row["name"]}\" is listed twice.", "Keep one of the two lines.");
        }

        return new GivenNames(names);
    }
}
