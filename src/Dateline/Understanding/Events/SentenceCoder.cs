using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>Reads the events off one sentence: the best entry at each word, less what is part of another event's words or only its content.</summary>
/// <param name="trace">Where to note what became of every entry tried; null, the usual case, for nowhere.</param>
internal sealed class SentenceCoder(Parse parse, Codebook codebook, EventClasses classes, EntryMatcher matcher, SlotReader slots, Absorption absorption, List<EntryAttempt>? trace)
{
    private readonly Dictionary<int, EntryMatch> _atHead = [];
    private readonly List<(EntryMatch Inner, EntryMatch Outer)> _absorbed = [];

    /// <summary>Matches of the last sentence that stand for nothing by themselves, with those that took them in.</summary>
    public IReadOnlyList<(EntryMatch Inner, EntryMatch Outer)> Absorbed => _absorbed;

    /// <summary>The matches of one sentence that stand, by head token.</summary>
    public Dictionary<int, EntryMatch> Code(Sentence sentence, List<EntryMatch> standing)
    {
        _atHead.Clear();
        _absorbed.Clear();
        standing.Clear();
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            if (BestAt(t) is { } best && !absorption.IsModifier(best))
                _atHead[t] = best;

        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
        {
            if (!_atHead.TryGetValue(t, out var match) || match.Entry.Veto) continue;
            if (absorption.By(match, _atHead) is { } other)
            {
                _absorbed.Add((match, other));
                Trace(match.Entry, match.Frame, new(MisfitKind.Absorbed, 0), other.Entry, match);
            }
            else
            {
                standing.Add(match);
                Trace(match.Entry, match.Frame, default, null, match);
            }
        }

        return _atHead;
    }

    /// <summary>The most specific entry of one type that matches at a word; null if none does.</summary>
    public EntryMatch? BestAt(int token, EventType type)
    {
        Span<char> lower = stackalloc char[48];
        EntryMatch? best = null;
        Frame? frame = null;
        foreach (var entry in Entries(parse.Lemmas[token], lower))
            if (entry.Type == type && !entry.Veto && matcher.Try(entry, frame ??= new Frame(parse, token, classes), out _) is { } match && !(best?.Specificity >= match.Specificity))
                best = match;
        return best;
    }

    private EntryMatch? BestAt(int token)
    {
        if (parse.Upos[token] is Upos.PUNCT or Upos.ADP or Upos.DET or Upos.CCONJ or Upos.PRON or Upos.NUM or Upos.SCONJ or Upos.PART) return null;

        Span<char> lower = stackalloc char[48];
        var byLemma = Entries(parse.Lemmas[token], lower);
        var byForm = Entries(parse.Sentences.Form(token), lower);
        var byHyphens = parse.Hyphenated(token) is { } hyphenated ? codebook.HeadedBy(hyphenated) : [];
        if (byLemma.IsEmpty && byForm.IsEmpty && byHyphens.IsEmpty) return null;

        var frame = new Frame(parse, token, classes);
        EntryMatch? best = null;
        foreach (var entry in byLemma) best = Better(best, entry, frame);
        if (byForm != byLemma)
            foreach (var entry in byForm)
                best = Better(best, entry, frame);
        foreach (var entry in byHyphens) best = Better(best, entry, frame);
        return best;
    }

    private ImmutableArray<CodebookEntry> Entries(ReadOnlySpan<char> word, Span<char> lower)
    {
        int length = word.Length <= lower.Length ? word.ToLowerInvariant(lower) : -1;
        return length <= 0 ? [] : codebook.HeadedBy(lower[..length]);
    }

    private EntryMatch? Better(EntryMatch? best, CodebookEntry entry, Frame frame)
    {
        var match = matcher.Try(entry, frame, out var misfit);
        if (match is null)
        {
            Trace(entry, frame, misfit, null, null);
            return best;
        }

        // At equal specificity the earlier line stays.
        if (best is not null && best.Specificity >= match.Specificity)
        {
            Trace(entry, frame, new(MisfitKind.Outranked, 0), best.Entry, match);
            return best;
        }

        if (best is not null) Trace(best.Entry, frame, new(MisfitKind.Outranked, 0), entry, best);
        return match;
    }

    private void Trace(CodebookEntry entry, Frame frame, Misfit misfit, CodebookEntry? better, EntryMatch? match)
    {
        if (trace is null) return;
        match ??= new EntryMatch(entry, frame, [], -1);
        var fillings = ImmutableArray.CreateBuilder<(Slot, int)>();
        foreach (var slot in entry.Actor.AddRange(entry.Recipient))
            if (match.Words.Length == entry.Others.Length && slots.Fill(match, slot) is >= 0 and var token)
                fillings.Add((slot, token));
        trace.Add(new(entry, frame.Head, [.. match.Words], fillings.ToImmutable(), misfit, better));
    }
}
