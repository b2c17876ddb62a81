namespace Dateline.Understanding.Names;

/// <summary>What the tagger sees of one word, each as a number: 0 where there is nothing.</summary>
internal struct NameWord
{
    public uint Form, Lower, Shape, ShortShape, Prefix2, Prefix3, Prefix4, Suffix1, Suffix2, Suffix3, Suffix4;

    public uint Fine, Middle, Coarse, Capitals;

    /// <summary>A name that people bear.</summary>
    public uint Person;

    public uint Tag, Relation;

    /// <summary>The kind of the longest listed name over the word, and the word's place in it.</summary>
    public uint Listed;

    /// <summary>The word is a surname that the lists know alone.</summary>
    public uint Surname;

    public uint Given, HeadKind;

    /// <summary>What the gazetteer takes the longest run over the word for, and the word's place in it.</summary>
    public uint Place;

    /// <summary>An office or a noun for people or a body ends with this word.</summary>
    public uint Noun;
}
