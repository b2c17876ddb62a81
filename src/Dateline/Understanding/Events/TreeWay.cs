using Dateline.Language;

namespace Dateline.Understanding.Events;

/// <summary>The way through a tree from one word to another: up to the nearest word above both, then down.</summary>
internal sealed class TreeWay(Parse parse)
{
    private const int LongestWay = 6, LongestCount = 10;

    private readonly char[] _way = new char[240];

    /// <summary>The arcs from a candidate up (<c>^nsubj</c>) and down to the trigger (<c>_obj</c>); "far" when there are more than six.</summary>
    /// <param name="lexical">Whether to name the prepositions of obliques.</param>
    /// <returns>Characters that the next call overwrites.</returns>
    public ReadOnlySpan<char> Between(int head, int candidate, bool lexical)
    {
        Span<int> above = stackalloc int[LongestWay + 1];
        int count = Above(head, above), length = 0, steps = 0, token = candidate;
        while (token >= 0 && above[..count].IndexOf(token) < 0)
        {
            if (++steps > LongestWay || !Append('^', token, lexical, ref length)) return "far";
            token = parse.Heads[token];
        }

        if (token < 0) return "far";
        for (int i = above[..count].IndexOf(token) - 1; i >= 0; i--)
            if (++steps > LongestWay || !Append('_', above[i], lexical, ref length)) return "far";
        return _way.AsSpan(0, length);
    }

    /// <summary>How many arcs there are; no more than ten are counted.</summary>
    public int Steps(int head, int candidate)
    {
        Span<int> above = stackalloc int[LongestCount + 1];
        int count = Above(head, above), up = 0;
        for (int token = candidate; token >= 0 && up <= LongestCount; token = parse.Heads[token], up++)
            if (above[..count].IndexOf(token) is >= 0 and var down)
                return Math.Min(LongestCount, up + down);
        return LongestCount;
    }

    /// <summary>The nearest word above both, or one of the two; -1 when it is more than ten arcs away.</summary>
    public int Peak(int head, int candidate)
    {
        Span<int> above = stackalloc int[LongestCount + 1];
        int count = Above(head, above), up = 0;
        for (int token = candidate; token >= 0 && up <= LongestCount; token = parse.Heads[token], up++)
            if (above[..count].IndexOf(token) >= 0)
                return token;
        return -1;
    }

    /// <summary>The relation of the branch of a word in which another word lies; empty for the word itself.</summary>
    public string Arc(int peak, int token)
    {
        for (int steps = 0; token >= 0 && token != peak && steps <= LongestCount; steps++, token = parse.Heads[token])
            if (parse.Heads[token] == peak)
                return parse.Relations[token];
        return "";
    }

    private int Above(int head, Span<int> above)
    {
        int count = 0;
        for (int at = head; at >= 0 && count < above.Length; at = parse.Heads[at]) above[count++] = at;
        return count;
    }

    private bool Append(char direction, int token, bool lexical, ref int length)
    {
        string relation = parse.Relations[token], preposition = "";
        if (lexical && (parse[token].Is("obl") || parse[token].Is("nmod") || parse[token].Is("acl") || parse[token].Is("advcl")))
            foreach (var child in parse[token].Children)
                if (child.Is("case") || child.Is("mark"))
                {
                    preposition = child.Lemma;
                    break;
                }

        if (length + relation.Length + preposition.Length + 2 > _way.Length) return false;
        _way[length++] = direction;
        relation.CopyTo(_way.AsSpan(length));
        length += relation.Length;
        if (preposition.Length == 0) return true;
        _way[length++] = '/';
        preposition.CopyTo(_way.AsSpan(length));
        length += preposition.Length;
        return true;
    }
}
