using System.Diagnostics;
using System.Globalization;

namespace Dateline.App.Coding;

/// <summary>How far a run is: a bar with rate and time left on a terminal, a plain line every ten seconds otherwise. Goes to standard error.</summary>
internal sealed class Progress(TextWriter output, bool isTerminal, long totalBytes)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private const int BarWidth = 24;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Stopwatch _sinceLine = Stopwatch.StartNew();
    private long _bytes, _articles, _coded, _faults;

    public long Articles => _articles;

    public long Coded => _coded;

    public long Faults => _faults;

    public TimeSpan Elapsed => _clock.Elapsed;

    public void Read(long bytes) => Interlocked.Add(ref _bytes, bytes);

    public void Article(bool wasKnown)
    {
        _articles++;
        if (!wasKnown) _coded++;
    }

    public void Fault() => _faults++;

    public void Show()
    {
        if (isTerminal) output.Write($"\r{Line()}\u001B[K");
        else if (_sinceLine.Elapsed >= BetweenLines)
        {
            output.WriteLine(Line());
            _sinceLine.Restart();
        }
    }

    /// <summary>Leaves the line of the bar.</summary>
    public void End()
    {
        if (isTerminal) output.Write("\r\u001B[K");
    }

    internal string Line()
    {
        double share = totalBytes > 0 ? Math.Min(1, (double)Interlocked.Read(ref _bytes) / totalBytes) : 0;
        int filled = (int)(share * BarWidth);
        string bar = isTerminal && totalBytes > 0 ? $"{new string('█', filled)}{new string('░', BarWidth - filled)} " : "";
        string percent = totalBytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} % · ") : "";
        double rate = _coded / Math.Max(0.001, _clock.Elapsed.TotalSeconds);
        string left = share is > 0.02 and < 1 ? $" · {Spoken(_clock.Elapsed * ((1 - share) / share))} left" : "";
        string faults = _faults > 0 ? string.Create(CultureInfo.InvariantCulture, $" · {_faults:N0} not coded") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{bar}{percent}{_articles:N0} articles · {rate:0} a second{left}{faults}");
    }

    internal static string Spoken(TimeSpan time) => time.TotalSeconds < 90 ? $"{Math.Ceiling(time.TotalSeconds):0} s" : time.TotalMinutes < 90 ? $"{time.TotalMinutes:0} min" : $"{time.TotalHours:0.0} h";
}
