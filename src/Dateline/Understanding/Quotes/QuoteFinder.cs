using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Finds who said what: direct words by their marks, reported words by their verbs, and ties both to a speaker.</summary>
public static class QuoteFinder
{
    /// <param name="article">Whose text the parse is of.</param>
    public static QuoteLayer Find(Article article, Parse parse, EntityLayer entities, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (parse.Length == 0) return new([]);

        var marked = QuotationMarks.Find(parse.Text, Paragraphs(parse.Sentences));
        var page = new MarkedPage(parse, marked);
        var tellings = TellingFinder.Find(parse, entities, lexicon.Cues).Select(telling => WithSpeaker(telling, page)).ToImmutableArray();
        var attribution = new PassageAttribution(page, tellings);
        return new QuoteAssembly(page, entities, tellings, attribution).Build();
    }

    /// <summary>A speaker that the tree puts inside the quotation marks, or does not give for a verb beside them, is read off the page.</summary>
    private static Telling WithSpeaker(Telling telling, MarkedPage page)
    {
        if (page.PassageAt(telling.Token) >= 0) return telling;
        bool isLost = telling.Speaker >= 0 ? page.PassageAt(telling.Speaker) >= 0 : page.IsBeside(telling.Token) && page.Parse.Upos[telling.Token] == Upos.VERB && !SpeakerPhrase.IsPassive(page.Parse[telling.Token]);
        if (!isLost) return telling;
        int speaker = SpeakerPhrase.Beside(page.Parse, telling.Token, t => page.PassageAt(t) < 0);
        return telling with { Speaker = speaker, SpeakerTokens = SpeakerPhrase.Tokens(page.Parse, speaker, telling.Token) };
    }

    /// <summary>The runs of sentences that the tokenizer put into one paragraph.</summary>
    internal static IEnumerable<CharSpan> Paragraphs(Sentences sentences)
    {
        var all = sentences.All;
        for (int i = 0; i < all.Length;)
        {
            int next = i + 1;
            while (next < all.Length && all[next].Paragraph == all[i].Paragraph) next++;
            yield return all[i].Span.Union(all[next - 1].Span);
            i = next;
        }
    }
}
