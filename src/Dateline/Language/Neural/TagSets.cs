namespace Dateline.Language.Neural;

/// <summary>The closed sets that the network chooses from.</summary>
internal sealed record TagSets(Vocabulary Universal, Vocabulary Treebank, Vocabulary Features, Vocabulary Lemmas, Vocabulary Labels)
{
    /// <summary>Scores a word gets for tags of all kinds together; labels are scored apart.</summary>
    public int Tags => Universal.Count + Treebank.Count + Features.Count + Lemmas.Count;
}
