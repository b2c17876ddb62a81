using Dateline.Language;
using Dateline.Reading;
using Dateline.Record.Store;

namespace Dateline.App.Exporting;

/// <summary>Trees. The record keeps none, so the articles are parsed anew, with the models that are here now.</summary>
internal static class ConlluExport
{
    public static IReadOnlyList<string> Write(ExportJob job)
    {
        var model = job.Model();
        using var file = job.Create("articles.conllu");
        var writer = new ConlluWriter(file);
        Conveyor.Run(job.Store.ToCodeAgain(job.Run, 1), Parsed, Deliver, Environment.ProcessorCount).GetAwaiter().GetResult();
        return ["articles.conllu"];

        (Article Article, Parse? Parse) Parsed(CodedBefore before)
        {
            var article = before.Article();
            return (article, English.Reads(article.Text) ? model.Parse(Tokenizer.Split(article)) : null);
        }

        void Deliver((Article Article, Parse? Parse) done)
        {
            if (done.Parse is null) return;
            writer.BeginDocument(done.Article.Id.Hex);
            writer.Write(done.Parse, null);
        }
    }
}
