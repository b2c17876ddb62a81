using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Every name of the lists under <c>entities/</c>, looked up where it stands in a text.</summary>
public sealed class KnownNames
{
    /// <summary>The columns of <c>own.csv</c>.</summary>
    public const string OwnHeader = "name,other_names,kind,office,country,sectors,code,from,until,source,note";

    private readonly PhraseTable<Listing> _table;
    private readonly PhraseTable<Listing> _shortNames;

    private readonly List<(string, Listing)> _phrases;
    private readonly List<(string, Listing)> _short;

    private KnownNames(ImmutableArray<Listing> all, List<(string, Listing)> phrases, List<(string, Listing)> shortNames)
    {
        (All, _phrases, _short) = (all, phrases, shortNames);
        _table = new PhraseTable<Listing>(phrases);
        _shortNames = new PhraseTable<Listing>(shortNames);
    }

    public ImmutableArray<Listing> All { get; }

    internal PhraseTable<Listing> Table => _table;

    /// <summary>Every name with its line, in the order of the lists.</summary>
    internal IReadOnlyList<(string Name, Listing Listing)> Phrases => _phrases;

    /// <summary>Surnames that news uses alone ("Merkel"). Weaker than <see cref="Table"/>: others may bear the name.</summary>
    internal PhraseTable<Listing> ShortNames => _shortNames;

    internal static KnownNames Read(string directory, States states)
    {
        var all = ImmutableArray.CreateBuilder<Listing>();
        var phrases = new List<(string, Listing)>();
        var shortNames = new List<(string, Listing)>();
        AddStates(states, all, phrases);
        Add(Table("former-states", "name", "other_names", "adjectives", "iso3", "from", "until"), ListingKind.State, "iso3");
        Add(Table("peoples", "name", "other_names", "kind", "country", "sectors"), ListingKind.People, "country");
        Add(Table("provinces", "name", "other_names", "country"), ListingKind.Province, "country");
        Add(Table("metonyms", "name", "other_names", "country", "sectors", "code"), ListingKind.Metonym, "country");
        Add(Table("organisations", "name", "other_names", "country", "sectors", "code", "shared"), ListingKind.Organisation, "country");
        Add(Table("armed-groups", "name", "other_names", "country", "sectors", "code", "shared", "from", "until"), ListingKind.ArmedGroup, "country");
        Add(Table("parties", "name", "other_names", "country", "sectors", "code", "shared", "from", "until"), ListingKind.Party, "country");
        Add(Table("leaders", "name", "other_names", "short_names", "office", "country", "sectors", "code", "from", "until"), ListingKind.Person, "country");
        Add(Table("cabinets", "name", "other_names", "office", "country", "sectors", "from", "until"), ListingKind.Person, "country");
        foreach (var (names, listing) in ReadOwn(CsvTable.Read(directory, "entities/own.csv", OwnHeader.Split(',')), states))
        {
            all.Add(listing);
            foreach (string name in names) phrases.Add((name, listing));
        }

        return new KnownNames(all.ToImmutable(), phrases, shortNames);

        CsvTable Table(string name, params ReadOnlySpan<string> columns) => CsvTable.Read(directory, $"entities/{name}.csv", [.. columns, "source", "note"]);

        void Add(CsvTable table, ListingKind kind, string country)
        {
            foreach (var row in table.Rows)
            {
                var listing = Of(row, kind, country, states);
                all.Add(listing);
                foreach (string name in row.List("other_names").Prepend(row["name"])) phrases.Add((name, listing));
                if (kind == ListingKind.Person && table.Has("short_names"))
                    foreach (string name in row.List("short_names")) shortNames.Add((name, listing));
                if (kind != ListingKind.State) continue;
                foreach (string adjective in row.List("adjectives")) phrases.Add((adjective, listing with { Kind = ListingKind.People }));
            }
        }
    }

    /// <summary>The lines of <c>own.csv</c> with all their names.</summary>
    /// <exception cref="DataFileException">The first fault.</exception>
    public static IReadOnlyList<(string[] Names, Listing Listing)> ReadOwn(CsvTable table, States states)
        => [.. table.Rows.Select(row => ((string[])[row["name"], .. row.List("other_names")], Of(row, OwnKind(row), "country", states) with { Authority = Authority.Own }))];

    private static ListingKind OwnKind(CsvRow row) => row["kind"] switch
    {
        "person" => ListingKind.Person,
        "organisation" => ListingKind.Organisation,
        "armed group" => ListingKind.ArmedGroup,
        "party" => ListingKind.Party,
        var other => throw row.Fault($"\"{other}\" under \"kind\" is not known.", "Write person, organisation, armed group or party."),
    };

    /// <summary>These names and others besides, such as those of a register.</summary>
    internal KnownNames With(IEnumerable<Listing> more)
    {
        var added = more.ToArray();
        return new KnownNames([.. All, .. added], [.. _phrases, .. added.Select(listing => (listing.Name, listing))], _short);
    }

    private static Listing Of(CsvRow row, ListingKind kind, string country, States states)
    {
        if (row["name"].Length == 0) throw row.Fault("The cell \"name\" is empty.", "Write the fullest English name.");
        string code = row[country];
        if (code.Length > 0 && states.WithCode(code) is null) throw row.Fault($"\"{code}\" is no state of entities/states.csv.", "Write an ISO 3166-1 alpha-3 code from there, or leave the cell empty.");
        string[] sectors = kind switch { ListingKind.State => [], ListingKind.Province => ["GOV"], _ => Sector.List(row) };
        string own = row.Optional("code");
        string office = row.Optional("office");
        if (row.Optional("shared") is not ("" or "yes")) throw row.Fault($"\"{row["shared"]}\" under \"shared\" is neither yes nor empty.", "Write yes if several states have one of that name.");
        return new Listing(row["name"], kind, code.Length > 0 ? code : null, [.. sectors], own.Length > 0 ? own : null, office.Length > 0 ? office : null,
            row.Optional("shared") == "yes" || (row.Optional("kind") == "region" && code.Length == 0), Period.Of(row), row.Address);
    }

    private static void AddStates(States states, ImmutableArray<Listing>.Builder all, List<(string, Listing)> phrases)
    {
        foreach (var state in states.All)
        {
            var listing = new Listing(state.Name, ListingKind.State, state.Code, [], null, null, false, default, state.Address);
            all.Add(listing);
            foreach (string name in state.OtherNames.Prepend(state.Name)) phrases.Add((name, listing));
            foreach (string word in state.Adjectives.Concat(state.Demonyms).Distinct(StringComparer.Ordinal)) phrases.Add((word, listing with { Kind = ListingKind.People }));
            foreach (string city in state.Capitals) phrases.Add((city, listing with { Name = city, Kind = ListingKind.Metonym, Sectors = ["GOV"] }));
        }
    }
}
