using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>Finds what fills a slot of a matched entry, and whether the entry's conditions hold of it.</summary>
internal sealed class SlotReader(Parse parse, EventClasses classes, PartyFinder parties, PlaceLayer places, TimeLayer times)
{
    /// <summary>Head token of the phrase in a slot; -1 if nothing fills it.</summary>
    public int Fill(EntryMatch match, Slot slot)
    {
        if (slot.Kind == SlotKind.Head) return match.Head;

        if (slot.Kind == SlotKind.Object && ToldTo(match) is >= 0 and var told) return told;

        // In "refuse to meet Petrov" and "impose sanctions on Russia" the slot hangs on a later word, so the last one is asked first.
        for (int i = match.Words.Length - 1; i >= 0; i--)
            if (match.Entry.Others[i].Kind is EntryWordKind.Object or EntryWordKind.Oblique && FillBelowWord(match, match.Words[i], slot) is >= 0 and var found)
                return found;
        return match.Frame.IsVerb && match.Entry.Head != HeadKind.Noun ? OfVerb(match, slot) : OfNoun(match, slot);
    }

    // "ordered the COMPANY to pay the workers": of two objects the verb's own, when it is somebody.
    private int ToldTo(EntryMatch match)
    {
        if (!match.Frame.IsVerb || match.Words.Length == 0 || !LogicalRoles.IsVerbal(parse[match.Words[^1]]) || !LogicalRoles.HasMark(parse, match.Words[^1], "to")) return -1;
        int own = match.Frame.IsPassive ? LogicalRoles.Object(parse, match.Head) : LogicalRoles.Child(parse, match.Head, "obj");
        if (own < 0) own = LogicalRoles.Child(parse, match.Head, "iobj");
        return own >= 0 && Array.IndexOf(match.Words, own) < 0 && parties.IsParty(LogicalRoles.Antecedent(parse, own)) ? LogicalRoles.Antecedent(parse, own) : -1;
    }

    /// <summary>True when the noun is part of a time expression: "called on Wednesday" calls on nobody.</summary>
    public bool IsTime(int noun) => times.IndexAt(noun) >= 0;

    /// <summary>How many of the entry's two sides have a slot that something fills.</summary>
    public int Filled(EntryMatch match) => (IsFilled(match, match.Entry.Actor) ? 1 : 0) + (IsFilled(match, match.Entry.Recipient) ? 1 : 0);

    public bool Holds(EntryMatch match, SlotCondition condition)
    {
        int token = Fill(match, condition.Slot);
        foreach (var words in condition.AnyOf)
            if (IsIn(match, condition.Slot, token, words))
                return !condition.Negated;
        return condition.Negated;
    }

    /// <summary>True when something fills one of the slots.</summary>
    public bool IsFilled(EntryMatch match, ImmutableArray<Slot> slots)
    {
        foreach (var slot in slots)
            if (Fill(match, slot) >= 0)
                return true;
        return false;
    }

    private int FillBelowWord(EntryMatch match, int word, Slot slot) => slot.Kind switch
    {
        SlotKind.Preposition => WordOnlyIfParty(match, LogicalRoles.Oblique(parse, word, slot.Preposition!)),
        SlotKind.Object when LogicalRoles.IsVerbal(parse[word]) => WordOnlyIfParty(match, LogicalRoles.Object(parse, word)),
        SlotKind.Possessive => Possessor(word),
        SlotKind.Modifier => ModifyingParty(match, word),
        _ => -1,
    };

    private int OfVerb(EntryMatch match, Slot slot)
    {
        int head = match.Head;
        switch (slot.Kind)
        {
            case SlotKind.Subject: return LogicalRoles.Subject(parse, head);
            case SlotKind.Object: return ObjectOf(match);
            case SlotKind.Preposition: return VerbOblique(match, slot.Preposition!);
            case SlotKind.Complement: return Complement(head);
            case SlotKind.ComplementSubject: return Complement(head) is >= 0 and var clause ? LogicalRoles.SurfaceSubject(parse, clause) : -1;
            case SlotKind.Possessive: return Possessor(head);
            case SlotKind.Noun: return parse[head].Is("amod") || parse[head].Is("acl") ? parse.Heads[head] : -1;
            case SlotKind.Modifier: return BeforeHyphen(head);
            default: return -1;
        }
    }

    // "blamed THE ARMY for it": an object of the verb's own that is somebody comes before what the preposition opens.
    private int ObjectOf(EntryMatch match)
    {
        int own = LogicalRoles.Object(parse, match.Head);
        bool ownIsParty = own >= 0 && Array.IndexOf(match.Words, own) < 0 && parties.IsParty(own);
        return match.Opened >= 0 && !ownIsParty ? match.Opened : WordOnlyIfParty(match, own);
    }

    private int VerbOblique(EntryMatch match, string preposition)
    {
        if (WordOnlyIfParty(match, LogicalRoles.Oblique(parse, match.Head, preposition)) is >= 0 and var own) return own;

        // "signed a deal WITH Oman", "agreed to work WITH Oman": the tree may hang the phrase one step further down.
        foreach (var child in parse[match.Head].Children)
            if ((child.Is("obj") || child.Is("xcomp")) && WordOnlyIfParty(match, LogicalRoles.Oblique(parse, child.Index, preposition)) is >= 0 and var below)
                return below;
        return -1;
    }

