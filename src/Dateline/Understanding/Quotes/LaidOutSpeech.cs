using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// Finds words whose speaker the layout of a page gives: "Haddad: The road is open" as a line of its own, a block of words above a line "— Anna Kovacs, mayor",
/// and a paragraph under one that ends in "the committee stated:".
/// </summary>
internal static class LaidOutSpeech
{
    private const int LongestLabel = 8, LongestSignature = 14;

    /// <param name="Words">What is said.</param>
    /// <param name="Speaker">Head token of who says it; -1 when the telling knows.</param>
    /// <param name="Label">The words that name the speaker.</param>
    /// <param name="Telling">Index of the telling above the words; -1 if none.</param>
    /// <param name="IsDirect">False for a headline, which puts words of others shortly.</param>
    internal readonly record struct Turn(CharSpan Words, int Speaker, TokenSpan Label, int Telling, bool IsDirect);

    public static IEnumerable<Turn> Find(MarkedPage page, EntityLayer entities, ImmutableArray<Telling> tellings)
    {
        var sentences = page.Parse.Sentences;
        TokenSpan[] paragraphs = [.. QuoteFinder.Paragraphs(sentences).Select(sentences.TokensIn)];
        for (int p = 0; p < paragraphs.Length; p++)
        {
            var own = paragraphs[p];
            if (own.IsEmpty) continue;
            if (Labelled(own, page, entities) is { } line) yield return line;
            if (p > 0 && Signed(own, page, entities) is var name and >= 0 && !IsDash(page.Parse, paragraphs[p - 1].Start) && (p + 1 == paragraphs.Length || !IsDash(page.Parse, paragraphs[p + 1].Start)))
                yield return new Turn(Trimmed(page.Parse, paragraphs[p - 1]), name, SpeakerPhrase.Tokens(page.Parse, name, -1), -1, true);
            if (p + 1 < paragraphs.Length && sentences.Form(own.End - 1) is ":" && Opens(own, tellings, page) is var telling and >= 0 && IsFree(paragraphs[p + 1], page))
                yield return new Turn(Trimmed(page.Parse, paragraphs[p + 1]), -1, default, telling, true);
        }
    }

    /// <summary>"Haddad: The road is open": a name and a colon, then a clause without marks.</summary>
    private static Turn? Labelled(TokenSpan paragraph, MarkedPage page, EntityLayer entities)
    {
        var parse = page.Parse;
        int colon = paragraph.Start, head = -1;
        while (colon < paragraph.End && colon - paragraph.Start < LongestLabel && parse.Sentences.Form(colon) is not ":") colon++;
        if (colon == paragraph.Start || colon + 3 >= paragraph.End || parse.Sentences.Form(colon) is not ":" || !IsFree(paragraph, page)) return null;
        for (int t = paragraph.Start; t < colon; t++)
        {
            if (parse.Upos[t] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.ADP or Upos.DET) && parse.Sentences.Form(t) is not ",") return null;
            if (head < 0 && (parse.Heads[t] < paragraph.Start || parse.Heads[t] >= colon)) head = t;
        }

        if (head < 0 || !char.IsUpper(parse.Sentences.Form(colon + 1)[0]) || entities.MentionAt(head) is not { Kind: MentionKind.Name } || entities.HeadedBy(head) is not { Kind: EntityKind.Person or EntityKind.Organisation }) return null;
        if (!HasTense(parse, colon + 1, paragraph.End)) return null;
        bool isHeadline = parse.Upos[paragraph.End - 1] != Upos.PUNCT;
        return new Turn(Trimmed(parse, TokenSpan.Between(colon + 1, paragraph.End)), head, TokenSpan.Between(paragraph.Start, colon), -1, !isHeadline);
    }

    /// <summary>The head token of a person in a paragraph that is a dash and a name; -1 if it is not.</summary>
    private static int Signed(TokenSpan paragraph, MarkedPage page, EntityLayer entities)
    {
        var parse = page.Parse;
        if (!IsDash(parse, paragraph.Start) || paragraph.Length is < 3 or > LongestSignature || HasTense(parse, paragraph.Start, paragraph.End)) return -1;
        for (int t = paragraph.Start + 1; t < paragraph.End; t++)
            if (entities.MentionAt(t) is { Kind: MentionKind.Name } && entities.HeadedBy(t) is { Kind: EntityKind.Person })
                return t;
        return -1;
    }

    private static bool IsDash(Parse parse, int token) => parse.Sentences.Form(token) is "-" or "–" or "—" or "--" or "―";

    /// <summary>Index of the telling that closes a paragraph with a colon and has told nothing yet; -1 if none.</summary>
    private static int Opens(TokenSpan paragraph, ImmutableArray<Telling> tellings, MarkedPage page)
    {
        for (int i = tellings.Length - 1; i >= 0; i--)
        {
            var telling = tellings[i];
            if (telling.Token >= paragraph.End) continue;
            if (telling.Token < page.Parse.Sentences.Of(paragraph.End - 1).Tokens.Start) return -1;
            return telling.Content.IsEmpty && !telling.Cue.IsThought && !telling.IsNegated && telling.Speaker >= 0 && page.PassageAt(telling.Token) < 0 ? i : -1;
        }

        return -1;
    }

    private static bool IsFree(TokenSpan paragraph, MarkedPage page)
    {
        for (int t = paragraph.Start; t < paragraph.End; t++)
            if (page.PassageAt(t) >= 0)
                return false;
        return !IsDash(page.Parse, paragraph.Start);
    }

    private static bool HasTense(Parse parse, int from, int to)
    {
        for (int t = from; t < to; t++)
            if (parse.Xpos[t] is "VBZ" or "VBD" or "VBP" or "MD")
                return true;
        return false;
    }

    /// <summary>Without marks of quotation at the edges.</summary>
    private static CharSpan Trimmed(Parse parse, TokenSpan tokens)
    {
        int start = tokens.Start, end = tokens.End;
        while (start < end && parse.Sentences.Form(start) is "\"" or "“" or "‘" or "'") start++;
        while (end > start && parse.Sentences.Form(end - 1) is "\"" or "”" or "’" or "'") end--;
        return end > start ? parse.Sentences.SpanOf(TokenSpan.Between(start, end)) : default;
    }
}
