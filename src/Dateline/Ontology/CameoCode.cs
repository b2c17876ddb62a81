using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>A code of CAMEO and where it goes in PLOVER.</summary>
/// <param name="Code">With its leading zero: "042".</param>
/// <param name="Type">Null name for the codes that PLOVER does not count as events, such as statements.</param>
/// <param name="Goldstein">−10 to 10; null where the scale gives none.</param>
public sealed record CameoCode(string Code, string Name, EventType Type, ImmutableArray<Mode> Modes, ImmutableArray<Context> Contexts, double? Goldstein)
{
    /// <summary>The twenty top classes: the first two digits.</summary>
    public string Root => Code[..2];

    /// <summary>Reads a code: two to four digits whose first two are 01 to 20.</summary>
    /// <exception cref="DataFileException">It is none.</exception>
    public static string Parse(string file, int line, string cell)
    {
        if (cell is [>= '1' and <= '9'])
            throw new DataFileException(file, line, $"CAMEO code \"{cell}\" has one digit.", $"If a spreadsheet dropped the leading zero, format the column as text and write \"0{cell}\".");

        if (cell.Length is < 2 or > 4 || cell.AsSpan().ContainsAnyExceptInRange('0', '9') || int.Parse(cell.AsSpan(0, 2)) is < 1 or > 20)
            throw new DataFileException(file, line, $"\"{cell}\" is not a CAMEO code.", "Write two to four digits beginning 01 to 20, for example 190.");

        return cell;
    }
}
