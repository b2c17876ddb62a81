using System.Globalization;
using System.Net;
using System.Text;
using Dateline.App.Writing;
using Dateline.Ontology;
using Dateline.Record.Store;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Reporting;

/// <summary>report.html: one file, no script, nothing fetched. What came in, what happened, who does what to whom, who speaks, what is denied, and a few articles with their words marked.</summary>
internal sealed class Report(StoredRun run, RunCounts counts, ReportFigures figures, Lexicon lexicon, IReadOnlyList<StoredFault> faults)
{
    private const int MostRows = 15;

    private readonly StringBuilder _page = new();

    public string Write()
    {
        _page.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Dateline: run {{Text(run.Name)}}</title>
            <style>{{ReportStyle.Sheet}}</style>
            </head>
            <body>
            <header>
            <p class="kicker">Dateline {{Text(run.MadeBy.Code)}}</p>
            <h1>Run {{Text(run.Name)}}</h1>
            <p class="lead">What {{counts.Articles:N0}} {{(counts.Articles == 1 ? "article reports" : "articles report")}}: who did what to whom, who said so, and what is alleged, denied or only planned. Every figure counts rows of the tables beside this file, and <code>dateline show</code> with a row’s id shows its sentence.</p>
            </header>
            <main>

            """);
        Cards();
        var time = TimePlot.Of(figures.ByDay, figures.FirstPublished, figures.Later);
        if (time is not null) Section("Events over time", $"Events that the articles report as having happened, by {time.Unit} and quad class.", time.Draw());
        Section("Types and status", "How many events of each type, by what the article commits to. Only what happened counts as done.", TypeTable());
        Section("Who does what to whom", "Events that happened between countries, by quad class.", DyadTable());
        Section("Who speaks", "Quotations by speaker, of those who are named.", BarTable(["speaker", "quotations"], figures.Speakers.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Name, StringComparer.Ordinal).ThenBy(s => s.Key.Code, StringComparer.Ordinal).Take(MostRows).Select(s => ($"{Text(s.Key.Name)} <small>{Text(s.Key.Code)}</small>", s.Value))));
        Section("Where", "Events that happened, by country of the place, where the article gives one.", BarTable(["country", "events"], figures.Places.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostRows).Select(p => (Text(Country(p.Key)), p.Value))));
        Section("Denied", "Events that somebody who is named denies. Dateline puts accounts side by side; it never says who is right.", Disputed());
        Section("Articles, marked", "Those with most events. Hover over a mark to see what it is.", MarkedArticles());
        if (faults.Count > 0) Section("Not coded", $"{counts.Faults:N0} items; all of them are in errors.jsonl.", Faults());
        _page.Append(CultureInfo.InvariantCulture, $"</main>\n<footer>Code {Text(run.MadeBy.Code)} · data <code>{Text(Short(run.MadeBy.Data))}</code> · model <code>{Text(Short(run.MadeBy.Model))}</code>. The same articles and the same three give the same bytes. Columns are explained in codebook.md; hashes are in datapackage.json.</footer>\n</body>\n</html>\n");
        return _page.ToString();
    }

    internal static string Text(string? words) => WebUtility.HtmlEncode(words ?? "");

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    private string Country(string code) => lexicon.States.WithCode(code)?.Name ?? code;

    private void Section(string title, string lead, string content)
    {
        if (content.Length == 0) return;
        _page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{title}</h2>\n<p class=\"note\">{lead}</p>\n{content}</section>\n");
    }

    private void Cards()
    {
        _page.Append("<div class=\"cards\">\n");
        Card(counts.Articles == 1 ? "article" : "articles", counts.Articles, counts.Arrivals > counts.Articles ? $"{counts.Arrivals:N0} came in, copies counted" : "");
        Card(counts.Events == 1 ? "event" : "events", counts.Events, $"{figures.ByTypeAndStatus.Where(c => c.Key.Status == EventStatus.Happened).Sum(c => c.Value):N0} happened");
        Card(counts.Quotes == 1 ? "quotation" : "quotations", counts.Quotes, $"{figures.Speakers.Count:N0} named speakers");
        Card("not coded", counts.Faults, counts.Faults == 1 ? "item of the input" : "items of the input");
        Card("undated", figures.Undated, figures.Undated == 1 ? "article without a day" : "articles without a day");
        if (figures.NotEnglish > 0) Card("not in English", figures.NotEnglish, figures.NotEnglish == 1 ? "article, not read" : "articles, not read");
        _page.Append("</div>\n");
        if (counts.Events == 0) _page.Append("<p class=\"note\">No events were found.</p>\n");
    }

    private void Card(string what, long number, string detail)
        => _page.Append(CultureInfo.InvariantCulture, $"<div class=\"card\"><b>{number:N0}</b><span>{what}</span><small>{Text(detail)}</small></div>\n");

    private string TypeTable()
    {
        var types = figures.ByTypeAndStatus.Keys.Select(k => k.Type).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (types.Length == 0) return "";
        var statuses = Enum.GetValues<EventStatus>().Skip(1).ToArray();
        int most = figures.ByTypeAndStatus.Values.Max();
        var table = new StringBuilder("<div class=\"wide\"><table class=\"heat\"><thead><tr><th>type</th>");
        foreach (var status in statuses) table.Append(CultureInfo.InvariantCulture, $"<th class=\"n\"><span class=\"s {RecordWords.Of(status)}\">{RecordWords.Of(status)}</span></th>");
        table.Append("</tr></thead><tbody>\n");
        foreach (string type in types)
        {
            table.Append(CultureInfo.InvariantCulture, $"<tr><th>{Text(type)}</th>");
            foreach (var status in statuses)
            {
                int count = figures.ByTypeAndStatus.GetValueOrDefault((type, status));
                // The eye compares areas: shade by the root.
                string shade = count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" style=\"--h:{Math.Sqrt((double)count / most):0.00}\"");
                table.Append(CultureInfo.InvariantCulture, $"<td class=\"n\"{shade}>{(count == 0 ? "" : count.ToString("N0", CultureInfo.InvariantCulture))}</td>");
            }

            table.Append("</tr>\n");
        }

        return table.Append("</tbody></table></div>\n").ToString();
    }

    private string DyadTable()
    {
        var dyads = figures.Dyads.OrderByDescending(d => d.Value.Sum()).ThenBy(d => d.Key.Actor, StringComparer.Ordinal).ThenBy(d => d.Key.Recipient, StringComparer.Ordinal).Take(MostRows).ToArray();
        if (dyads.Length == 0) return "";
        int most = dyads.Max(d => d.Value.Sum());
        var table = new StringBuilder(TimePlot.Legend).Append("<table class=\"bars\"><thead><tr><th>actor</th><th>recipient</th><th class=\"n\">events</th><th></th></tr></thead><tbody>\n");
        foreach (var (pair, row) in dyads)
        {
            table.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(Country(pair.Actor))}</td><td>{Text(Country(pair.Recipient))}</td><td class=\"n\">{row.Sum():N0}</td><td class=\"bar\"><div style=\"width:{100.0 * row.Sum() / most:0.0}%\">");
            for (int quad = 0; quad < row.Length; quad++)
                if (row[quad] > 0) table.Append(CultureInfo.InvariantCulture, $"<i class=\"q{quad + 1}\" style=\"flex:{row[quad]}\" title=\"{TimePlot.Name((QuadCategory)(quad + 1))}: {row[quad]:N0}\"></i>");
            table.Append("</div></td></tr>\n");
        }

        return table.Append("</tbody></table>\n").ToString();
    }

    private static string BarTable(string[] heads, IEnumerable<(string Cell, int Count)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return "";
        int most = all.Max(r => r.Count);
        var table = new StringBuilder($"<table class=\"bars\"><thead><tr><th>{heads[0]}</th><th class=\"n\">{heads[1]}</th><th></th></tr></thead><tbody>\n");
        foreach (var (cell, count) in all)
            table.Append(CultureInfo.InvariantCulture, $"<tr><td>{cell}</td><td class=\"n\">{count:N0}</td><td class=\"bar\"><div style=\"width:{100.0 * count / most:0.0}%\"><i class=\"plain\" style=\"flex:1\"></i></div></td></tr>\n");
        return table.Append("</tbody></table>\n").ToString();
    }

    private string Disputed()
    {
        var list = new StringBuilder();
        foreach (var (source, told) in figures.Disputed)
        {
            string by = string.Join(", ", told.AccordingTo.Select(source.Name));
            list.Append(CultureInfo.InvariantCulture, $"<li><span class=\"s denied\">denied</span> <b>{Text(told.Type)}</b>{(by.Length > 0 ? $" by {Text(by)}" : "")}<blockquote>{MarkedText.Sentence(source, told)}</blockquote><small>{Text(source.Record.Article.Source)} {Text(source.Record.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))} · {Text(source.Place)}</small></li>\n");
        }

        return list.Length == 0 ? "" : $"<ul class=\"list\">\n{list}</ul>\n";
    }

    private string MarkedArticles()
    {
        var articles = new StringBuilder();
        foreach (var source in figures.Marked)
        {
            var article = source.Record.Article;
            // Asked before: what is appended is appended piece by piece.
            string open = articles.Length == 0 ? " open" : "";
            articles.Append(CultureInfo.InvariantCulture, $"<details{open}><summary><b>{Text(article.Title ?? source.Place)}</b> <small>{Text(article.Source)} {Text(article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))} · {source.Record.Events.Length:N0} events</small></summary>\n<div class=\"article\">{MarkedText.Article(source)}</div></details>\n");
        }

        return articles.Length == 0 ? "" : MarkedText.Legend + articles;
    }

    private string Faults()
    {
        var table = new StringBuilder("<table><thead><tr><th>where</th><th>what</th><th>what to do</th></tr></thead><tbody>\n");
        foreach (var fault in faults) table.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(fault.Place)}</td><td>{Text(fault.Fault)}</td><td>{Text(fault.Remedy)}</td></tr>\n");
        return table.Append("</tbody></table>\n").ToString();
    }
}
