namespace Dateline.Understanding.Names;

/// <summary>How a sentence uses capitals, and with that what a capital is worth as a sign of a name.</summary>
internal enum Casing : byte
{
    /// <summary>As prose does: a capital inside the sentence is a name.</summary>
    Sentence,

    /// <summary>As headlines do: most words have one, so only the tagger and the lists tell names.</summary>
    Title,

    /// <summary>Capitals throughout: only the lists tell.</summary>
    Upper,
}
