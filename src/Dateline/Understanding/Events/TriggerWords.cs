using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>What the words that name an event say of which event it is: one known already ("the attack"), the same word again, or another one ("a second attack").</summary>
internal sealed class TriggerWords(Parse parse, EventClasses classes)
{
    /// <summary>"the attack", "this meeting", and a possessor that points back: "their talks".</summary>
    public bool IsDefinite(EventMention mention)
    {
        var head = parse[mention.TriggerToken];
        if (head.Upos is Upos.NOUN or Upos.PROPN) return IsDefinite(head);

        // "survived the attack", "attended the talks"
        foreach (var child in head.Children)
            if ((child.Is("obj") || child.Is("obl")) && mention.Trigger.Contains(child.Span) && IsDefinite(child) && classes.Names(mention.Type, parse, child.Index)) return true;
        return false;
    }

    /// <summary>"The blast wounded 20": the deed is the subject of the harm it did.</summary>
    public bool IsHarmOfKnownDeed(EventMention mention)
    {
        var verb = parse[mention.TriggerToken];
        if (verb.Upos != Upos.VERB || !(classes.Killed.Has(parse, verb.Index) || classes.Injured.Has(parse, verb.Index))) return false;
        return verb.Child("nsubj") is { Upos: Upos.NOUN } deed && classes.AnyViolence.Has(parse, deed.Index) && IsDefinite(deed);
    }

    /// <summary>"The pact was signed" after "signed a pact": a thing that both triggers name, in the second as known.</summary>
    public bool NameAgain(EventMention a, EventMention b)
    {
        var verb = parse[b.TriggerToken];
        if (verb.Upos is Upos.NOUN or Upos.PROPN) return false;
        foreach (var child in verb.Children)
            if (child.Upos == Upos.NOUN && b.Trigger.Contains(child.Span) && (child.Is("obj") || child.Is("nsubj")) && IsDefinite(child) && Names(a, child.Lemma)) return true;
        return false;
    }

    public bool Share(int a, int b) => string.Equals(parse.Lemmas[a], parse.Lemmas[b], StringComparison.OrdinalIgnoreCase) || ShareStem(a, b);

    /// <summary>"visits … visited", "visit": one stem of at least four letters.</summary>
    public bool ShareStem(int a, int b)
    {
        string one = parse.Lemmas[a], other = parse.Lemmas[b];
        int shared = 0;
        while (shared < one.Length && shared < other.Length && char.ToLowerInvariant(one[shared]) == char.ToLowerInvariant(other[shared])) shared++;
        return shared >= 4 && shared >= Math.Min(one.Length, other.Length) - 1;
    }

    /// <summary>One is said to be another than what was told before ("another attack", "a second strike", "earlier talks") and the other is not; or one is a number of deeds and the other a single one.</summary>
    public bool SayOther(EventMention a, EventMention b)
    {
        var (one, other) = (parse[a.TriggerToken], parse[b.TriggerToken]);
        if (one.Upos != Upos.NOUN || other.Upos != Upos.NOUN) return other.Upos == Upos.NOUN && Rank(other) is not null && one.Upos == Upos.VERB;
        if (!string.Equals(Rank(one), Rank(other), StringComparison.OrdinalIgnoreCase) && Rank(other) is not null) return true;
        return IsSeveral(one) != IsSeveral(other) && (one.Xpos == "NN" || other.Xpos == "NN");
    }

    // The word that sets a deed apart from others of its kind; null for none. "the first attack" may be the one told.
    private static string? Rank(Word noun)
    {
        foreach (var child in noun.Children)
            if (child.Index < noun.Index && (child.Is("det") || child.Is("amod")) && child.Lemma.ToLowerInvariant() is "another" or "other" or "second" or "third" or "separate" or "similar" or "earlier" or "previous" or "fresh" or "further")
                return child.Lemma;
        return null;
    }

    private static bool IsSeveral(Word noun) => noun.Xpos == "NNS" && noun.Child("nummod") is not null;

    private bool Names(EventMention mention, string lemma)
    {
        var tokens = parse.Sentences.TokensIn(mention.Trigger);
        for (int t = tokens.Start; t < tokens.End; t++)
            if (parse.Upos[t] == Upos.NOUN && parse.Lemmas[t] == lemma) return true;
        return false;
    }

    private static bool IsDefinite(Word noun)
    {
        foreach (var child in noun.Children)
            if ((child.Is("det") && child.Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those") || (child.Relation is "nmod:poss" && child.Upos == Upos.PRON))
                return true;
        return false;
    }
}
