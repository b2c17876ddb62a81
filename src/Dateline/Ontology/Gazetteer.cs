using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Dateline.Ontology;

/// <summary>
/// Names of places and what they may mean: states (with their middle points from <c>places/countries.csv</c>), regions, seas and buildings of the news
/// (<c>places/areas.csv</c>), and towns and first-level regions of GeoNames (<c>places/gazetteer.bin</c>, read as it lies: nothing is parsed at the start).
/// </summary>
public sealed class Gazetteer
{
    private const string Packed = "places/gazetteer.bin";
    private readonly byte[] _file;
    private readonly int _places, _names, _hashesAt, _cellsAt, _textAt;
    private readonly Dictionary<string, List<GazetteerEntry>>.AlternateLookup<ReadOnlySpan<char>> _listed;
    private readonly Dictionary<string, string> _alpha3;
    private readonly States _states;
    private readonly Dictionary<string, GazetteerEntry> _middles = new(StringComparer.Ordinal);

    private Gazetteer(byte[] file, States states)
    {
        _file = file;
        _states = states;
        (_places, _names) = (Read(12), Read(16));
        _hashesAt = GazetteerPacker.HeaderBytes + _places * GazetteerPacker.PlaceBytes;
        _cellsAt = _hashesAt + 5 * _names;
        _textAt = _cellsAt + 3 * _names;
        _alpha3 = states.All.ToDictionary(s => s.Alpha2, s => s.Code, StringComparer.Ordinal);
        _listed = new Dictionary<string, List<GazetteerEntry>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <exception cref="DataFileException">A file is missing or has a fault.</exception>
    public static Gazetteer Load(string directory, States states)
    {
        string path = Path.Combine(directory, Packed);
        if (!File.Exists(path)) throw new DataFileException(Packed, 0, "The file is missing.", "Restore it, or make it with dateline pack.");
        byte[] file = File.ReadAllBytes(path);
        if (file.Length < GazetteerPacker.HeaderBytes || !file.AsSpan(0, 4).SequenceEqual("DLGZ"u8) || BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4)) != GazetteerPacker.Version)
            throw new DataFileException(Packed, 0, "The file is no packed gazetteer of this version.", "Make it anew with dateline pack.");
        var gazetteer = new Gazetteer(file, states);
        if (gazetteer._places < 0 || gazetteer._names < 0 || gazetteer._textAt + gazetteer.Read(20) != file.Length)
            throw new DataFileException(Packed, 0, "The file is cut short.", "Make it anew with dateline pack.");

