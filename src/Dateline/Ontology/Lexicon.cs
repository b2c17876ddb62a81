namespace Dateline.Ontology;

/// <summary>All that people edit, loaded: the codebook and the lists. Immutable; share one between threads.</summary>
public sealed class Lexicon
{
    // One row a list, so that `dateline check` looks at every one even when another has a fault.
    private static readonly Action<string>[] Lists =
    [
        directory => States.Read(directory),
        directory => Agents.Read(directory),
        directory => Offices.Read(directory),
        directory => KnownNames.Read(directory, States.Read(directory)),
        directory => GivenNames.Read(directory),
        directory => NameHeads.Read(directory),
        directory => CueLoader.Load(directory),
        directory => TimeWords.Load(directory),
        directory => Gazetteer.Load(directory, States.Read(directory)),
        directory => CountryCodes.Read(directory, States.Read(directory)),
    ];

    private Lexicon(string directory)
    {
        // Whoever reads one article waits for this: the largest parts load side by side.
        var hash = Task.Run(() => DataHash.Of(directory));
        var codebook = Task.Run(() => Codebook.Load(directory));
        States = States.Read(directory);
        var names = Task.Run(() => KnownNames.Read(directory, States));
        Agents = Agents.Read(directory);
        Offices = Offices.Read(directory);
        GivenNames = GivenNames.Read(directory);
        NameHeads = NameHeads.Read(directory);
        Cues = CueLoader.Load(directory);
        Times = TimeWords.Load(directory);
        Gazetteer = Gazetteer.Load(directory, States);
        CountryCodes = CountryCodes.Read(directory, States);
        (Hash, Codebook, Names) = (hash.GetAwaiter().GetResult(), codebook.GetAwaiter().GetResult(), names.GetAwaiter().GetResult());
    }

    private Lexicon(Lexicon given, KnownNames names, string hash)
    {
        (Hash, Names, Codebook, States, Agents, Offices) = (hash, names, given.Codebook, given.States, given.Agents, given.Offices);
        (GivenNames, NameHeads, Cues, Times, Gazetteer, CountryCodes) = (given.GivenNames, given.NameHeads, given.Cues, given.Times, given.Gazetteer, given.CountryCodes);
    }

    /// <summary>SHA-256 over the names and bytes of all files loaded, in ordinal order of name: the <c>data</c> of the record's <c>madeBy</c>.</summary>
    public string Hash { get; }

    /// <summary>What may be said, and how it is said.</summary>
    public Codebook Codebook { get; }

    public States States { get; }

    public Agents Agents { get; }

    public Offices Offices { get; }

    public KnownNames Names { get; }

    public GivenNames GivenNames { get; }

    public NameHeads NameHeads { get; }

    /// <summary>Words by which an article says who said so and how surely: <c>cues/</c>.</summary>
    public CueLists Cues { get; }

    /// <summary>Words that tell time, and named days: <c>times/</c>.</summary>
    public TimeWords Times { get; }

    /// <summary>Names of places and what they may mean: <c>places/</c>.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Countries in the codes of other data sets.</summary>
    public CountryCodes CountryCodes { get; }

    /// <summary>This lexicon, and what a register learnt of people. Our lists take precedence over it; the hash covers it.</summary>
    /// <param name="file">What <c>foundBy</c> calls the register.</param>
    public Lexicon With(Register register, string file)
    {
        byte[] both = System.Text.Encoding.UTF8.GetBytes($"{Hash}\n{register.Write()}");
        return new Lexicon(this, Names.With(register.Listings(file)), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(both)));
    }

    /// <summary>Every fault of the files that people edit: all of the codebook's, and the first of each list; none when they are sound.</summary>
    public static IReadOnlyList<DataFileException> Check(string directory)
    {
        var faults = new List<DataFileException>(Codebook.Check(directory));
        foreach (var read in Lists)
            try
            {
                read(directory);
            }
            catch (DataFileException fault)
            {
                faults.Add(fault);
            }

        return faults;
    }

    /// <summary>Loads a data directory.</summary>
    /// <exception cref="DataFileException">A file is missing or has a fault; the first one found.</exception>
    public static Lexicon Load(string directory) => new(directory);
}
