using System.Text;

namespace Dateline.Tests.Language;

/// <summary>Ordinary prose as scanners, mailers and keyboards have damaged it.</summary>
internal static class DamagedText
{
    private const string Prose =
        "The governor of Lirma said on Tuesday that rebels had shelled the port twice since dawn, killing at least nine dockers. \"We will not talk to those who fire on bread,\" she told reporters. " +
        "A spokesman for the rebels denied it; the U.N. envoy, Mr. Okoye, called for a truce by 5 p.m. on Jan. 6.\n\nIn the capital thousands marched to the ministry, where police used tear gas. Nobody was arrested.\n\n";

    private static readonly (string Good, string Bad)[] Misread = [("m", "rn"), ("l", "1"), ("O", "0"), ("w", "vv"), ("e", "c"), (" ", ""), (". ", "."), ("S", "5"), ("d", "cl"), (" ", " |")];

    private static readonly string[] Stray = ["\u200F", "\u202E", "\u200B", "\uFEFF", "\u00AD", "\u0301", "😀", "\uD83D", "\uDC00", "\0", "\uFFFD", "‮עברית‬", "中", "®", "\t", "\r"];

    /// <summary>One kind of damage; which letters it meets depends on the seed alone.</summary>
    public static string Of(int kind, int seed)
    {
        var random = new Random(seed);
        return (kind % 8) switch
        {
            0 => Prose.ToUpperInvariant(),
            1 => Prose.ToLowerInvariant(),
            2 => Replaced(random, 0.1, at => Misread[at % Misread.Length]),
            3 => Strewn(random, 0.05),
            4 => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Prose.Replace("\"", "“").Replace("'", "’"))),
            5 => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Prose.Replace('e', 'é'))),
            6 => string.Concat(Prose.Where(c => !char.IsPunctuation(c))),
            _ => string.Join(' ', Prose.ToCharArray()),
        };
    }

    private static string Replaced(Random random, double share, Func<int, (string Good, string Bad)> choose)
    {
        var text = new StringBuilder(Prose);
        for (int i = 0; i < Prose.Length * share; i++)
        {
            var (good, bad) = choose(random.Next(1 << 16));
            int at = text.ToString().IndexOf(good, random.Next(text.Length), StringComparison.Ordinal);
            if (at >= 0) text.Remove(at, good.Length).Insert(at, bad);
        }

        return text.ToString();
    }

    private static string Strewn(Random random, double share)
    {
        var text = new StringBuilder();
        foreach (char c in Prose)
        {
            text.Append(c);
            if (random.NextDouble() < share) text.Append(Stray[random.Next(Stray.Length)]);
        }

        return text.ToString();
    }
}