        gazetteer.ReadCountries(CsvTable.Read(directory, "places/countries.csv", "iso3", "latitude", "longitude", "source", "note"));
        gazetteer.ReadAreas(CsvTable.Read(directory, "places/areas.csv", "name", "other_names", "feature", "iso3", "latitude", "longitude", "source", "note"));
        return gazetteer;
    }

    /// <summary>Adds all that a name may mean to a list: the state first, then listed areas, then towns, usual names and many inhabitants first.</summary>
    /// <param name="name">As written; states and short forms in capitals are matched in their own case.</param>
    public void Find(ReadOnlySpan<char> name, List<GazetteerEntry> entries)
    {
        Span<char> buffer = stackalloc char[GazetteerName.MaxLength];
        var plain = buffer[..GazetteerName.Fold(name, buffer)];
        if (plain.Length < 2) return;

        _listed.TryGetValue(plain, out var areas);
        if (CountryOf(name) is { } state && (areas is null || IsOwnName(state, name)) && _middles.TryGetValue(state.Code, out var country)) entries.Add(country);
        if (areas is not null) entries.AddRange(areas);
        // Short forms in capitals ("UN", "EU") are no towns; ordinary words of two letters neither.
        if (plain.Length < 3 || name.Length <= 4 && !name.ContainsAnyExceptInRange('A', 'Z')) return;
        FindPacked(GazetteerName.Hash(plain), entries);
    }

    /// <summary>The usual name of an entry.</summary>
    public string NameOf(GazetteerEntry entry) => entry.Name ?? TextAt(Read(GazetteerPacker.HeaderBytes + entry.Index * GazetteerPacker.PlaceBytes + 16) & 0x0FFF_FFFF);

    /// <summary>A state's entry, or null.</summary>
    public GazetteerEntry? Country(string alpha3) => _middles.TryGetValue(alpha3, out var entry) ? entry : null;

    private State? CountryOf(ReadOnlySpan<char> name)
    {
        if (_states.Named(name) is { } state) return state;
        if (name.Length <= 4 || name.ContainsAnyInRange('a', 'z')) return null;
        // "SYRIA": headlines and datelines shout.
        Span<char> title = stackalloc char[Math.Min(name.Length, GazetteerName.MaxLength)];
        for (int i = 0; i < title.Length; i++) title[i] = i == 0 || name[i - 1] is ' ' or '-' ? name[i] : char.ToLowerInvariant(name[i]);
        return _states.Named(title);
    }

    private static bool IsOwnName(State state, ReadOnlySpan<char> name) => name.Equals(state.Name, StringComparison.OrdinalIgnoreCase);

    private void FindPacked(ulong hash, List<GazetteerEntry> entries)
    {
        int low = 0, high = _names;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (HashAt(middle) < hash) low = middle + 1;
            else high = middle;
        }

        for (; low < _names && HashAt(low) == hash; low++)
        {
            int at = _cellsAt + 3 * low;
            int cell = _file[at] | _file[at + 1] << 8 | _file[at + 2] << 16;
            var entry = At(cell & 0x7F_FFFF, isMainName: cell >> 23 != 0);
            if (!double.IsNaN(entry.Latitude)) entries.Add(entry);
        }
    }

    private GazetteerEntry At(int place, bool isMainName)
    {
        int at = GazetteerPacker.HeaderBytes + place * GazetteerPacker.PlaceBytes;
        ReadOnlySpan<char> alpha2 = [(char)('A' + _file[at + 22] / 8), (char)('A' + _file[at + 23])];
        int latitude = Read(at + 4), region = BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(at + 20));
        return new GazetteerEntry(place, null, _alpha3.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(alpha2, out string? code) ? code : null, Read(at), (GazetteerFeature)(_file[at + 22] % 8),
            latitude == int.MinValue ? double.NaN : latitude / 1e5, Read(at + 8) / 1e5, Read(at + 12), Read(at + 16) >>> 28, region == GazetteerPacker.NoRegion ? -1 : region, isMainName, Packed);
    }

    private ulong HashAt(int name)
    {
        int at = _hashesAt + 5 * name;
        return BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(at)) | (ulong)_file[at + 4] << 32;
    }

    private int Read(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));

    private string TextAt(int offset)
    {
        var from = _file.AsSpan(_textAt + offset);
        return Encoding.UTF8.GetString(from[..from.IndexOf((byte)0)]);
    }

    private void ReadCountries(CsvTable table)
    {
        foreach (var row in table.Rows)
        {
            var state = _states.WithCode(row["iso3"]) ?? throw row.Fault($"\"{row["iso3"]}\" is no state of entities/states.csv.", "Write its three letters as that file has them.");
            var entry = new GazetteerEntry(-1, state.Name, state.Code, 0, GazetteerFeature.Country, Degrees(row, "latitude", 90), Degrees(row, "longitude", 180), 0, 0, -1, true, row.Address);
            if (!_middles.TryAdd(state.Code, entry)) throw row.Fault($"{state.Code} stands in an earlier line already.", "Keep one of the two lines.");
        }
    }

    private void ReadAreas(CsvTable table)
    {
        foreach (var row in table.Rows)
        {
            var feature = row["feature"] switch
            {
                "region" => GazetteerFeature.Region,
                "city" => GazetteerFeature.City,
                "facility" => GazetteerFeature.Facility,
                var other => throw row.Fault($"\"{other}\" is no feature.", "Write region, city or facility."),
            };
            string code = row["iso3"];
            if (code.Length > 0 && _states.WithCode(code) is null) throw row.Fault($"\"{code}\" is no state of entities/states.csv.", "Write its three letters, or leave the cell empty for what lies in several states.");
            var entry = new GazetteerEntry(-1, row["name"], code.Length > 0 ? code : null, 0, feature, Degrees(row, "latitude", 90), Degrees(row, "longitude", 180), 0, 0, -1, true, row.Address);
            foreach (string name in row.List("other_names").Prepend(row["name"]))
            {
                string plain = GazetteerName.Fold(name);
                if (!_listed.TryGetValue(plain, out var list)) _listed[plain] = list = [];
                list.Add(entry);
            }
        }
    }

    private static double Degrees(CsvRow row, string column, int bound)
        => double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees) && Math.Abs(degrees) <= bound ? degrees
            : throw row.Fault($"\"{row[column]}\" is no {column}.", $"Write degrees from -{bound} to {bound}.");
}
