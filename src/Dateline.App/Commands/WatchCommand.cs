using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dateline.App.Coding;
using Dateline.App.Fetching;
using Dateline.App.Watching;
using Dateline.Record.Store;

namespace Dateline.App.Commands;

/// <summary><c>dateline watch</c>: feeds on a schedule, into a store.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var feeds = new Argument<string[]>("feed") { Description = "Addresses of feeds (RSS, Atom) or pages.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { HelpName = "folder", Description = "Folder for the store; made when it is not there.", Required = true };
        var every = new Option<TimeSpan>("--every") { HelpName = "time", CustomParser = Interval, Description = "How often to visit each: 5m, 1h (at least 1m). A feed that fails is visited less and less often.", DefaultValueFactory = _ => TimeSpan.FromMinutes(15) };
        var once = new Option<bool>("--once") { Description = "Visit each that is due once, and stop." };
        var ownText = new Option<bool>("--own-text") { Description = "Code the words of the feeds themselves; do not fetch the pages that they link to." };
        var alert = new Option<string[]>("--alert") { HelpName = "query", Description = "Tell of new events: \"type:THREATEN actor:RUS recipient:USA\" and words of the sentence; may be given again. They go to alerts.xml in the folder, as RSS." };
        var webhook = new Option<string?>("--webhook") { HelpName = "address", Description = "Also POST each alert there as JSON; offered again until it is taken." };
        var run = new Option<string>("--run") { HelpName = "name", Description = "Name of the run.", DefaultValueFactory = _ => "watch" };
        var allowHost = Options.AllowHost();
        var (data, models) = (Options.Data(), Options.Models());
        feeds.Validators.Add(Options.RefuseUnknown);
        var command = new Command("watch", "Visit feeds on a schedule, politely, and code what is new into a store.") { feeds, output, every, once, ownText, alert, webhook, run, allowHost, data, models };
        command.SetAction(async (given, stop) =>
        {
            string folder = given.GetRequiredValue(output);
            string[] addresses = [.. given.GetValue(feeds)!.Distinct(StringComparer.Ordinal)];
            string[] allowed = given.GetValue(allowHost) ?? [], asked = given.GetValue(alert) ?? [];
            var hook = given.GetValue(webhook) is { } to ? Address(to) : null;
            if (hook is not null && asked.Length == 0) throw new FaultException(hook.OriginalString, "A webhook is told of alerts, and none is asked for.", "Say of what, for example --alert type:THREATEN.");
            // What cannot be right at any visit is told before the first.
            var web = new WebPage(allowed);
            foreach (string address in addresses) await web.Check(Address(address), stop);
            if (hook is not null) await web.Check(hook, stop);
            var (reader, lexicon, _) = Installation.Load(given.GetValue(data), given.GetValue(models));
            AlertQuery[] queries = [.. asked.Select(words => AlertQuery.Read(words, [.. lexicon.Codebook.Pages.Select(p => p.Type.Name)]))];
            using var writer = StoreWriter.Open(folder);
            writer.KeepData(reader.MadeBy.Data, DataFiles.Of(Installation.DataDirectory(given.GetValue(data))));
            using var store = RecordStore.Open(folder);
            var begun = writer.Begin(NameFor(store, given.GetRequiredValue(run), reader), reader.MadeBy, "watch", "{}", null, DateTimeOffset.UtcNow);
            var (clock, log) = (TimeProvider.System, Console.Error);
            var alerts = new Alerts(store, writer, begun, queries, addresses[0], Path.Combine(folder, "alerts.xml"));
            // There from the first minute, so that a feed reader can subscribe to it.
            if (queries.Length > 0) alerts.WriteFeed();
            var visitor = new Visitor(allowed, clock, BetweenRequests);
            var interval = given.GetValue(every);
            var intake = new Intake(writer, begun, reader, given.GetValue(ownText) ? null : visitor, alerts, interval, clock, log);
            var watch = new Watch(writer, begun, visitor, intake, hook is null ? null : new Webhook(hook, alerts, writer, allowed, clock, log), addresses, interval, clock, log);
            if (!given.GetValue(once)) log.WriteLine($"{clock.GetLocalNow():HH:mm} Watching {addresses.Length} {(addresses.Length == 1 ? "address" : "addresses")}, into run {begun.Name} of {folder}. Ctrl+C stops it.");
            return await Run(watch, given.GetValue(once), stop);
        });
        return command;
    }

    private static async Task<int> Run(Watch watch, bool once, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var (due, failed) = await watch.Round(stop);
                if (once && due == 0) Console.Error.WriteLine($"Nothing is due before {watch.NextDue().ToLocalTime():yyyy-MM-dd HH:mm}.");
                if (once) return failed > 0 ? ExitCode.NotAllCoded : ExitCode.Fine;
                var wait = watch.Next() - DateTimeOffset.UtcNow;
                if (wait > TimeSpan.Zero) await Task.Delay(wait, stop);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Fine;
        }
    }

    /// <summary>A watch goes on in the run of its name while the version is the same; another version begins another run.</summary>
    private static string NameFor(RecordStore store, string name, Reader reader)
    {
        var runs = store.Runs();
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? name : $"{name}-{n}").First(n => runs.FirstOrDefault(r => r.Name == n) is not { } known || (known.MadeBy == reader.MadeBy && known.Kind == "watch"));
    }

    private static Uri Address(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var known) && known.Scheme is "http" or "https" ? known! : throw new FaultException(address, "This is not an http or https address.", "Write it as https://example.org/world.rss.");

    private static TimeSpan Interval(ArgumentResult given)
    {
        string word = given.Tokens[0].Value;
        if (word.Length > 1 && double.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number is > 0 and < 10_000)
        {
            var time = word[^1] switch { 's' => TimeSpan.FromSeconds(number), 'm' => TimeSpan.FromMinutes(number), 'h' => TimeSpan.FromHours(number), 'd' => TimeSpan.FromDays(number), _ => TimeSpan.Zero };
            if (time >= TimeSpan.FromMinutes(1)) return time;
        }

        given.AddError($"\"{word}\" is no interval of a minute or more. Write it as 5m, 1h or 1d.");
        return default;
    }
}
