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
        var tellings = TellingFinder.Find(page, entities, lexicon.Cues);
        var attribution = new PassageAttribution(page, tellings);
        return new QuoteAssembly(page, entities, tellings, attribution).Build();
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
