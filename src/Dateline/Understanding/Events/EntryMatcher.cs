using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>Tries entries of the codebook at a word: are its other words there, each in its place, and do its conditions hold?</summary>
internal sealed class EntryMatcher(Parse parse, SlotReader slots)
{
    /// <summary>Specificity from which an entry speaks of what is only to come.</summary>
    public const int OfTheFuture = 1000;

    /// <summary>The match, or null and what was in the way.</summary>
    public EntryMatch? Try(CodebookEntry entry, Frame frame, out Misfit misfit)
    {
        misfit = default;
        if (!KindFits(entry, frame))
        {
            misfit = new(MisfitKind.OtherKindOfWord, 0);
            return null;
        }

        int[] words = entry.Others.IsEmpty ? [] : new int[entry.Others.Length];
        Array.Fill(words, -1);
        int opened = -1;

        // From the last word to the first: "declare martial law" finds the law, then what modifies it.
        for (int i = words.Length - 1; i >= 0; i--)
        {
            words[i] = Find(entry, entry.Others[i], frame, words, i, ref opened);
            if (words[i] >= 0) continue;
            misfit = new(MisfitKind.WordMissing, i);
            return null;
        }

        var match = new EntryMatch(entry, frame, words, opened);
        for (int i = 0; i < entry.Conditions.Length; i++)
        {
            if (slots.Holds(match, entry.Conditions[i])) continue;
            misfit = new(MisfitKind.ConditionFailed, i);
            return null;
        }

        return match with { Specificity = Specificity(match) };
    }

    // What is only to come before what it is, then more words before more conditions before more parties: each step outweighs all that follow it.
    private int Specificity(EntryMatch match)
        => (IsOfTheFuture(match.Entry) ? OfTheFuture : 0) + (100 * match.Words.Length) + (10 * match.Entry.Conditions.Length) + slots.Filled(match);

    private static bool IsOfTheFuture(CodebookEntry entry)
    {
        foreach (var condition in entry.Conditions)
            if (condition.Slot.Kind == SlotKind.Head && !condition.Negated)
                foreach (var words in condition.AnyOf)
                    if (words.Name == "future") return true;
        return false;
    }

    private bool KindFits(CodebookEntry entry, Frame frame) => entry.Head switch
    {
        // "the alleged attack": a participle before a noun is the business of the adjective rows.
        HeadKind.Verb => frame.IsVerb && !parse[frame.Head].Is("amod") && LogicalRoles.Child(parse, frame.Head, "det") < 0,
        HeadKind.Noun => Frame.ActsAsNoun(parse[frame.Head]) && !IsInName(frame.Head),
        HeadKind.Adjective => parse.Upos[frame.Head] == Upos.ADJ || (frame.IsVerb && (frame.IsPassive || parse[frame.Head].Is("amod"))),
        _ => false,
    };

    // "March", "the Prohibition Party"; in a headline every noun may have a capital.
    private bool IsInName(int noun) => parse.Upos[noun] == Upos.PROPN && parse.Sentences.Of(noun).Kind != SegmentKind.Headline;

    private int Find(CodebookEntry entry, EntryWord word, Frame frame, int[] words, int at, ref int opened) => word.Kind switch
    {
        EntryWordKind.Object => FindObject(entry, word, frame.Head),
        EntryWordKind.Oblique => FindOblique(word, frame.Head, words),
        EntryWordKind.Particle => FindParticle(word, frame, words, ref opened),
        EntryWordKind.Modifier => FindModifier(word, frame.Head, words, at),
        _ => -1,
    };

    private int FindObject(CodebookEntry entry, EntryWord word, int head)
    {
        int found = AmongConjuncts(word, LogicalRoles.Object(parse, head));
        if (found >= 0) return found;

        // "gave them 48 HOURS": trees take what is counted in units for a measure of the verb.
        foreach (var child in parse[head].Children)
            if ((child.Is("obj") || (child.Relation is "obl:unmarked" && child.Index > head) || child.Is("xcomp") || child.Is("advmod") || child.Is("amod") || child.Is("nsubj:pass")) && AmongConjuncts(word, child.Index) is >= 0 and var token)
                return token;

        // "called off the strike": the tree may take the particle for a preposition.
        foreach (var particle in entry.Others)
            if (particle.Kind == EntryWordKind.Particle)
                foreach (string lemma in particle.Lemmas)
                    if (LogicalRoles.Oblique(parse, head, lemma) is >= 0 and var oblique && AmongConjuncts(word, oblique) is >= 0 and var called)
                        return called;

        // "fired a barrage of missiles": what is counted lies below what counts it.
        int counter = LogicalRoles.Object(parse, head);
        return counter >= 0 && LogicalRoles.Oblique(parse, counter, "of") is >= 0 and var counted ? AmongConjuncts(word, counted) : -1;
    }

