using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Dateline.Ontology;

/// <summary>
/// Packs GeoNames tables into <c>places/gazetteer.bin</c>. The same input gives the same bytes.
/// The file, little-endian: the mark "DLGZ", version, number of regions, of places (regions first), of names, of bytes of text, each in four bytes;
/// 24 bytes a place (id, latitude and longitude in 1e-5 degrees, population, where its name begins in the text, region, country as two letters less 'A', feature and rank in one byte);
/// five bytes of hash a name, sorted; three bytes a name for its place, whose top bit says that it is the usual name; the text, UTF-8, a zero after each name.
/// </summary>
public static class GazetteerPacker
{
    internal const int HeaderBytes = 24, PlaceBytes = 24, Version = 1;
    internal const int NoRegion = 0xFFFF;

    private static readonly string[] Generic = ["governorate", "province", "oblast", "region", "state", "district", "county", "prefecture", "department", "emirate", "municipality", "republic", "krai", "canton", "voivodeship", "parish", "division"];

    /// <param name="towns">Lines of a GeoNames table of 19 columns (cities500.txt and its like).</param>
    /// <param name="regions">Names of first-level regions by "SY.12" and of second-level ones by "US.IN.143".</param>
    /// <param name="leastPopulation">Smaller towns are left out unless they are seats of a first- or second-level region.</param>
    /// <exception cref="DataFileException">A line is not a line of such a table.</exception>
    public static byte[] Pack(string file, IEnumerable<string> towns, IReadOnlyDictionary<string, string> regions, int leastPopulation)
    {
        var rows = new List<Town>();
        int line = 0;
        foreach (string text in towns)
            if (Town.Read(file, ++line, text, leastPopulation) is { } town)
                rows.Add(town);
        rows.Sort((a, b) => a.Id.CompareTo(b.Id));
        var districts = rows.Select(t => t.District).ToHashSet(StringComparer.Ordinal);
        // First-level regions lead, so that a town can name its own in two bytes; districts without a town have no middle.
        var codes = regions.Keys.Where(c => LevelOf(c) == 1 || districts.Contains(c)).OrderBy(LevelOf).ThenBy(c => c, StringComparer.Ordinal).ToArray();
        var regionOf = codes.Select((code, i) => (code, i)).Where(r => r.i < NoRegion && LevelOf(r.code) == 1).ToDictionary(r => r.code, r => r.i, StringComparer.Ordinal);

        var names = new List<(ulong Hash, bool IsMain, int Population, int Place)>();
        var text8 = new MemoryStream();
        var places = new MemoryStream();
        WriteRegions(codes, regionOf, regions, rows, places, text8, names);
        for (int i = 0; i < rows.Count; i++)
        {
            var town = rows[i];
            Write(places, town.Id, town.Latitude, town.Longitude, town.Population, (int)text8.Length, regionOf.GetValueOrDefault(town.Region, NoRegion), town.Region[..2], town.Feature, town.Rank);
            Append(text8, town.Name);
            AddNames(names, town.Names, town.MainNames, town.Population, codes.Length + i);
        }

        return Assemble(codes.Length, codes.Length + rows.Count, names, places, text8);
    }

    private static int LevelOf(string code) => code.Count(c => c == '.');

    private static void WriteRegions(string[] codes, Dictionary<string, int> regionOf, IReadOnlyDictionary<string, string> regions, List<Town> towns, MemoryStream places, MemoryStream text, List<(ulong, bool, int, int)> names)
    {
        var inside = towns.ToLookup(t => t.Region, StringComparer.Ordinal);
        var within = towns.ToLookup(t => t.District, StringComparer.Ordinal);
        for (int i = 0; i < codes.Length; i++)
        {
            bool isDistrict = LevelOf(codes[i]) > 1;
            var members = (isDistrict ? within : inside)[codes[i]].ToArray();
            int population = (int)Math.Min(int.MaxValue, members.Sum(t => (long)t.Population));
            Write(places, 0, Middle(members.Select(t => t.Latitude)), Middle(members.Select(t => t.Longitude)), population, (int)text.Length, isDistrict ? regionOf.GetValueOrDefault(codes[i][..codes[i].LastIndexOf('.')], NoRegion) : i, codes[i][..2], GazetteerFeature.Region, isDistrict ? 0 : 1);
            string name = regions[codes[i]];
            Append(text, name);
            string[] words = name.Split(' ');
            string bare = string.Join(' ', words.Where(w => !Generic.Contains(w, StringComparer.OrdinalIgnoreCase)));
            string[] both = bare.Length > 0 && bare != name ? [name, bare] : [name];
            AddNames(names, both, both.Length, population, i);
        }
    }

    // The middle of a region: half way between its outer towns, the outermost fiftieth left aside because data have strays.
    private static double Middle(IEnumerable<double> degrees)
    {
        var sorted = degrees.Order().ToArray();
        if (sorted.Length == 0) return double.NaN;
        int aside = sorted.Length / 50;
        return (sorted[aside] + sorted[^(aside + 1)]) / 2;
    }

