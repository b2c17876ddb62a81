using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Names;
using Dateline.Understanding.Places;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline;

/// <summary>Reads one article and says what it reports. Pure: no clock, no network, no file, no random number. Share one between threads.</summary>
/// <param name="weights">What was learnt about events; with <see cref="EventWeights.None"/> the codebook alone decides.</param>
public sealed class Reader(Model model, Lexicon lexicon, EventWeights weights)
{
    /// <summary>The version of this library, as every record says.</summary>
    public static string Version { get; } = typeof(Reader).Assembly.GetName().Version!.ToString(3);

    /// <summary>What this reader stamps its records with.</summary>
    public MadeBy MadeBy { get; } = new(Version, lexicon.Hash, weights.HashWith(model.Hash));

    public Analysis Analyze(Article article)
    {
        var sentences      = Tokenizer.Split(article);
        var (parse, names) = NameFinder.Read(model.Parse(sentences), lexicon);
        var entities       = ActorCoder.Code(article, parse, names, lexicon);
        var times          = TimeFinder.Find(article, parse, lexicon);
        var places         = PlaceFinder.Find(article, parse, names, entities, lexicon);
        var quotes         = QuoteFinder.Find(article, parse, entities, lexicon);
        var events         = EventCoder.Code(article, parse, entities, times, places, quotes, lexicon, weights);
        var said           = FactualityJudge.Judge(article, parse, entities, times, quotes, events, lexicon);
        return new(article, sentences, parse, names, entities, times, places, quotes, events, said);
    }

    /// <summary>The record of an article; without a line of content when the text does not read as English.</summary>
    public ArticleRecord Read(Article article) => ReadWithWords(article).Record;

    /// <summary>The record of an article, and which words it uses: what a store keeps to know what a change of the codebook can touch.</summary>
    public (ArticleRecord Record, ArticleWords Words) ReadWithWords(Article article)
    {
        if (!English.Reads(article.Text)) return (ArticleRecord.Unread(article, MadeBy), ArticleWords.None);
        var analysis = Analyze(article);
        return (ArticleRecord.From(analysis, lexicon.Codebook, MadeBy), ArticleWords.Of(analysis.Parse));
    }
}
