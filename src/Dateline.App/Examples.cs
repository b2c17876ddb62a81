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
        ("read", "dateline read article.txt --to html > article.html", "A page to send on: the article and its record, in one file that asks nobody for anything."),
        ("serve", "dateline serve", "The page at http://127.0.0.1:8080/, and the API (docs/api.md)."),
        ("serve", "DATELINE_TOKEN=$(openssl rand -hex 16) dateline serve --bind 0.0.0.0", "For others too, who must know the token. Put a proxy with TLS before it."),
        ("parse", "dateline parse article.txt", "Sentences, tags and trees of an article, as CoNLL-U."),
        ("explain", "dateline explain \"Police arrested 40 protesters in Minsk on Sunday.\"", "Which line of the data fired, and which nearly did."),
        ("check", "dateline check data/", "Every fault of the data at once, each with file, line and remedy."),
    ];

    public static (string Line, string Meaning)[] Of(string command) => [.. Rows.Where(r => r.Command == command).Select(r => (r.Line, r.Meaning))];
}
