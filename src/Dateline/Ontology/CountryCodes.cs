using System.Collections.Frozen;

namespace Dateline.Ontology;

/// <summary>
/// The crosswalk from ISO's country codes to those of other data sets, <c>entities/country-codes.csv</c>: FIPS 10-4, which GDELT's places have, and the numbers of states of the
/// Correlates of War and of Gleditsch and Ward (UCDP's), each with the days for which it held.
/// </summary>
public sealed class CountryCodes
{
    private const string File = "entities/country-codes.csv";
    private readonly FrozenDictionary<string, Codes> _codes;

    private CountryCodes(FrozenDictionary<string, Codes> codes) => _codes = codes;

    /// <param name="iso3">ISO 3166-1 alpha-3.</param>
    /// <returns>Null when there is none.</returns>
    public string? Fips(string iso3) => _codes.TryGetValue(iso3, out var codes) ? codes.Fips : null;

    /// <summary>The number that the state has in the Correlates of War project.</summary>
    /// <param name="iso3">ISO 3166-1 alpha-3.</param>
    /// <param name="on">The day; null for today's state.</param>
    /// <returns>Null when there is none, as for territories. Where two states of one code stood beside each other (the two Germanies), the first of the file.</returns>
    public int? CorrelatesOfWar(string iso3, DateOnly? on = null) => _codes.TryGetValue(iso3, out var codes) ? Number(codes.Cow, on) : null;

    /// <summary>The number that the state has in Gleditsch and Ward's list.</summary>
    /// <inheritdoc cref="CorrelatesOfWar"/>
    public int? GleditschWard(string iso3, DateOnly? on = null) => _codes.TryGetValue(iso3, out var codes) ? Number(codes.Gw, on) : null;

    internal static CountryCodes Read(string directory, States states)
    {
        var codes = new Dictionary<string, Codes>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(directory, File, "iso3", "fips", "cow", "cow_from", "cow_until", "gw", "gw_from", "gw_until", "source", "note").Rows)
        {
            if (states.WithCode(row["iso3"]) is null) throw row.Fault($"\"{row["iso3"]}\" is no state of states.csv.", "Write its three letters as they stand there.");
            if (!codes.TryGetValue(row["iso3"], out var known)) codes[row["iso3"]] = known = new Codes();
            if (row["fips"] is not ("" or [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])) throw row.Fault($"\"{row["fips"]}\" is not a FIPS 10-4 code.", "Write two capitals.");
            if (row["fips"].Length > 0 && known.Fips is not null) throw row.Fault($"{row["iso3"]} has a FIPS 10-4 code in another line.", "Keep it in one of the two lines.");
            if (row["fips"].Length > 0) known.Fips = row["fips"];
            Add(known.Cow, row, "cow");
            Add(known.Gw, row, "gw");
        }

        return new(codes.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void Add(List<(int, Period)> numbers, CsvRow row, string list)
    {
        if (row[list].Length == 0) return;
        if (!int.TryParse(row[list], out int number) || number is < 2 or > 999) throw row.Fault($"\"{row[list]}\" under \"{list}\" is not the number of a state.", "Write a number from 2 to 999, or leave the cell empty.");
        numbers.Add((number, Period.Of(row, list + "_")));
    }

    private static int? Number(List<(int Number, Period Period)> numbers, DateOnly? on)
    {
        foreach (var (number, period) in numbers)
            if (on is null ? period.Until is null : period.Holds(on)) return number;
        return null;
    }

    private sealed class Codes
    {
        public string? Fips { get; set; }

        public List<(int Number, Period Period)> Cow { get; } = [];

        public List<(int Number, Period Period)> Gw { get; } = [];
    }
}
