namespace Dateline.Language;

/// <summary>One word of a CoNLL-U file; an underscore in the file is an empty string here, but for the form and the lemma of an underscore.</summary>
/// <param name="Head">Counted from 1 in the sentence; 0 for a root, -1 where the file does not say.</param>
public readonly record struct ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation, string Misc)
{
    /// <summary>False where the file says that the next word follows without a space.</summary>
    public bool SpaceAfter => !Misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}
