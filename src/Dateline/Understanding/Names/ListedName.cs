using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>A name of the lists where it stands in the text.</summary>
internal readonly record struct ListedName(TokenSpan Tokens, Listing Listing)
{
    /// <summary>The longest listed name that begins with a token and ends with one; null when there is none.</summary>
    public static ListedName? At(Parse parse, PhraseTable<Listing> table, int token, int limit, StringComparison how)
    {
        var sentences = parse.Sentences;
        int start = sentences.Tokens[token].Start;
        foreach (var (phrase, listing) in table.Candidates(parse.Text, start))
        {
            int length = PhraseTable<Listing>.LengthAt(phrase, parse.Text, start, how);
            if (length == 0 || (how == StringComparison.OrdinalIgnoreCase && IsCommonWord(phrase))) continue;
            int end = token;
            while (end < limit && sentences.Tokens[end].End < start + length) end++;
            if (end < limit && sentences.Tokens[end].End == start + length) return new(TokenSpan.Between(token, end + 1), listing);
        }

        return null;
    }

    /// <summary>Every listing of a name as it stands; the first is not better than the next: dates decide.</summary>
    public static void All(Parse parse, PhraseTable<Listing> table, TokenSpan tokens, List<Listing> into)
    {
        var span = parse.Sentences.SpanOf(tokens);
        foreach (var (phrase, listing) in table.Candidates(parse.Text, span.Start))
            if (PhraseTable<Listing>.LengthAt(phrase, parse.Text, span.Start, StringComparison.OrdinalIgnoreCase) == span.Length)
                into.Add(listing);
    }

    // In a headline of capitals "US" and "IS" may be the pronoun and the verb.
    private static bool IsCommonWord(string phrase) => phrase.Length <= 4 && !phrase.Contains('.');
}
