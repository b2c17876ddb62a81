using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Quotes;

namespace Dateline.Understanding.Events;

/// <summary>Whose part in the sentence is another than in this event, where no slot names them: who tells of it, who condemns it, whom the other verb has.</summary>
internal sealed class Elsewhere(Parse parse, EntityLayer entities, Codebook codebook, EventClasses classes)
{
    // "after talks between the two", "amid clashes": another occasion, beside which this event is told.
    private static readonly string[] Beside = ["after", "before", "during", "amid", "following", "since", "despite", "ahead", "until"];

    private static readonly string[] Aiming = ["target", "hit", "strike", "aim"];

    /// <summary>Whether the head of a phrase may act, and suffer, as far as the grammar of the sentence goes.</summary>
    /// <param name="isTold">Whether the slots have somebody who acts.</param>
    public (bool Acts, bool Suffers) Of(EntryMatch match, int token, bool isTold)
    {
        if (SpeakerPhrase.WithSubject(parse[match.Head]) is >= 0 and var own && !parse[match.Head].Subtree.Contains(token)) return (token == own, false);
        if (IsOutsideBetween(match, token) || IsInsideParty(match, token) || (isTold && IsOfOtherOccasion(match, token)) || IsOfParticiple(match.Head, token) || IsNamer(match.Head, token)) return (false, false);
        bool above = IsSubjectAbove(match.Head, token), outside = IsTellerBeside(match.Head, token) || IsJudge(match.Head, token);
        bool acts = !outside && !(above && (match.Entry.Head == HeadKind.Noun || HasOwnSubject(match.Head))) && !IsStruck(match, token) && !IsAboveParticiple(match.Head, token);
        return (acts, !outside && !above && !IsOfOtherVerb(match.Head, token) && !IsBetween(match, token) && !IsOfItsObject(match, token));
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

    // "the ARMY said a bomb killed three": the clause has its subject.
    private bool HasOwnSubject(int head)
    {
        var verb = parse[head];
        return verb.Upos == Upos.VERB && verb.Child("obj") is not null && (verb.Child("nsubj") is { Upos: not Upos.PRON } || verb.Relation == "acl");
    }

    // "PERU freed two men accused of spying": who does this to them is not who did that.
    private bool IsAboveParticiple(int head, int token)
    {
        var participle = parse[head];
        return participle.Relation == "acl" && participle.Xpos is "VBN" && LogicalRoles.IsPassive(parse, head) && LogicalRoles.Agent(parse, head) < 0
            && parse[token].Is("nsubj") && parse[parse.Heads[token]].Subtree.Contains(head) && parse.Heads[token] != head;
    }

    // "TURKEY condemned the bombing": who condemns it has not done it.
    private bool IsJudge(int head, int token)
        => parse[token].Is("nsubj") && parse[head].Is("obj") && parse.Heads[head] == parse.Heads[token] && classes.Judges(parse, parse.Heads[head]);

    // "Airstrikes on a YEMENI market kill dozens", "a bombing targeting the car of a GOVERNOR": what the deed is aimed at does not act.
    private bool IsStruck(EntryMatch match, int token)
    {
        var word = parse[token];
        for (bool within = true; within && !word.IsRoot; word = word.Head)
        {
            within = word.Is("amod") || word.Is("compound") || word.Is("appos") || word.Is("flat") || word.Is("nmod") || word.Is("obj") || word.Is("conj");
            bool aimed = word.Is("obj") ? IsAiming(word.Head) && word.Head.Is("acl") : word.Is("nmod") && (word.Child("case") is { Lemma: "on" or "against" } || word.Child("amod") is { } aim && IsAiming(aim));
            if (aimed && classes.Names(match.Entry.Type, parse, word.Is("obj") ? word.Head.HeadIndex : word.HeadIndex)) return true;
        }

        return false;
    }

    private static bool IsAiming(Word verb) => verb.Xpos is "VBG" && Array.IndexOf(Aiming, verb.Lemma) >= 0;

    // "troops loyal to the PRESIDENT retook it", "the ship, which was chartered by GREECE, rammed a boat": who only says which troops and which ship.
    private bool IsInsideParty(EntryMatch match, int token)
    {
        for (var word = parse[token]; !word.IsRoot && word.Index != match.Head; word = word.Head)
            if (word.Index != token && (word.Is("acl") || (word.Is("amod") && word.Upos is Upos.ADJ or Upos.VERB)) && !word.Subtree.Contains(match.Head) && !classes.NamesAny(parse, word.HeadIndex) && entities.HeadedBy(word.HeadIndex) is { IsThing: false })
                return true;
        return false;
    }

    // "condemned the arrest of the JOURNALIST", "criticised sanctions on CUBA", "called for the release of the POET": whom the deed befell of which this is said.
    private bool IsOfItsObject(EntryMatch match, int token)
    {
        if (codebook.QuadOf(match.Entry.Type) is QuadCategory.MaterialConflict or QuadCategory.MaterialCooperation) return false;
        Word? last = null;
        for (var word = parse[token]; !word.IsRoot && word.Index != match.Head; word = word.Head)
        {
            if (last is { } below && word.Head.Index == match.Head && (word.Is("obj") || (word.Is("obl") && word.Child("case") is { Lemma: "for" or "of" })) && Array.IndexOf(match.Words, word.Index) < 0 && NamesMaterialDeed(word.Index))
                return (below.Is("nmod") && below.Child("case") is { Lemma: "of" or "on" or "against" }) || below.Is("acl");
            last = word;
        }

        return false;
    }

    private bool NamesMaterialDeed(int token)
    {
        foreach (var entry in codebook.HeadedBy(parse.Lemmas[token]))
            if (entry.Head == HeadKind.Noun && entry.Others.IsEmpty && !entry.Veto && codebook.QuadOf(entry.Type) is QuadCategory.MaterialConflict or QuadCategory.MaterialCooperation) return true;
        return false;
    }

    // "talks between Rwanda and Congo": the noun says who all of them are.
    private bool IsOutsideBetween(EntryMatch match, int token)
    {
        foreach (int noun in (ReadOnlySpan<int>)[match.Head, .. match.Words])
            if (parse.Upos[noun] == Upos.NOUN && LogicalRoles.Oblique(parse, noun, "between") >= 0) return (noun == match.Head ? classes.AreOfAll(match.Entry, parse[noun]) : classes.AreOfAllBelow(match.Entry, parse[noun])) && !parse[noun].Subtree.Contains(token);
        return false;
    }

    // "Ten people were killed in clashes between FARMERS and HERDERS": they clash, the ten are killed.
    private bool IsBetween(EntryMatch match, int token)
    {
        foreach (int noun in match.Words)
            if (LogicalRoles.Oblique(parse, noun, "between") is >= 0 and var both && parse[both].Subtree.Contains(token)) return true;
        return false;
    }

    // "launched attacks after talks between the UNITED STATES and Iran"; "after talks with Iran" it is who launches them that talked.
    private bool IsOfOtherOccasion(EntryMatch match, int token)
    {
        bool below = false;
        for (var word = parse[token]; !word.IsRoot && word.Index != match.Head; word = word.Head)
        {
            if (word.Child("case") is { Lemma: "with" }) return false;
            if (below && (word.Is("obl") || word.Is("nmod")) && word.Child("case") is { } opener && Array.IndexOf(Beside, opener.Lemma) >= 0 && !word.Subtree.Contains(match.Head) && classes.NamesAny(parse, word.Index)) return true;
            below = true;
        }

        return false;
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
