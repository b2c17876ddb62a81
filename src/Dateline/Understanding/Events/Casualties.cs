using Dateline.Language;

namespace Dateline.Understanding.Events;

/// <summary>
/// Joins the dead and the hurt to what hurt them: in "28 people were killed in an air strike" and "a bombing left five dead" the strike and the bombing are the events,
/// the people their recipients.
/// </summary>
internal sealed class Casualties(Parse parse, EventClasses classes)
{
    /// <summary>Heads of the phrases that name the victims of a verb (or predicate) of killing and hurting; -1 for any other word.</summary>
    public int VictimsOf(int token)
    {
        if (!classes.Killed.Has(parse, token) && !classes.Injured.Has(parse, token)) return -1;
        var word = parse[token];
        if (LogicalRoles.IsVerbal(word))
        {
            if (word.Is("conj") && Between(parse, word.HeadIndex, token) is >= 0 and var others) return others;
            int direct = LogicalRoles.Object(parse, token);
            if (direct < 0) direct = BareNumber(token);
            return direct >= 0 ? direct : LogicalRoles.Subject(parse, token);
        }

        // "left five people dead": the adjective is said of the object. "two people dead after": of its own noun.
        return word.Upos != Upos.ADJ ? -1 : word.Is("xcomp") || LogicalRoles.Child(parse, token, "nsubj") >= 0 ? LogicalRoles.SurfaceSubject(parse, token) : -1;
    }

    /// <summary>"two were shot dead and SCORES were injured": the number before a second verb that has nobody of its own, where trees hang it on the first; -1 if there is none.</summary>
    public static int Between(Parse parse, int verb, int joined)
    {
        if (LogicalRoles.Child(parse, joined, "nsubj") >= 0 || LogicalRoles.Child(parse, joined, "obj") >= 0) return -1;
        bool isPast = false;
        for (int t = verb + 1; t < joined; t++)
        {
            isPast |= parse.Upos[t] == Upos.CCONJ;
            if (isPast && parse.Upos[t] is Upos.NOUN or Upos.NUM && NumberReader.Read(parse, t) is not null) return t;
        }

        return -1;
    }

    // "wounding 20 more": trees take the number for a measure of the verb.
    private int BareNumber(int verb)
    {
        foreach (var child in parse[verb].Children)
            if (child.Index > verb && child.Relation is "obl:unmarked" && child.Upos == Upos.NUM) return child.Index;
        return -1;
    }

    /// <summary>What a word of killing and hurting counts: <c>killed</c> or <c>injured</c>.</summary>
    public string Fate(int token) => classes.Killed.Has(parse, token) ? "killed" : "injured";

    /// <summary>The event that did it, or null; never one at the word itself.</summary>
    public EntryMatch? CauseOf(int token, IReadOnlyDictionary<int, EntryMatch> atHead)
        => CauseOf(token, atHead, 3) ?? (LogicalRoles.IsVerbal(parse[token]) && LogicalRoles.Subject(parse, token) < 0 ? NextNoun(token, atHead) : null);

    // Long lists of the dead break trees; an agentless passive still wants a cause, and wire copy names it next.
    private EntryMatch? NextNoun(int token, IReadOnlyDictionary<int, EntryMatch> atHead)
    {
        int end = parse.Sentences.Of(token).Tokens.End;
        for (int t = token + 1; t < end; t++)
            if (parse.Upos[t] == Upos.NOUN && Harmful(t, atHead) is { } next)
                return next;
        return null;
    }

    private EntryMatch? CauseOf(int token, IReadOnlyDictionary<int, EntryMatch> atHead, int steps)
    {
        foreach (var child in parse[token].Children)
            if ((child.Is("obl") || child.Is("nsubj") || child.Is("advcl") || child.Is("nmod") || child.Is("parataxis")) && Harmful(child.Index, atHead) is { } below)
                return below;

        var word = parse[token];
        if (steps == 0) return null;
        foreach (var child in word.Children)
            if (child.Is("conj") && VictimsOf(child.Index) >= 0)
                foreach (var below in child.Children)
                    if (below.Is("obl") && Harmful(below.Index, atHead) is { } shared)
                        return shared;
        if (word.IsRoot) return null;
        if (!(word.Is("advcl") || word.Is("acl") || word.Is("conj") || word.Is("xcomp") || word.Is("parataxis"))) return null;
        if (Harmful(word.HeadIndex, atHead) is { } above) return above;
        foreach (var sibling in word.Head.Children)
            if (sibling.Index != token && (sibling.Is("obl") || sibling.Is("nsubj") || sibling.Is("obj")) && Harmful(sibling.Index, atHead) is { } beside)
                return beside;
        return CauseOf(word.HeadIndex, atHead, steps - 1);
    }

    private EntryMatch? Harmful(int token, IReadOnlyDictionary<int, EntryMatch> atHead)
    {
        if (atHead.TryGetValue(token, out var match) && !match.Entry.Veto && classes.CanHarm(match.Entry.Type) && VictimsOf(token) < 0) return match;
        if (classes.Transparent.Has(parse, token) && LogicalRoles.Oblique(parse, token, "of") is >= 0 and var substance) return Harmful(substance, atHead);
        foreach (var child in parse[token].Children)
            if (child.Is("conj") && Harmful(child.Index, atHead) is { } joined)
                return joined;
        return null;
    }
}