    private int OfNoun(EntryMatch match, Slot slot)
    {
        var frame = match.Frame;
        switch (slot.Kind)
        {
            case SlotKind.Subject: return LentSubject(frame);
            case SlotKind.Object: return match.Opened >= 0 ? match.Opened : ActedUpon(frame);
            case SlotKind.Preposition: return NounOblique(match, slot);
            case SlotKind.Possessive or SlotKind.Modifier: return FromHeadOrHost(match, slot);
            case SlotKind.Governor: return frame.Governor;
            case SlotKind.Noun: return parse[frame.Head].Is("amod") || parse[frame.Head].Is("compound") ? parse.Heads[frame.Head] : -1;
            case SlotKind.Complement: return LogicalRoles.Child(parse, frame.Head, "acl") is >= 0 and var clause ? clause : Complement(frame.Head);
            case SlotKind.ComplementSubject: return LogicalRoles.Child(parse, frame.Head, "acl") is >= 0 and var content ? LogicalRoles.SurfaceSubject(parse, content) : -1;
            default: return -1;
        }
    }

    private int LentSubject(Frame frame) => frame.Lending switch
    {
        Lending.SubjectActs => LogicalRoles.Subject(parse, frame.Governor),
        Lending.NounModifierActs => LogicalRoles.Agent(parse, frame.Governor) is >= 0 and var agent ? agent : -1,
        Lending.PredicateSubjectActs => LogicalRoles.SurfaceSubject(parse, frame.Partner >= 0 && LogicalRoles.Child(parse, frame.Head, "nsubj") < 0 ? frame.Partner : frame.Head),
        _ => -1,
    };

    /// <summary>Who suffers the event that a noun names, by the clause around it: "came under ATTACK", "is under SANCTIONS"; -1 if the clause does not say.</summary>
    public int Sufferer(Frame frame) => frame.Lending switch
    {
        Lending.SubjectIsActedUpon => LogicalRoles.SurfaceSubject(parse, frame.Governor),
        Lending.PredicateSubjectIsActedUpon => LogicalRoles.SurfaceSubject(parse, frame.Head),
        _ => -1,
    };

    private int ActedUpon(Frame frame) => Sufferer(frame) is >= 0 and var sufferer ? sufferer : LogicalRoles.Oblique(parse, frame.Head, "of");

    private int NounOblique(EntryMatch match, Slot slot)
    {
        var frame = match.Frame;
        string preposition = slot.Preposition!;
        int found = FromHeadOrHost(match, slot);
        if (found >= 0) return found;

        // "launched an attack ON the base": the tree may hang the phrase on the verb. Where and when an event was hang there too, so those prepositions are not borrowed.
        if (frame.Governor < 0 || preposition is "in" or "at" or "of") return -1;
        if (preposition == "by") return LogicalRoles.IsPassive(parse, frame.Governor) && LogicalRoles.Agent(parse, frame.Governor) is var agent && agent != frame.Head ? agent : -1;
        if (frame.Lending == Lending.NounModifierActs) return LogicalRoles.Oblique(parse, frame.Governor, preposition);
        bool follows = LogicalRoles.Child(parse, frame.Governor, "obj") >= 0 || frame.Lending != Lending.Nothing || LogicalRoles.IsPassive(parse, frame.Governor);
        return follows && LogicalRoles.Oblique(parse, frame.Governor, preposition) is var lent && lent > frame.Head ? lent : -1;
    }

    private int FromHeadOrHost(EntryMatch match, Slot slot)
    {
        foreach (int noun in (ReadOnlySpan<int>)[match.Head, match.Frame.Host, match.Frame.Partner])
        {
            if (noun < 0) continue;
            int found = slot.Kind switch
            {
                SlotKind.Possessive => Possessor(noun),
                SlotKind.Modifier => ModifyingParty(match, noun),
                _ => WordOnlyIfParty(match, LogicalRoles.Oblique(parse, noun, slot.Preposition!)),
            };
            if (found >= 0) return found;
        }

        return -1;
    }

    private int Possessor(int noun) => LogicalRoles.Child(parse, noun, "nmod:poss") is >= 0 and var owner ? LogicalRoles.Antecedent(parse, owner) : -1;

    private int ModifyingParty(EntryMatch match, int noun)
    {
        foreach (var child in parse[noun].Children)
            if ((child.Is("amod") || child.Is("compound") || child.Relation is "nmod" or "nmod:desc") && child.Index < noun && parties.IsParty(child.Index)
                && (Array.IndexOf(match.Words, child.Index) < 0 || classes.Armed.Has(parse, child.Index)))
                return child.Index;
        return -1;
    }

    private int Complement(int verb)
    {
        foreach (var child in parse[verb].Children)
            if (child.Is("xcomp") || (child.Is("ccomp") && !IsAsked(child)) || (child.Is("advcl") && LogicalRoles.HasMark(parse, child.Index, "to")))
                return child.Index;
        return -1;
    }

