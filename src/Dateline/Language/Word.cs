using Dateline.Text;

namespace Dateline.Language;

/// <summary>One word of a <see cref="Parse"/>: a view, not a copy.</summary>
public readonly struct Word(Parse parse, int index)
{
    public Parse Parse => parse;

    /// <summary>The token, counted over the article.</summary>
    public int Index => index;

    public CharSpan Span => parse.Sentences.Tokens[index];

    public ReadOnlySpan<char> Form => parse.Sentences.Form(index);

    public string Lemma => parse.Lemmas[index];

    public Upos Upos => parse.Upos[index];

    /// <summary>Penn Treebank tag, such as VBD.</summary>
    public string Xpos => parse.Xpos[index];

    /// <summary>The relation with its subtype, such as <c>nsubj:pass</c>.</summary>
    public string Relation => parse.Relations[index];

    public bool IsRoot => parse.Heads[index] < 0;

    /// <summary>The token this one depends on; -1 for a root.</summary>
    public int HeadIndex => parse.Heads[index];

    /// <summary>The word this one depends on; the word itself for a root.</summary>
    public Word Head => IsRoot ? this : new Word(parse, parse.Heads[index]);

    /// <summary>Children in reading order.</summary>
    public WordChildren Children => new(parse, index);

    /// <summary>The shortest run of tokens that holds this word and all below it.</summary>
    public TokenSpan Subtree => parse.Subtree(index);

    public Sentence Sentence => parse.Sentences.Of(index);

    /// <summary>True for the relation itself and its subtypes: <c>nsubj</c> holds for <c>nsubj:pass</c>, <c>nsubj:pass</c> only for itself.</summary>
    public bool Is(string relation)
    {
        string own = parse.Relations[index];
        return own.Length <= relation.Length ? own == relation : own[relation.Length] == ':' && own.StartsWith(relation, StringComparison.Ordinal);
    }

    /// <summary>The first child with a relation (or a subtype of it); null if there is none.</summary>
    public Word? Child(string relation)
    {
        foreach (var child in Children)
            if (child.Is(relation))
                return child;
        return null;
    }

    public override string ToString() => Form.ToString();
}