    private int FindOblique(EntryWord word, int head, int[] words)
    {
        string preposition = word.Preposition ?? "";
        if (ObliqueBelow(word, preposition, head) is >= 0 and var found) return found;
        foreach (int other in words)
            if (other >= 0 && ObliqueBelow(word, preposition, other) is >= 0 and var below)
                return below;
        return LogicalRoles.Child(parse, head, "obj") is >= 0 and var obj ? ObliqueBelow(word, preposition, obj) : -1;
    }

    private int ObliqueBelow(EntryWord word, string preposition, int head)
    {
        foreach (var child in parse[head].Children)
        {
            bool nominal = (child.Is("obl") || child.Is("nmod")) && LogicalRoles.HasCase(parse, child.Index, preposition);
            bool clause = (child.Is("xcomp") || child.Is("advcl") || child.Is("acl")) && LogicalRoles.HasMark(parse, child.Index, preposition);
            if ((nominal || clause) && AmongConjuncts(word, child.Index) is >= 0 and var found) return found;
        }

        return -1;
    }

    private int FindParticle(EntryWord word, Frame frame, int[] words, ref int opened)
    {
        if (ParticleBelow(word, frame.Head, ref opened) is >= 0 and var found) return found;
        foreach (int other in words)
            if (other >= 0 && ParticleBelow(word, other, ref opened) is >= 0 and var below)
                return below;
        return LogicalRoles.Child(parse, frame.Head, "obj") is >= 0 and var obj ? ParticleBelow(word, obj, ref opened) : -1;
    }

    private int ParticleBelow(EntryWord word, int head, ref int opened)
    {
        foreach (var child in parse[head].Children)
        {
            if ((child.Is("compound:prt") || child.Upos is Upos.ADP or Upos.ADV) && Says(word, child.Index)) return child.Index;
            if (child.Index < head && child.Xpos is not ("WDT" or "WP")) continue;
            if (!(child.Is("obl") || child.Is("nmod") || child.Is("advcl") || child.Is("acl") || child.Is("xcomp") || child.Is("ccomp"))) continue;
            foreach (var mark in child.Children)
            {
                // The "to" of an infinitive is no preposition: "marched to protest".
                if (!(mark.Is("case") || mark.Is("mark")) || mark.Upos == Upos.PART || !Says(word, mark.Index) || slots.IsTime(child.Index)) continue;
                if (child.Is("obl") || child.Is("nmod")) opened = LogicalRoles.Antecedent(parse, child.Index);
                return mark.Index;
            }
        }

        return -1;
    }

    private int FindModifier(EntryWord word, int head, int[] words, int at)
    {
        // Before a verb's object the modifier belongs to that object ("hold JOINT military exercises"); before a noun head, to the head.
        for (int i = at + 1; i < words.Length; i++)
            if (words[i] >= 0 && ModifierBelow(word, words[i]) is >= 0 and var found) return found;
        return ModifierBelow(word, head);
    }

    private int ModifierBelow(EntryWord word, int noun)
    {
        foreach (var child in parse[noun].Children)
            if ((child.Is("amod") || child.Is("compound") || child.Is("nmod") || child.Is("nummod") || child.Is("advmod") || child.Is("det") || child.Is("flat") || child.Is("obj")) && child.Index < noun
                && AmongConjuncts(word, child.Index) is >= 0 and var found)
                return found;
        return -1;
    }

    private int AmongConjuncts(EntryWord word, int token)
    {
        if (token < 0) return -1;
        if (Says(word, token)) return token;
        foreach (var child in parse[token].Children)
            if ((child.Is("conj") || child.Is("flat")) && Says(word, child.Index))
                return child.Index;
        return -1;
    }

    private bool Says(EntryWord word, int token) => parse.Says(word.Lemmas, token);
}
