using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Codes a phrase that stands alone, such as "the Kenyan police chief": what a table of parties from elsewhere needs.</summary>
public static class PhraseCoder
{
    // A parser knows sentences: as the subject of one, a phrase gets the tree that it would have in an article.
    private const string Carrier = " said on Monday that it would.";

    /// <summary>Who the phrase names as of a day, or null when it names nobody who acts.</summary>
    /// <param name="on">The day; null for any.</param>
    public static Entity? Code(string phrase, DateOnly? on, Model model, Lexicon lexicon)
    {
        var article = new Article(phrase + Carrier) { Published = on };
        var (parse, names) = NameFinder.Read(model.Parse(Tokenizer.Split(article)), lexicon);
        var entities = ActorCoder.Code(article, parse, names, lexicon);
        Entity? best = null;
        int longest = 0;
        foreach (var entity in entities.All)
            foreach (var mention in entity.Mentions)
            {
                bool subject = parse[mention.Head].Is("nsubj") && parse.Sentences.Form(parse.Heads[mention.Head]) is "said";
                int length = subject ? int.MaxValue : mention.Span.Length;
                if (mention.Span.End <= phrase.Length && length > longest) (best, longest) = (entity, length);
            }

        return best;
    }
}
