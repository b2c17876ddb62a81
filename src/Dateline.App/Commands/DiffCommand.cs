using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.Coding;
using Dateline.App.View;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Commands;

/// <summary><c>dateline diff RUN RUN</c>: which events came, went and changed between two runs, by the line of data that is answerable, with their sentences.</summary>
internal static class DiffCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = "The older run." };
        var after = new Argument<string>("after") { Description = "The newer run." };
        var store = Options.Store();
        var by = new Option<string>("--by") { Description = "What to group changes by.", DefaultValueFactory = _ => "rule" };
        by.AcceptOnlyFromAmong("rule", "type", "actor");
        var sentences = new Option<int>("--sentences") { HelpName = "number", Description = "How many sentences to show of each group.", DefaultValueFactory = _ => 3 };
        var dyad = new Option<string[]>("--dyad") { HelpName = "actor recipient", Description = "Two countries (--dyad RUS USA): also show their series by month in both runs.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var to = new Option<string>("--to") { Description = "text for people; json, one change a line.", DefaultValueFactory = _ => "text" };
        to.AcceptOnlyFromAmong("text", "json");
        var command = new Command("diff", "Compare two runs: events added, removed and changed, by rule, type or actor, with their sentences.") { before, after, store, by, sentences, dyad, to };
        command.SetAction(given =>
        {
            using var opened = RecordStore.Open(given.GetRequiredValue(store));
            var (old, now) = (opened.Run(given.GetRequiredValue(before)), opened.Run(given.GetRequiredValue(after)));
            var changes = Changes(opened, old, now);
            if (given.GetValue(to) == "json") Json(changes, Console.Out);
            else Text([.. changes.Select(c => Told.Of(c, given.GetValue(by)!))], old, now, given.GetValue(sentences), Console.Out);
            if (given.GetValue(dyad) is [var actor, var recipient]) Dyad(opened, old, now, actor, recipient, given.GetValue(to) == "json" ? Console.Error : Console.Out);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Changes in the articles that both runs hold, article by article. Records that differ only in their stamp are not parsed.</summary>
    internal static IEnumerable<EventChange> Changes(RecordStore store, StoredRun old, StoredRun now)
    {
        var (was, @is) = (store.Data(old.MadeBy.Data), store.Data(now.MadeBy.Data));
        var moved = CodebookChange.Between(was, @is);
        return Ahead.Of(store.Pairs(old, now), Between, 2 * Environment.ProcessorCount).SelectMany(changes => changes);

        EventChange[] Between((byte[] Old, byte[] New) pair)
            => Restamp.Of(pair.Old, now.MadeBy, AddressNow).AsSpan().SequenceEqual(pair.New) ? [] : [.. EventChange.Between(ArticleRecord.FromJson(pair.Old), ArticleRecord.FromJson(pair.New), AddressNow)];

        string AddressNow(string address) => moved?.AddressNow(address) ?? address;
    }

    private static void Json(IEnumerable<EventChange> changes, TextWriter output)
    {
        foreach (var change in changes)
            output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object?>
            {
                ["event_id"] = change.Key.ToString(), ["change"] = change.What, ["rule"] = change.Rule, ["type_before"] = change.Before?.Type, ["type_after"] = change.After?.Type,
                ["status_before"] = change.Before?.Status is { } s ? RecordWords.Of(s) : null, ["status_after"] = change.After?.Status is { } t ? RecordWords.Of(t) : null, ["sentence"] = Sentence(change),
            }, Plain));
    }

    private static void Text(Told[] changes, StoredRun old, StoredRun now, int sentences, TextWriter output)
    {
        int added = changes.Count(c => c.Sign == '+'), removed = changes.Count(c => c.Sign == '−');
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{old.Name} → {now.Name}: +{added:N0} events, −{removed:N0}, {changes.Length - added - removed:N0} changed."));
        foreach (var group in changes.SelectMany(c => c.Groups.Select(name => (Name: name, Change: c))).GroupBy(x => x.Name, x => x.Change).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            string kinds = string.Join(", ", group.GroupBy(c => c.What).OrderByDescending(k => k.Count()).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Count():N0} {(k.Key is "added" or "removed" ? k.Key : "with another " + k.Key)}")));
            output.WriteLine($"\n{group.Key}: {kinds}");
            foreach (var change in group.Take(sentences)) output.WriteLine($"  {change.Sign} {change.Line}");
        }
    }

    /// <summary>What is said of a change. Not the records themselves: after a change of a list there may be changes in all of them.</summary>
    private sealed record Told(char Sign, string What, string[] Groups, string Line)
    {
        public static Told Of(EventChange change, string by) => new(
            change.Before is null ? '+' : change.After is null ? '−' : '~', change.What, DiffCommand.Groups(change, by), $"{Described(change)}  {Words.Quoted(Marked(change))}  {change.Key}");
    }

    private static string[] Groups(EventChange change, string by) => by switch
    {
        "type" => [change.Before is not null && change.After is not null && change.Before.Type != change.After.Type ? $"{change.Before.Type} → {change.After.Type}" : change.Type],
        "actor" => Named(change.After is null ? change.Old : change.New, (change.After ?? change.Before)!),
        _ => [change.Rule],
    };

    private static string[] Named(ArticleRecord record, RecordedEvent told)
        => told.Actors.Length == 0 ? ["nobody named"] : [.. told.Actors.Select(id => record.Actors.First(a => a.Id == id)).Select(a => Words.Clean(a.Name) + (a.Code is null ? "" : $" ({a.Code})")).Distinct()];

    private static string Described(EventChange change)
    {
        string before = change.Before is null ? "" : $"{change.Before.Type} {RecordWords.Of(change.Before.Status ?? default)}", after = change.After is null ? "" : $"{change.After.Type} {RecordWords.Of(change.After.Status ?? default)}";
        return before.Length == 0 ? after : after.Length == 0 || before == after ? before : $"{before} → {after}";
    }

    private static string Marked(EventChange change)
    {
        var (record, told) = change.After is null ? (change.Old, change.Before!) : (change.New, change.After);
        var (before, trigger, after) = Words.Around(told.Evidence[0], told.Trigger, record.Article.Text, 140);
        return $"{before}«{trigger}»{after}";
    }

    private static string Sentence(EventChange change)
    {
        var (record, told) = change.After is null ? (change.Old, change.Before!) : (change.New, change.After);
        return record.Article.Text[told.Evidence[0].Start..told.Evidence[0].End];
    }

    private static void Dyad(RecordStore store, StoredRun old, StoredRun now, string actor, string recipient, TextWriter output)
    {
        var query = new EventQuery { Actor = actor, Recipient = recipient, Status = EventStatus.Happened };
        var (was, @is) = (ByMonth(store, old, query), ByMonth(store, now, query));
        output.WriteLine($"\n{actor} → {recipient}, events that happened, by month: {old.Name}, {now.Name}, difference");
        foreach (string month in was.Keys.Union(@is.Keys).Order(StringComparer.Ordinal))
        {
            long b = was.GetValueOrDefault(month), a = @is.GetValueOrDefault(month);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {month,-8} {b,7:N0} {a,7:N0} {(a - b == 0 ? "" : (a - b).ToString("+#;−#", CultureInfo.InvariantCulture)),7}"));
        }
    }

    private static Dictionary<string, long> ByMonth(RecordStore store, StoredRun run, EventQuery query)
        => store.CountEvents(run, query).GroupBy(c => c.Day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "undated").ToDictionary(g => g.Key, g => g.Sum(c => c.Events));
}
