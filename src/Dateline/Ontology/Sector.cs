using System.Collections.Frozen;

namespace Dateline.Ontology;

/// <summary>The sectors that PLOVER knows (manual 0.8, tables of primary and secondary role codes), and the codes for those without a state.</summary>
internal static class Sector
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
        "NGO", "IGO", "IMG", "ISM", "MNC", "UNO",
    ]);

    /// <summary>The sectors of a row's cell <c>sectors</c>.</summary>
    /// <exception cref="DataFileException">One of them is unknown.</exception>
    public static string[] List(CsvRow row)
    {
        string[] sectors = row.List("sectors");
        foreach (string sector in sectors)
            if (!Known.Contains(sector))
                throw row.Fault($"\"{sector}\" is not a sector.", $"Write one of {string.Join(", ", Known.Order(StringComparer.Ordinal))}, several parted by semicolons.");
        return sectors;
    }
}
