namespace Dateline.App.Watching;

/// <summary>What a site's robots.txt (RFC 9309) lets us fetch: the group for "dateline", else that for everybody. The longest rule that fits decides; of two as long, the one that allows.</summary>
internal sealed class Robots
{
    private const string Us = "dateline";
    private const int MostRules = 5_000;

    private readonly List<(string Path, bool Allowed)> _rules;

    private Robots(List<(string, bool)> rules, TimeSpan delay) => (_rules, Delay) = (rules, delay);

    /// <summary>No rules: everything may be fetched.</summary>
    public static Robots None { get; } = new([], TimeSpan.Zero);

    /// <summary>Everything is forbidden: what RFC 9309 asks for while a server has errors.</summary>
    public static Robots Everything { get; } = new([("/", false)], TimeSpan.Zero);

    /// <summary>How long to wait between two requests; at most a minute.</summary>
    public TimeSpan Delay { get; }

    public static Robots Read(string text)
    {
        List<(string, bool)> ours = [], all = [];
        TimeSpan ourDelay = TimeSpan.Zero, allDelay = TimeSpan.Zero;
        bool forUs = false, forAll = false, named = false, anyForUs = false;
        foreach (string raw in text.Split('\n').Take(MostRules))
        {
            string line = raw.Split('#')[0].Trim();
            if (line.IndexOf(':') is not (> 0 and var colon)) continue;
            string field = line[..colon].Trim().ToLowerInvariant(), value = line[(colon + 1)..].Trim();
            if (field == "user-agent")
            {
                // Agents that follow each other share the rules below them.
                if (!named) (forUs, forAll) = (false, false);
                named = true;
                forUs |= value.Equals(Us, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                anyForUs |= forUs;
                continue;
            }

            named = false;
            if (field is "allow" or "disallow" && value.Length > 0)
            {
                if (forUs) ours.Add((value, field == "allow"));
                if (forAll) all.Add((value, field == "allow"));
            }
            else if (field == "crawl-delay" && double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out double seconds))
            {
                var delay = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 60));
                if (forUs) ourDelay = delay;
                if (forAll) allDelay = delay;
            }
        }

        return anyForUs ? new(ours, ourDelay) : new(all, allDelay);
    }

    /// <param name="path">Path and query, starting with a slash.</param>
    public bool Allows(string path)
    {
        int longest = -1;
        bool allowed = true;
        foreach (var (rule, allows) in _rules)
        {
            if (rule.Length < longest || !Fits(rule, path)) continue;
            allowed = rule.Length > longest ? allows : allowed || allows;
            longest = rule.Length;
        }

        return allowed;
    }

    /// <summary>A star stands for anything, a dollar at the end for the end. Linear: each part is found once, leftmost.</summary>
    private static bool Fits(string rule, string path)
    {
        bool toEnd = rule.EndsWith('$');
        string[] parts = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            bool last = i == parts.Length - 1;
            if (last && toEnd) return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            int found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
