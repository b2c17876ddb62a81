using System.CommandLine;
using System.Globalization;
using Dateline.Ontology;
using Dateline.App.View;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Record.Tables;

namespace Dateline.App.Commands;

/// <summary><c>dateline show ID</c>: one line of the record down to its words, its data line, its tellers and its versions.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "An event_id or quote_id, an article_id or the beginning of one." };
        var store = Options.Store();
        var run = Options.Run();
        var data = Options.Data();
        var command = new Command("show", "Show one event, quotation or article: its words, the line of data that found it, its tellers and its versions.") { id, store, run, data };
        command.SetAction(given =>
        {
            string wanted = given.GetRequiredValue(id);
            if (!RecordKey.TryParse(wanted, out var key)) throw new FaultException(wanted, "This is not an id.", "Give an event_id, quote_id or article_id of the tables.");
            using var opened = RecordStore.Open(given.GetRequiredValue(store));
            var of = opened.Run(given.GetValue(run));
            var record = opened.Record(of, key.Article) ?? throw new FaultException(wanted, $"Run {of.Name} has no such article.", "Check the id, or name another run with --run.");
            Run(opened, of, record, key, wanted, Installation.DataDirectory(given.GetValue(data)), Console.Out);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Run(RecordStore store, StoredRun run, ArticleRecord record, RecordKey key, string wanted, string data, TextWriter output)
    {
        var source = new TableSource(record, 1, "");
        var article = record.Article;
        if (key.Kind == '\0') output.Write(System.Text.Encoding.UTF8.GetString(TextView.Render(record, TextView.DefaultWidth, Colouring.None)));
        else if (Array.FindIndex(source.EventKeys, k => Same(k, key)) is >= 0 and var e) Event(source, record.Events[e], data, store.Data(run.MadeBy.Data), output);
        else if (Array.FindIndex(source.QuoteKeys, k => Same(k, key)) is >= 0 and var q) Quote(source, record.Quotes[q], output);
        else throw new FaultException(wanted, $"In run {run.Name} nothing of this article has that id.", $"dateline show {article.Id[..RecordKey.ArticleDigits]} shows what it has.");

        Line(output, "article", $"{article.Id}");
        Line(output, "title", Words.Clean(article.Title));
        Line(output, "published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(output, "source", Words.Clean(string.Join(" · ", new[] { article.Source, article.Url }.OfType<string>())));
        foreach (var (place, bytes) in store.Originals(run, new(article.Id))) Line(output, "came as", string.Create(CultureInfo.InvariantCulture, $"{place}, {bytes.Length:N0} bytes, sha256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}"));
        if (article.Url is { } url && store.Versions(url) is { Count: > 1 } versions)
            foreach (var version in versions) Line(output, version.ArticleId == article.Id ? "this edit" : "other edit", $"{version.ArticleId[..16]} {version.At?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {Words.Clean(version.Title)}");
        foreach (var other in store.Runs())
            if (other.Id != run.Id && store.Record(other, article.Id) is { } again) Line(output, $"in run {other.Name}", Elsewhere(again, key));
        foreach (var review in store.Reviews(key.ToString())) Line(output, "review", $"{review.Verdict} by {review.Reviewer}, {review.At:yyyy-MM-dd}{(review.Note.Length > 0 ? ": " + review.Note : "")}");
        Line(output, "made by", $"code {record.MadeBy.Code}, data {record.MadeBy.Data[..Math.Min(12, record.MadeBy.Data.Length)]}, model {record.MadeBy.Model[..Math.Min(12, record.MadeBy.Model.Length)]}");
    }

    private static void Event(TableSource source, RecordedEvent told, string data, IReadOnlyDictionary<string, byte[]> kept, TextWriter output)
    {
        string text = source.Record.Article.Text;
        var (before, trigger, after) = Words.Around(told.Evidence[0], told.Trigger, text, int.MaxValue / 4);
        output.WriteLine($"{told.Type} {string.Join(' ', told.Modes)} · {RecordWords.Of(told.Status ?? default)}{(told.Background ? " · background" : "")}");
        output.WriteLine($"  {before}«{trigger}»{after}");
        Line(output, "who", string.Join(", ", told.Actors.Select(id => Who(source.Actor(id)))));
        Line(output, told.Symmetric ? "with" : "to whom", string.Join(", ", told.Recipients.Select(id => Who(source.Actor(id)))));
        Line(output, "when", told.Date is { } date ? $"{date.First:yyyy-MM-dd}{(date.Last > date.First ? $" to {date.Last:yyyy-MM-dd}" : "")}" : null);
        Line(output, "where", source.PlaceOf(told.Place) is { } place ? $"{place.Name}{(place.Country is null ? "" : $", {place.Country}")}" : null);
        foreach (var assertion in told.Assertions)
            Line(output, "told by", $"{string.Join(" → ", assertion.Source.Select(id => id is null ? "somebody" : source.Name(id)))}: {RecordWords.Of(assertion.Certainty)}, {RecordWords.Of(assertion.Polarity)}{(assertion.Cue is { } cue ? $" (“{Words.Of(cue, text)}”)" : "")}");
        foreach (var count in told.Counts) Line(output, count.Of, $"{count.Low}{(count.High is null ? " or more" : count.High == count.Low ? "" : $" to {count.High}")} “{Words.Clean(text.AsSpan(count.Start, count.End - count.Start))}”, says {source.Name(count.SaidBy) ?? "the article"}");
        foreach (var mention in told.Mentions.Where(m => m.Trigger != told.Trigger)) Line(output, "also", $"“{Words.Of(mention.Evidence, text)}”");
        Line(output, "found by", told.FoundBy);
        Line(output, "the line", DataLine(told.FoundBy, data, kept));
        Line(output, "offsets", string.Create(CultureInfo.InvariantCulture, $"words {told.Trigger.Start} to {told.Trigger.End}, evidence {told.Evidence[0].Start} to {told.Evidence[0].End}; confidence {told.Confidence}"));
    }

    private static void Quote(TableSource source, RecordedQuote quote, TextWriter output)
    {
        string text = source.Record.Article.Text;
        output.WriteLine($"{RecordWords.Of(quote.Kind ?? default)} speech");
        foreach (var part in quote.Content) output.WriteLine($"  {Words.Quoted(Words.Of(part, text))}");
        Line(output, "speaker", quote.Speaker is { } id ? Who(source.Actor(id)) : null);
        Line(output, "with", string.Join(", ", quote.Others.Select(source.Name)));
        Line(output, "named as", quote.SpeakerMention is { } mention ? Words.Of(mention, text) : null);
        Line(output, "cue", quote.Cue is { } cue ? Words.Of(cue, text) : null);
        Line(output, "to", string.Join(", ", quote.Addressees.Select(source.Name)));
        Line(output, "where", quote.Venue is { } venue ? Words.Of(venue, text) : null);
        Line(output, "within", source.QuoteKey(quote.Within));
        Line(output, "offsets", string.Join(", ", quote.Content.Select(c => $"{c.Start} to {c.End}")));
    }

    private static string Elsewhere(ArticleRecord record, RecordKey key)
    {
        if (key.Kind == '\0') return $"{record.Events.Length} events, {record.Quotes.Length} quotations";
        int at = Array.FindIndex(RecordKey.OfEvents(record), k => Same(k, key));
        if (key.Kind == 'e') return at < 0 ? "no event here" : $"{record.Events[at].Type}, {RecordWords.Of(record.Events[at].Status ?? default)}, {record.Events[at].FoundBy}";
        return Array.Exists(RecordKey.OfQuotes(record), k => Same(k, key)) ? "the quotation is there too" : "no quotation starts here";
    }

    /// <summary>The row that found it, as it was for this run when the run kept its data, else as it is now.</summary>
    private static string? DataLine(string foundBy, string data, IReadOnlyDictionary<string, byte[]> kept)
    {
        string address = FoundBy.LineOf(foundBy);
        if (address.LastIndexOf(':') is not (> 0 and var colon) || !int.TryParse(address.AsSpan(colon + 1), out int line)) return null;
        string name = address[..colon], path = Path.Combine(data, name);
        string[] lines = kept.TryGetValue(name, out byte[]? bytes) ? System.Text.Encoding.UTF8.GetString(bytes).Split('\n') : File.Exists(path) ? File.ReadAllLines(path) : [];
        return line <= lines.Length ? lines[line - 1].Trim() : null;
    }

    private static bool Same(RecordKey one, RecordKey other) => (one.Kind, one.Start, one.Nth) == (other.Kind, other.Start, other.Nth);

    private static string Who(RecordedActor actor) => Words.Clean(actor.Name) + (actor.Code is null ? "" : $" ({actor.Code})") + (actor.Roles.Length > 0 ? $", {Words.Clean(actor.Roles[0].Title)}" : "");

    private static void Line(TextWriter output, string name, string? what)
    {
        if (!string.IsNullOrEmpty(what)) output.WriteLine($"  {name,-11} {what}");
    }
}
