using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Tests.House;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;
using Dateline.Understanding.Quotes;

namespace Dateline.Tests.Understanding.Quotes;

/// <summary>Reads a text as far as its quotations and writes them down in one line each: kind | speaker | cue | content, parts of content parted by " + ".</summary>
internal static class Speech
{
    private static readonly Lexicon Lexicon = Lexicon.Load(Repository.Path("data"));
    private static readonly Model Model = Model.Load(Repository.Path("models"));

    public static QuoteLayer Find(string text, out EntityLayer entities)
    {
        var article = new Article(text);
        var (parse, names) = NameFinder.Read(Model.Parse(Tokenizer.Split(article)), Lexicon);
        entities = ActorCoder.Code(article, parse, names, Lexicon);
        return QuoteFinder.Find(article, parse, entities, Lexicon);
    }

    public static string[] Of(string text)
        => [.. Find(text, out _).All.Select(q => $"{Kind(q)} | {(q.SpeakerMention is { } s ? s.In(text).ToString() : "-")} | {(q.Cue is { } c ? c.In(text).ToString() : "-")} | {string.Join(" + ", q.Content.Select(p => p.In(text).ToString()))}")];

    private static string Kind(Quotation quotation) => quotation.Kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Indirect => "indirect",
        QuotationKind.Mixed => "mixed",
        _ => "unknown",
    };
}