    // '"Did you help us?" she asked': a question, and nothing that anybody is to do.
    private static bool IsAsked(Word clause)
    {
        foreach (var child in clause.Children)
            if (child.Is("punct") && child.Form is "?") return true;
        return false;
    }

    // "Turkey-brokered talks": three words to the parser.
    private int BeforeHyphen(int participle)
        => participle >= 2 && parse.Sentences.Form(participle - 1) is "-" or "–" && parse.Sentences.IndexOf(participle - 2) == parse.Sentences.IndexOf(participle) ? participle - 2 : -1;

    // The hostages in "release hostages" are both a word of the entry and whom it is about; the fire in "open fire" is not.
    private int WordOnlyIfParty(EntryMatch match, int token)
        => Array.IndexOf(match.Words, token) >= 0 && !parties.IsParty(token) && !classes.IsTarget(parse, token) ? -1 : token;

    private bool IsIn(EntryMatch match, Slot slot, int token, WordClass words)
    {
        switch (words.Name)
        {
            case "none": return token < 0;
            case "any": return token >= 0;
            case "clause": return token >= 0 && LogicalRoles.IsVerbal(parse[token]);
            case "infinitive": return token >= 0 && LogicalRoles.IsVerbal(parse[token]) && LogicalRoles.HasMark(parse, token, "to");
            case "party": return token >= 0 && (slot.Kind == SlotKind.Subject ? parties.StandsForParty(token) : parties.IsParty(token));
            case "thing": return token >= 0 && !parties.IsParty(token);
            case "person": return token >= 0 && parties.IsPerson(token);
            case "place": return token >= 0 && places.IndexAt(token) >= 0;
            case "abroad": return token >= 0 && places.IndexAt(token) is >= 0 and var destination && !IsHome(match, destination);
            case "home": return token >= 0 && places.IndexAt(token) is >= 0 and var here && IsHome(match, here);
            case "plural": return token >= 0 && parse.Xpos[token] is "NNS" or "NNPS";
            case "singular": return token >= 0 && parse.Xpos[token] is "NN" or "NNP";
            case "passive": return match.Frame.IsPassive;
            case "active": return match.Frame.IsVerb && !match.Frame.IsPassive;
            case "negated": return token >= 0 && HasNegation(token);
            case "modal": return token >= 0 && HasModal(token);
            case "future": return token >= 0 && IsToCome(token);
            case "obliged": return token >= 0 && IsObliged(token);
            case "participle": return token >= 0 && IsParticiple(parse[token]);
            default: return slot.Kind == SlotKind.Unknown || words.Has(parse, token);
        }
    }

    // Who travels within the own state visits nobody. A party that has its state from the scene alone may have it from this very place.
    private bool IsHome(EntryMatch match, int destination)
    {
        int traveller = Fill(match, new Slot(SlotKind.Possessive, null));
        if (traveller < 0) traveller = Fill(match, new Slot(SlotKind.Subject, null));
        return parties.At(traveller) is { IsPlaced: false, Code.Country: { } home } && places.All[destination].Country == home;
    }

    private bool HasNegation(int verb)
    {
        foreach (var child in parse[verb].Children)
            if (child.Lemma is "not" or "never" or "no" or "n't")
                return true;
        return false;
    }

    // "will visit", "said they would free him", "is set to visit"; "would" in an if-clause or outside reported speech is no future.
    private bool IsToCome(int verb)
    {
        for (var word = parse[verb]; ; word = word.Head)
        {
            foreach (var child in word.Children)
                if (child.Xpos is "MD" && child.Is("aux"))
                    return child.Lemma is "will" or "shall" || (child.Lemma is "would" && word.Is("ccomp"));
            if (word.IsRoot) return false;
            if ((word.Is("xcomp") || (word.Is("advcl") && word.Head.Upos == Upos.ADJ)) && LogicalRoles.HasMark(parse, word.Index, "to")) return classes.ToCome.Has(parse, word.HeadIndex);
            if (!(word.Is("conj") && LogicalRoles.IsVerbal(word.Head) && LogicalRoles.Child(parse, word.Index, "nsubj") < 0 && LogicalRoles.Child(parse, word.Index, "aux") < 0)) return false;
        }
    }

    // "must leave", "should be freed", "needs to act".
    private bool IsObliged(int verb)
    {
        foreach (var child in parse[verb].Children)
            if ((child.Xpos is "MD" && child.Lemma is "must" or "should" or "ought") || (child.Is("xcomp") && parse.Lemmas[verb] is "need" or "have" && LogicalRoles.HasMark(parse, child.Index, "to")))
                return true;
        return false;
    }

    // "signed the bill, ALLOWING them to return": what follows from the deed, told beside it.
    private static bool IsParticiple(Word verb)
        => verb.Xpos == "VBG" && (verb.Is("advcl") || (verb.Is("acl") && verb.Relation is not "acl:relcl")) && verb.Child("mark") is null && verb.Child("aux") is null && verb.Child("nsubj") is null;

    private bool HasModal(int verb)
    {
        foreach (var child in parse[verb].Children)
            if (child.Xpos is "MD")
                return true;
        return false;
    }
}
