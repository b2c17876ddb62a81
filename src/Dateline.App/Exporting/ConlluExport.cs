using Dateline.Language;
using Dateline.Reading;

namespace Dateline.App.Exporting;

/// <summary>Trees. The record keeps none, so the articles are parsed anew, with the models that are here now.</summary>
internal static class ConlluExport
{
    public static IReadOnlyList<string> Write(ExportJob job)
    {
        var model = job.Model();
        using var file = job.Create("articles.conllu");
        var writer = new ConlluWriter(file);
        foreach (var (article, _, _) in job.Store.ToCodeAgain(job.Run, 1))
        {
            if (!English.Reads(article.Text)) continue;
            writer.BeginDocument(article.Id.Hex);
            writer.Write(model.Parse(Tokenizer.Split(article)), null);
        }

        return ["articles.conllu"];
    }
}