    private static void AddNames(List<(ulong Hash, bool IsMain, int Population, int Place)> names, IReadOnlyList<string> all, int mainNames, int population, int place)
    {
        var seen = new HashSet<ulong>();
        for (int i = 0; i < all.Count; i++)
        {
            string plain = GazetteerName.Fold(all[i]);
            if (plain.Length >= 2 && seen.Add(GazetteerName.Hash(plain))) names.Add((GazetteerName.Hash(plain), i < mainNames, population, place));
        }
    }

    private static void Append(MemoryStream text, string name)
    {
        text.Write(Encoding.UTF8.GetBytes(name));
        text.WriteByte(0);
    }

    private static void Write(MemoryStream to, int id, double latitude, double longitude, int population, int name, int region, string alpha2, GazetteerFeature feature, int rank)
    {
        Span<byte> row = stackalloc byte[PlaceBytes];
        BinaryPrimitives.WriteInt32LittleEndian(row, id);
        BinaryPrimitives.WriteInt32LittleEndian(row[4..], double.IsNaN(latitude) ? int.MinValue : (int)Math.Round(latitude * 1e5));
        BinaryPrimitives.WriteInt32LittleEndian(row[8..], double.IsNaN(longitude) ? int.MinValue : (int)Math.Round(longitude * 1e5));
        BinaryPrimitives.WriteInt32LittleEndian(row[12..], population);
        BinaryPrimitives.WriteInt32LittleEndian(row[16..], name | (rank << 28));
        BinaryPrimitives.WriteUInt16LittleEndian(row[20..], (ushort)region);
        row[22] = (byte)((alpha2[0] - 'A') * 8 + (int)feature);
        row[23] = (byte)(alpha2[1] - 'A');
        to.Write(row);
    }

    private static byte[] Assemble(int regions, int places, List<(ulong Hash, bool IsMain, int Population, int Place)> names, MemoryStream rows, MemoryStream text)
    {
        names.Sort((a, b) => (a.Hash, !a.IsMain, -a.Population, a.Place).CompareTo((b.Hash, !b.IsMain, -b.Population, b.Place)));
        var file = new MemoryStream();
        using var to = new BinaryWriter(file);
        to.Write("DLGZ"u8);
        foreach (int number in (int[])[Version, regions, places, names.Count, (int)text.Length]) to.Write(number);
        rows.WriteTo(file);
        foreach (var (hash, _, _, _) in names) { to.Write((uint)(hash & uint.MaxValue)); to.Write((byte)(hash >> 32)); }
        foreach (var (_, isMain, _, place) in names) { int cell = place | (isMain ? 1 << 23 : 0); to.Write((ushort)(cell & 0xFFFF)); to.Write((byte)(cell >> 16)); }
        to.Flush();
        text.WriteTo(file);
        return file.ToArray();
    }

    private sealed record Town(int Id, string Name, IReadOnlyList<string> Names, int MainNames, double Latitude, double Longitude, string Region, string District, int Population, GazetteerFeature Feature, int Rank)
    {
        public static Town? Read(string file, int line, string text, int leastPopulation)
        {
            string[] cells = text.Split('\t');
            if (cells.Length != 19 || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out int id) || cells[8].Length != 2
                || !double.TryParse(cells[4], CultureInfo.InvariantCulture, out double latitude) || !double.TryParse(cells[5], CultureInfo.InvariantCulture, out double longitude))
                throw new DataFileException(file, line, $"The line has {cells.Length} cells or no id, coordinates and country.", "Give a table as GeoNames exports it: 19 columns parted by tabs.");

            int population = int.TryParse(cells[14], CultureInfo.InvariantCulture, out int people) ? people : 0;
            string kind = cells[7];
            if (kind is "PPLH" or "PPLQ" or "PPLW" || population < leastPopulation && kind is not ("PPLC" or "PPLA" or "PPLA2")) return null;

            var names = new List<string> { cells[1] };
            if (cells[2] != cells[1] && cells[2].Length > 0) names.Add(cells[2]);
            int main = names.Count;
            names.AddRange(cells[3].Split(',').Where(IsEnglishLike));
            var feature = kind == "PPLX" ? GazetteerFeature.Section : GazetteerFeature.City;
            return new Town(id, cells[2].Length > 0 ? cells[2] : cells[1], names, main, latitude, longitude, $"{cells[8]}.{cells[10]}", $"{cells[8]}.{cells[10]}.{cells[11]}", population, feature, kind == "PPLC" ? 2 : kind == "PPLA" ? 1 : 0);
        }

        // The table does not say which language a name is of: plain letters, a capital first, and no airport codes.
        private static bool IsEnglishLike(string name)
            => name.Length is >= 4 and <= GazetteerName.MaxLength && char.IsAsciiLetterUpper(name[0]) && name.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'' or '.') && !name.All(char.IsAsciiLetterUpper);
    }
}
