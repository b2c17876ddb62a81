namespace Dateline.App;

/// <summary>Lines to copy, for the help text and docs/commands.md. One row an example.</summary>
internal static class Examples
{
    private static readonly (string Command, string Line, string Meaning)[] Rows =
    [
        ("dateline", "dateline read examples/kremlin.txt", "Who did what to whom in one article, on the screen."),
        ("dateline", "dateline doctor", "What is missing, and what to do about it."),
        ("read", "dateline read article.txt", "The record of one article, for reading."),
        ("read", "dateline read article.txt --to json", "The same as a JSON document (docs/record.md)."),
        ("read", "dateline read page.html --published 2017-04-13", "A saved page whose date is not on it: \"Wednesday\" is resolved against the day given."),
        ("read", "curl -s https://example.org/world.rss | dateline read - --from rss --to json", "Every item of a feed, one document a line."),
        ("read", "dateline read corpus.jsonl --to json > records.jsonl", "Many articles, with all cores, in the order they came."),
        ("dateline", "dateline code articles/ -o out", "A whole corpus: a store, tables, a report."),
        ("code", "dateline code news/ -o out", "Every article in a folder and the folders below it, on all cores; given again it goes on where it was."),
        ("code", "dateline code factiva.csv --text body --date pub_date -o out", "A table with columns of other names."),
        ("code", "dateline code crawl.warc.gz \"more/**/*.jsonl.zst\" -o out", "Web archives and packed files."),
        ("watch", "dateline watch https://example.org/world.rss --every 15m -o out --alert \"type:THREATEN actor:RUS\"", "A feed into a store; new threats go to out/alerts.xml, which a feed reader subscribes to."),
        ("events", "dateline events -s out --actor RUS --status denied --since 2017-04-01", "What Russia is said to have done and somebody denies."),
        ("events", "dateline events -s out --type PROTEST --to parquet -o protests.parquet", "All columns, for R or Python."),
        ("quotes", "dateline quotes -s out --speaker minister --about Syria", "Who said what about whom, with an id for each."),
        ("show", "dateline show 6a2fedc8d8b490bd.e114 -s out", "One event: its sentence, the line of data that found it, its tellers, its versions."),
        ("recode", "dateline recode out", "After an edit of the data: only articles that it can touch are read again."),
        ("diff", "dateline diff r1 r2 -s out", "What an edit changed, by line of the data, with sentences."),
        ("diff", "dateline diff r1 r2 -s out --dyad RUS USA", "And what it does to a series."),
        ("export", "dateline export -s out --to icews", "Files that R's icews::read_icews loads."),
        ("verify", "dateline verify out", "Every hash and every offset."),
        ("read", "dateline read article.txt --to html > article.html", "A page to send on: the article and its record, in one file that asks nobody for anything."),
        ("serve", "dateline serve", "The page at http://127.0.0.1:8080/, and the API (docs/api.md)."),
        ("serve", "DATELINE_TOKEN=$(openssl rand -hex 16) dateline serve --bind 0.0.0.0", "For others too, who must know the token. Put a proxy with TLS before it."),
        ("parse", "dateline parse article.txt", "Sentences, tags and trees of an article, as CoNLL-U."),
        ("explain", "dateline explain \"Police arrested 40 protesters in Minsk on Sunday.\"", "Which line of the data fired, and which nearly did."),
        ("actors code", "dateline actors code \"Kenyan police\" \"the prime minister\" --on 2017-04-13", "Who a phrase names on a day, and which line says so."),
        ("actors add", "dateline actors add \"Aliya Omarova\" --office \"energy minister\" --country KAZ --sectors GOV --since 2024-03", "A name of your own; it takes precedence over every list."),
        ("actors learn", "dateline actors learn corpus.jsonl --register people.csv", "Whom the articles introduce; then: dateline read --register people.csv …"),
        ("actors suggest", "dateline actors suggest corpus.jsonl", "Who took part in events and could not be coded, the most frequent first."),
        ("actors lint", "dateline actors lint --gaps", "Names with two meanings, offices with two holders, times without one."),
        ("check", "dateline check data/", "Every fault of the data at once, each with file, line and remedy."),
    ];

    public static (string Line, string Meaning)[] Of(string command) => [.. Rows.Where(r => r.Command == command).Select(r => (r.Line, r.Meaning))];
}
