using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Quotes;

namespace Dateline.Understanding.Events;

/// <summary>Whose part in the sentence is another than in this event, where no slot names them: who tells of it, who condemns it, whom the other verb has.</summary>
internal sealed class Elsewhere(Parse parse, EventClasses classes)
{
    /// <summary>Whether the head of a phrase may act, and suffer, as far as the grammar of the sentence goes.</summary>
    public (bool Acts, bool Suffers) Of(EntryMatch match, int token)
    {
        if (SpeakerPhrase.WithSubject(parse[match.Head]) is >= 0 and var own && !parse[match.Head].Subtree.Contains(token)) return (token == own, false);
        if (IsOfParticiple(match.Head, token)) return (false, false);
        if (IsNamer(match.Head, token)) return (false, false);
        bool above = IsSubjectAbove(match.Head, token), outside = IsTellerBeside(match.Head, token) || IsJudge(match.Head, token);
        bool acts = !outside && !(above && match.Entry.Head == HeadKind.Noun) && !IsStruck(match, token);
        return (acts, !outside && !above && !IsOfOtherVerb(match.Head, token));
    }

    // "marched in Lima, with ROJAS calling it a theft": the phrase is the participle's.
    private bool IsOfParticiple(int head, int token)
    {
        foreach (var child in parse[parse[token].Is("obl") ? parse.Heads[token] : head].Children)
            if (child.Is("advcl") && child.Index > token && !child.Subtree.Contains(head) && SpeakerPhrase.WithSubject(child) == token) return true;
        return false;
    }

    // "in what RESIDENTS described as an airstrike": who says what it was.
    private bool IsNamer(int head, int token) => parse[token].Is("nsubj") && parse.Heads[token] is var verb && verb != head && verb < head && WhatIsCalled.Is(parse[verb]);

    // "RUSSIA vetoed a resolution that condemned the attack", "PETROV said that troops attacked": whom another clause is about is not attacked in this one.
    private bool IsSubjectAbove(int head, int token)
    {
        if (!parse[token].Is("nsubj")) return false;
        bool crossed = false;
        for (var word = parse[head]; !word.IsRoot; word = word.Head)
        {
            crossed |= word.Is("ccomp") || word.Relation is "acl:relcl";
            if (crossed && word.HeadIndex == parse.Heads[token]) return true;
        }

        return false;
    }

    // "TURKEY condemned the bombing": who condemns it has not done it.
    private bool IsJudge(int head, int token)
        => parse[token].Is("nsubj") && parse[head].Is("obj") && parse.Heads[head] == parse.Heads[token] && classes.Judges(parse, parse.Heads[head]);

    // "Airstrikes on a YEMENI market kill dozens": what the deed is aimed at does not act.
    private bool IsStruck(EntryMatch match, int token)
    {
        var word = parse[token];
        while (!word.IsRoot && (word.Is("amod") || word.Is("compound") || word.Is("nmod:poss"))) word = word.Head;
        return word.Is("nmod") && word.Child("case") is { Lemma: "on" or "against" } && classes.Names(match.Entry.Type, parse, word.HeadIndex);
    }

    // "praised the decision and called on GHANA to act": whom the other of two verbs has, when this one has its object.
    private bool IsOfOtherVerb(int head, int token)
    {
        var own = parse[head];
        if (own.Upos != Upos.VERB || own.Child("obj") is null) return false;
        int at = token;
        for (; parse.Heads[at] >= 0 && parse.Upos[at] != Upos.VERB; at = parse.Heads[at])
            if (parse[at].Is("nsubj") || at == head) return false;
        if (at == head || parse.Upos[at] != Upos.VERB) return false;
        var other = parse[at];
        return (other.Is("conj") && other.HeadIndex == head) || (own.Is("conj") && own.HeadIndex == at) || (own.Is("conj") && other.Is("conj") && own.HeadIndex == other.HeadIndex);
    }

    // "Troops shelled the town, OFFICIALS said": who tells of it beside it.
    private bool IsTellerBeside(int head, int token)
    {
        if (!parse[token].Is("nsubj")) return false;
        var telling = parse[parse.Heads[token]];
        return telling.Is("parataxis") && !telling.Subtree.Contains(head) && telling.Head.Subtree.Contains(head);
    }
}
