using System.Collections.Frozen;

namespace Dateline.Ontology;

/// <summary>Words that end names: <c>entities/name-heads.csv</c>.</summary>
public sealed class NameHeads
{
    private const string File = "entities/name-heads.csv";
    private readonly FrozenDictionary<string, NameHead>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NameHeads(Dictionary<string, NameHead> heads) => _lookup = heads.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry for a word in its own case, or null.</summary>
    public NameHead? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var head) ? head : null;

    internal static NameHeads Read(string directory)
    {
        var heads = new Dictionary<string, NameHead>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(directory, File, "word", "kind", "sectors", "source", "note").Rows)
        {
            var kind = row["kind"] switch
            {
                "organisation" => NameHeadKind.Organisation,
                "place" => NameHeadKind.Place,
                "other" => NameHeadKind.Other,
                var other => throw row.Fault($"\"{other}\" is not a kind of name.", "Write organisation, place or other."),
            };
            if (!heads.TryAdd(row["word"], new NameHead(row["word"], kind, [.. Sector.List(row)], row.Address)))
                throw row.Fault($"\"{row["word"]}\" is listed twice.", "Keep one of the two lines.");
        }

        return new NameHeads(heads);
    }
}
