namespace Dateline.Ontology;

/// <summary>All that people edit, loaded: the codebook and the lists. Immutable; share one between threads.</summary>
public sealed class Lexicon
{
    private Lexicon(string hash, string directory)
    {
        Hash = hash;
        States = States.Read(directory);
        Agents = Agents.Read(directory);
        Offices = Offices.Read(directory);
        Cues = CueLoader.Load(directory);
    }

    /// <summary>SHA-256 over the names and bytes of all files loaded, in ordinal order of name: the <c>data</c> of the record's <c>madeBy</c>.</summary>
    public string Hash { get; }

    public States States { get; }

    public Agents Agents { get; }

    public Offices Offices { get; }

    /// <summary>Words by which an article says who said so and how surely: <c>cues/</c>.</summary>
    public CueLists Cues { get; }

    /// <summary>Loads a data directory.</summary>
    /// <exception cref="DataFileException">A file is missing or has a fault; the first one found.</exception>
    public static Lexicon Load(string directory) => new(DataHash.Of(directory), directory);
}
