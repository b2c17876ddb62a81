using System.Globalization;
using System.Text.Json;
using Dateline.App.Fetching;
using Dateline.App.Writing;
using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>Offers each alert to an address until it takes it; after a refusal a minute later, then two, then four, up to an hour.</summary>
internal sealed class Webhook(Uri address, Alerts alerts, StoreWriter writer, IReadOnlyCollection<string> allowedHosts, TimeProvider clock, TextWriter log)
{
    private const int MostTries = 12;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(1);

    private readonly WatchState _state = new(writer);
    private readonly WebPage _web = new(allowedHosts);
    private DateTimeOffset _free;
    private int _refusals;

    /// <summary>When it is to be offered something next; null when it has taken all.</summary>
    public DateTimeOffset? Next()
    {
        bool waiting = _state.Unsent(MostTries).Count > 0;
        writer.Commit();
        return waiting ? _free : null;
    }

    /// <summary>Offers what was not taken, unless it is to be left alone; stops at the first that is not taken.</summary>
    public async Task Offer(CancellationToken stop)
    {
        var unsent = _free > clock.GetUtcNow() ? [] : _state.Unsent(MostTries);
        writer.Commit();
        foreach (var alert in unsent)
        {
            var refused = Body(alert) is { } body ? await _web.Post(address, body, stop) : null;
            _state.Offered(alert, refused is null ? clock.GetUtcNow() : null);
            writer.Commit();
            _refusals = refused is null ? 0 : _refusals + 1;
            if (refused is null) continue;
            var pause = FirstPause * Math.Pow(2, Math.Min(_refusals - 1, 10));
            _free = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
            string then = alert.Tries + 1 < MostTries ? $"The alert is offered again after {Local(_free):HH:mm}." : $"The alert {alert.Line} was offered {MostTries} times and is offered no more; it stands in alerts.xml.";
            log.WriteLine($"{Local(clock.GetUtcNow()):HH:mm} {refused.Place}: {refused.What} {then}");
            return;
        }
    }

    private DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone);

    /// <summary>Null when no run has the event any more.</summary>
    private byte[]? Body(StoredAlert alert)
    {
        if (alerts.Find(alert) is not var (record, told)) return null;
        var article = record.Article;
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["query"] = alert.Query, ["event_id"] = alert.Line, ["title"] = Alerts.Title(record, told), ["type"] = told.Type, ["status"] = told.Status is { } s ? RecordWords.Of(s) : null,
            ["sentence"] = article.Text[told.Evidence[0].Start..told.Evidence[0].End], ["published"] = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["url"] = article.Url,
        });
    }
}
