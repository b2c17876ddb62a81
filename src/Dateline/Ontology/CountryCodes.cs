using System.Collections.Frozen;

namespace Dateline.Ontology;

/// <summary>
/// Country codes of other data sets beside ISO's: <c>entities/country-codes.csv</c>. FIPS 10-4 is what GDELT's places have; Gleditsch and Ward's numbers are UCDP's, and are the
/// Correlates of War numbers where the file says nothing else.
/// </summary>
public sealed class CountryCodes
{
    private const string File = "entities/country-codes.csv";
    private readonly FrozenDictionary<string, (string Fips, int? Gw)> _codes;
    private readonly States _states;

    private CountryCodes(FrozenDictionary<string, (string, int?)> codes, States states) => (_codes, _states) = (codes, states);

    /// <param name="iso3">ISO 3166-1 alpha-3.</param>
    /// <returns>Null when there is none.</returns>
    public string? Fips(string iso3) => _codes.TryGetValue(iso3, out var codes) ? codes.Fips : null;

    /// <inheritdoc cref="Fips"/>
    public int? GleditschWard(string iso3) => _codes.TryGetValue(iso3, out var codes) && codes.Gw is { } own ? own : _states.WithCode(iso3)?.CowNumber;

    internal static CountryCodes Read(string directory, States states)
    {
        var codes = new Dictionary<string, (string, int?)>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(directory, File, "iso3", "fips", "gw", "source", "note").Rows)
        {
            if (states.WithCode(row["iso3"]) is null) throw row.Fault($"\"{row["iso3"]}\" is no state of states.csv.", "Write its three letters as they stand there.");
            if (row["fips"] is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) throw row.Fault($"\"{row["fips"]}\" is not a FIPS 10-4 code.", "Write two capitals.");
            int? gw = row["gw"].Length == 0 ? null : int.TryParse(row["gw"], out int number) && number is >= 2 and <= 999 ? number : throw row.Fault($"\"{row["gw"]}\" is not a number of Gleditsch and Ward.", "Write a number from 2 to 999, or leave the cell empty where it is the COW number.");
            if (!codes.TryAdd(row["iso3"], (row["fips"], gw))) throw row.Fault($"{row["iso3"]} stands here twice.", "Keep one of the two lines.");
        }

        return new(codes.ToFrozenDictionary(StringComparer.Ordinal), states);
    }
}
