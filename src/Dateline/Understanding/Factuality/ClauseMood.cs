using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Factuality;

/// <summary>
/// Reads the mood of an event from the tree: auxiliaries, negation and hedges beside it, then whatever governs it ("plans to", "failed to", "a threat of"), up to the
/// first clause that stands for itself. Who says so is not asked here.
/// </summary>
internal sealed class ClauseMood(Parse parse, Lexicon lexicon)
{
    private readonly CueLists _cues = lexicon.Cues;
    private readonly WordClass _lightVerbs = lexicon.Codebook.Class("light-verb");
    private readonly WordClass _killed = lexicon.Codebook.Class("killed");
    private readonly WordClass _injured = lexicon.Codebook.Class("injured");
    private readonly WordClass _lightVerbsPassive = lexicon.Codebook.Class("light-verb-passive");

    /// <param name="trigger">Words inside it belong to the event's own meaning ("refused to meet") and set no mood.</param>
    /// <param name="within">Governors outside these tokens are not asked: the content that the event stands in.</param>
    public Mood Of(int token, CharSpan trigger, TokenSpan within)
    {
        var at = parse[token];
        Mood hedge = default;
        bool throughNoun = false, asObject = false;
        for (int steps = 0; steps < 20; steps++)
        {
            var beside = Beside(at, trigger, isEvent: at.Index == token, throughNoun, asObject);
            if (beside.Effect is CueEffect.Alleged) hedge = hedge.Effect == CueEffect.None ? beside : hedge;
            else if (beside.Effect is not (CueEffect.None or CueEffect.Attempted)) return beside;
            if (IsImperative(at)) return new(CueEffect.Hypothetical, at.Span);
            bool isHeadline = IsHeadlineFuture(at);
            if (isHeadline && at.IsRoot) return new(CueEffect.Planned, at.Span);
            if (at.IsRoot || !within.Contains(at.HeadIndex)) break;
            var governing = Governing(at, trigger, out bool goesOn);
            if (governing.Effect == CueEffect.Negated && Condition(at.Head) is { } open) return open;
            if (governing.Effect is not (CueEffect.None or CueEffect.Attempted)) return governing;
            if (isHeadline) return new(CueEffect.Planned, at.Span);
            if (!goesOn) break;
            throughNoun = at.Upos is Upos.NOUN or Upos.PROPN;
            asObject = at.Is("obj");
            at = at.Head;
        }

        return hedge.Effect == CueEffect.None ? OfDeedNamed(parse[token], trigger) : hedge;
    }

    /// <summary>"wounded in a suspected bombing", "committed an alleged fraud": the noun that names the deed is part of the trigger, and what is said of it holds of the whole.</summary>
    private Mood OfDeedNamed(Word verb, CharSpan trigger)
    {
        if (verb.Upos != Upos.VERB) return default;
        foreach (var noun in verb.Children)
        {
            if (!trigger.Contains(noun.Span) || !(noun.Is("obl") && noun.Child("case") is { Lemma: "in" } || noun.Is("obj") && _lightVerbs.Lemmas.Contains(verb.Lemma))) continue;
            foreach (var child in noun.Children)
                if (child.Is("amod") && (Effect(child, child.Lemma, "adjective") ?? Effect(child, Lower(child), "adjective")) is { Effect: CueEffect.Alleged or CueEffect.Possible } doubt)
                    return doubt;
        }

        return default;
    }

    /// <summary>What stands beside a word as its own auxiliary, negation, adverb or adjective.</summary>
    /// <param name="throughNoun">The event is an argument of this word: "no" at another argument does not unmake it ("talks bring no thaw").</param>
    /// <param name="asObject">The event is the object: a subject that is nobody unmakes it ("nobody is holding talks").</param>
    private Mood Beside(Word at, CharSpan trigger, bool isEvent, bool throughNoun, bool asObject)
    {
        Mood found = default;
        bool isNegated = false;
        CharSpan negation = default;
        if (IsBeTo(at)) return new Mood(CueEffect.Planned, at.Child("cop")!.Value.Span);
        foreach (var child in at.Children)
        {
            string form = child.Lemma;
            if (isEvent && child.Is("obj") && at.Upos == Upos.VERB && trigger.Contains(child.Span) && NoOf(child) is { } none) (isNegated, negation) = (true, none.Span);
            if (trigger.Contains(child.Span) && !child.Is("aux") && !(child.Is("advmod") && Effect(child, form, "adverb") is { Effect: CueEffect.Alleged })) continue;
            if (child.Is("aux") && found.Effect == CueEffect.None) found = Effect(child, Auxiliary(child), "auxiliary") ?? found;
            else if (child.Is("advmod") || child.Is("cc"))
            {
                if (_cues.Word(form, "particle") is { Effect: CueEffect.Negated } && !IsNotOnly(child)) (isNegated, negation) = (true, child.Span);
                else if (Effect(child, form, "adverb") is { } adverb && found.Effect is CueEffect.None or CueEffect.Alleged) found = adverb;
            }
            else if (child.Is("amod") && Effect(child, form, "adjective") is { } adjective) found = adjective.Effect == CueEffect.None ? found : adjective;
            else if (child.Is("amod") && child.Xpos is "VBN" && Effect(child, Lower(child), "adjective") is { } participle) found = participle.Effect == CueEffect.None ? found : participle;
            else if (child.Is("det") && at.Upos == Upos.NOUN && _cues.Word(form, "determiner") is not null) (isNegated, negation) = (true, child.Span);
            else if (child.Is("mark") && Effect(child, form, "condition") is { } condition && form is not ("until" or "once")) return condition;
            else if (((!throughNoun || asObject) && child.Is("nsubj") || !throughNoun && child.Is("obj") && at.Upos == Upos.VERB) && HasNo(child)) (isNegated, negation) = (true, child.Span);
            else if (child.Is("case") && isEvent && _cues.Word(form, "preposition") is { Effect: CueEffect.Negated }) (isNegated, negation) = (true, child.Span);
        }

        // "could not" failed; "may not" is still open.
        return isNegated && !(found.Effect is CueEffect.Possible && Lower(parse[parse.Sentences.TokensIn(found.Cue!.Value).Start]) is "may" or "might") ? new Mood(CueEffect.Negated, negation) : found;
    }

    /// <summary>What the word above does to this one, and whether to go on asking above it.</summary>
    private Mood Governing(Word at, CharSpan trigger, out bool goesOn)
    {
        var head = at.Head;
        goesOn = false;
        if (trigger.Contains(head.Span))
        {
            // "carried out an attack": the light verb is part of the trigger, so its own surroundings count.
            goesOn = at.Relation != "acl:relcl";
            return default;
        }

        bool isNominal = at.Upos is Upos.NOUN or Upos.PROPN;
        if ((at.Is("obj") || at.Is("xcomp") || at.Is("ccomp") || at.Is("advcl")) && IsLeftOpen(head)) return new Mood(CueEffect.Hypothetical, head.Span);
        if (at.Xpos == "VBG" && IsAdmission(head) && IsUnspoken(head)) return IsNegatedByNobody(head) ? default : new Mood(CueEffect.Hypothetical, head.Span);
        if (at.Is("xcomp") || at.Is("csubj") || (at.Is("ccomp") && at.Child("mark") is { Lemma: "to" }))
        {
            goesOn = true;
            return ByVerb(head) ?? ByAdjective(head) ?? Journey(at, head) ?? default;
        }

        if (at.Is("ccomp"))
        {
            if (IsLeftUnsaid(head)) return new Mood(CueEffect.Hypothetical, head.Span);
            return ByVerb(head) is { Effect: CueEffect.Possible or CueEffect.Hypothetical } wish && _cues.Verbs(head.Lemma).IsEmpty ? wish : default;
        }

        if (at.Relation == "acl:relcl" && Unproven(head) is { Effect: CueEffect.Alleged } unproven) return unproven;
        if (IsWhatIsClaimed(at) && Rumoured(head) is { } rumour) return rumour;
        if (at.Is("acl") && at.Relation != "acl:relcl")
        {
            if (at.Child("mark") is { Lemma: "that" }) return Unproven(head);
            if (at.Child("mark") is not { Lemma: "to" or "of" or "for" }) return default;
            if (Unproven(head) is { Effect: not CueEffect.None } ungrounded) return ungrounded;

            // "did not force them to leave": the infinitive may hang on whoever is forced.
            goesOn = head.Is("obj");
            return Effect(head, head.Lemma, "noun") ?? ByVerb(head) ?? default;
        }

        if (at.Is("advcl"))
        {
            if (at.Child("mark") is not { } mark) return default;

            // "went to the polls, with the mayor accusing": a clause of its own.
            if (mark.Lemma is "with" && at.Child("nsubj") is not null) return default;

            // "ordered its closure for refusing to pay": the reason for what is ordered, and no order.
            if (mark.Lemma is "for" && at.Xpos == "VBG" && head.Child("obj") is { } thing && thing.Index < at.Index) return default;

            // A purpose told beside a deed mostly came about ("fired tear gas to disperse"); only a verb of planning, or a journey, leaves it open.
            if (mark.Lemma is "to" or "for" or "of" or "with" or "from")
            {
                goesOn = mark.Lemma == "to";
                return ByVerb(head) ?? ByAdjective(head) ?? Agreed(head) ?? Journey(at, head) ?? default;
            }

            return mark.Lemma is "without" ? new Mood(CueEffect.Negated, mark.Span) : default;
        }

        if (at.Is("conj"))
        {
            goesOn = isNominal || (at.Child("nsubj") is null && at.Child("aux") is null && Quotes.Coordination.OuterVerb(at) is null);
            return default;
        }

        if (at.Is("compound") || at.Is("amod")) return Effect(head, head.Lemma, "noun") ?? default;
        return isNominal || at.Xpos == "VBG" ? Nominal(at, head, trigger, out goesOn) : default;
    }

    /// <summary>A noun takes over the mood of the clause when the clause only carries it ("will hold talks"), not when it is merely about it ("will discuss the attack").</summary>
    private Mood Nominal(Word at, Word head, CharSpan trigger, out bool goesOn)
    {
        goesOn = false;
        bool isDefinite = Presupposition.IsDefinite(at) || (at.Child("acl") is { Xpos: "VBN" } done && trigger.Contains(done.Span));
        if (at.Is("obj") || at.Is("nsubj"))
        {
            bool isOrdered = Presupposition.IsInstigated(at, _cues);
            if (isOrdered && AdverbOf(head) is { Effect: not CueEffect.None } doubt) return doubt;
            if (at.Is("nsubj") && head.Child("cop") is not null && ByAdjective(head) is { Effect: CueEffect.Planned or CueEffect.Possible or CueEffect.Hypothetical } to) return to;
            if (ByVerb(head) is { } verb && !(isOrdered && head.Lemma is not ("plan" or "plot")) && head.Lemma is not ("agree" or "offer" or "discuss" or "have") && !(isDefinite && verb.Effect is CueEffect.Possible or CueEffect.Hypothetical)) return verb;
            bool carries = isOrdered || _lightVerbs.Lemmas.Contains(head.Lemma) || _lightVerbsPassive.Lemmas.Contains(head.Lemma) || head.Lemma is "be" or "occur" or "happen" or "begin" or "start" or "schedule" or "expect";

            // "nobody claimed the attack", "will continue its raids": what is claimed or goes on is known already.
            if (isDefinite && (IsAdmission(head) || head.Lemma is "continue" or "intensify" or "escalate")) carries = false;
            goesOn = carries || !isDefinite;
            return goesOn ? default : AdverbOf(head);
        }

        if (at.Is("obl") || at.Is("nmod"))
        {
            var joint = at.Child("case");
            string mark = joint?.Lemma ?? "";
            if (at.Subtree.Start < at.Index && Effect(parse[at.Subtree.Start], Lower(parse[at.Subtree.Start]), "preposition") is { Effect: not CueEffect.None } opening) return opening;
            if (at.Is("obl") && (_killed.Lemmas.Contains(head.Lemma) || _injured.Lemmas.Contains(head.Lemma))) goesOn = true;
            if (mark is "of" && Unproven(head) is { Effect: CueEffect.Alleged } ungrounded) return ungrounded;
            if (mark is "of" && joint!.Value.Index > 0 && parse[joint.Value.Index - 1] is var before && Effect(before, before.Lemma, "preposition") is { Effect: not CueEffect.None } ahead) return ahead;
            if (joint is { } word && Effect(word, mark, "preposition") is { Effect: not CueEffect.None } set) return set;
            if (!isDefinite && (joint is { Lemma: "before" } ? joint : mark is "of" && !Presupposition.IsDefinite(head) ? head.Child("case") : null) is { Lemma: "before" } later && at.Upos == Upos.NOUN) return new Mood(CueEffect.Planned, later.Span);
            if (mark is "for" && ByAdjective(head) is { Effect: CueEffect.Planned } ready) return ready;
            if (mark is "of" or "for" or "to" or "on" or "with" && Effect(head, head.Lemma, "noun") is { } noun && !isDefinite) return noun;
            if (mark is "for" or "with" or "from" or "of" && ByVerb(head) is { } verb && !isDefinite) return verb;
            if (mark is "in" or "on" or "to" && !(isDefinite && mark is "to") && at.Is("obl") && _lightVerbs.Lemmas.Contains(head.Lemma)) goesOn = true;
        }

        return default;
    }

    /// <summary>"if the talks fail": what fails to be has only been supposed; null without a condition.</summary>
    private Mood? Condition(Word clause)
        => clause.Child("mark") is { } mark && Effect(mark, mark.Lemma, "condition") is { Effect: CueEffect.Hypothetical } found ? found : null;

    /// <summary>"did not say that it attacked", "nobody claimed that": nobody's word. What is not known, noticed or admitted is taken as known all the same.</summary>
    private bool IsLeftUnsaid(Word head)
    {
        if (head.Upos != Upos.VERB || _cues.Verbs(head.Lemma) is not [{ Act: not (CueAct.Know or CueAct.Deny or CueAct.Dispute or CueAct.Judge) } cue, ..]) return false;
        return cue.Certainty != CueCertainty.Uncommitted && IsUnspoken(head);
    }

    /// <summary>"neither confirmed nor denied that it attacked": one of the two verbs denies, the other does not, and neither is done.</summary>
    private bool IsLeftOpen(Word verb)
    {
        if (verb.Upos != Upos.VERB || !verb.Is("conj") || verb.Head.Upos != Upos.VERB || !Quotes.NothingSaid.IsNegated(verb)) return false;
        return IsDenial(verb) != IsDenial(verb.Head) && !_cues.Verbs(verb.Lemma).IsEmpty && !_cues.Verbs(verb.Head.Lemma).IsEmpty;
    }

    private bool IsDenial(Word verb) => _cues.Verbs(verb.Lemma) is [{ Act: CueAct.Deny or CueAct.Dispute }, ..];

    /// <summary>"claim the attack", "admit bombing the mill": who does so owns up to a deed that is known.</summary>
    private bool IsAdmission(Word verb) => verb.Upos == Upos.VERB && (verb.Lemma == "claim" || _cues.Verbs(verb.Lemma) is [{ Act: CueAct.Confirm }, ..]);

    private bool IsUnspoken(Word verb) => Quotes.NothingSaid.IsNegated(verb) || IsNegatedByNobody(verb);

    private bool IsNegatedByNobody(Word verb) => verb.Child("nsubj") is { } subject && HasNo(subject);

    /// <summary>"is to visit", "were to be freed".</summary>
    private static bool IsBeTo(Word verb)
        => (verb.Xpos == "VB" || verb.Child("aux") is { Form: "have" }) && verb.Child("cop") is { Lemma: "be", Xpos: "VBZ" or "VBP" or "VBD" } be && verb.Child("mark") is { Lemma: "to" } to && to.Index > be.Index;

    /// <summary>"visits Oslo to meet": what somebody comes for is to come.</summary>
    private Mood? Journey(Word purpose, Word verb) => purpose.Child("mark") is { Lemma: "to" } ? Effect(verb, verb.Lemma, "journey") : null;

    /// <summary>"An agreement was reached for the army to leave": what is agreed on is to come.</summary>
    private Mood? Agreed(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation == "nsubj:pass" && child.Upos == Upos.NOUN && Effect(child, child.Lemma, "noun") is { Effect: CueEffect.Planned } found)
                return found;
        return null;
    }

    /// <summary>"the risk that it attacks", "no evidence that it attacked", "where is the proof that it attacked?": a noun takes the clause under it out of what is told.</summary>
    private Mood Unproven(Word noun)
    {
        if (Effect(noun, noun.Lemma, "noun") is { Effect: CueEffect.Possible } open) return open;
        if (Effect(noun, noun.Lemma, "ground") is not { } ground) return default;
        if (Quotes.MissingGround.Is(noun, _cues)) return ground with { Cue = parse.Sentences.SpanOf(TokenSpan.Between(noun.Subtree.Start, noun.Index + 1)) };
        return IsAsked(noun) ? ground : default;
    }

    /// <summary>A that-clause under a noun, also where the tree takes its "that" for an object and so gives it two.</summary>
    private static bool IsWhatIsClaimed(Word clause)
    {
        if (!clause.Is("acl") || clause.Child("nsubj") is null) return false;
        bool opens = false;
        int things = 0;
        foreach (var child in clause.Children)
        {
            opens |= child.Lemma == "that" && child.Index < clause.Index;
            if (child.Is("obj")) things++;
        }

        return opens && (clause.Relation != "acl:relcl" || things > 1);
    }

    /// <summary>"the rumour that it attacked"; null for a noun that claims nothing. Said to be false, what is claimed is not so.</summary>
    private Mood? Rumoured(Word noun)
    {
        if (Effect(noun, noun.Lemma, "noun") is not { Effect: CueEffect.Alleged } found) return null;
        bool isFalse = noun.Is("nsubj") && _cues.Word(noun.Head.Lemma, "verdict") is not null && !Quotes.NothingSaid.IsNegated(noun.Head);
        return isFalse ? new Mood(CueEffect.Negated, noun.Head.Span) : found;
    }

    private static bool IsAsked(Word word)
    {
        for (int t = word.Index; t < word.Sentence.Tokens.End; t++)
            if (word.Parse.Sentences.Form(t) is "?")
                return true;
        return false;
    }

    /// <summary>"Withdraw the troops": a bare verb that opens its clause and has no subject.</summary>
    private static bool IsImperative(Word verb)
    {
        if (verb.Xpos != "VB" || verb.Upos != Upos.VERB || !(verb.IsRoot || verb.Is("conj") || verb.Is("parataxis") || verb.Is("ccomp"))) return false;
        foreach (var child in verb.Children)
            if (child.Is("nsubj") || child.Is("mark") || (child.Is("aux") && child.Lemma != "do") || child.Is("expl")) return false;
        if (verb.Is("conj")) return IsImperative(verb.Head);
        for (int t = verb.Sentence.Tokens.Start; t < verb.Index; t++)
            if (verb.Parse.Upos[t] is not (Upos.PUNCT or Upos.ADV or Upos.INTJ or Upos.PART or Upos.AUX or Upos.CCONJ)) return verb.Is("parataxis") && verb.Subtree.Start > verb.Sentence.Tokens.Start && verb.Parse.Upos[verb.Subtree.Start - 1] == Upos.PUNCT;
        return true;
    }

    /// <summary>"France to withdraw troops from Mali", "Kenya to send troops, says minister": a headline's infinitive with a subject, and no verb with a tense but the teller's.</summary>
    private static bool IsHeadlineFuture(Word verb)
    {
        if (verb.Xpos != "VB" || verb.Child("mark") is not { Lemma: "to" } mark || mark.Index == verb.Sentence.Tokens.Start) return false;
        var parse = verb.Parse;
        if (!(verb.IsRoot || ((verb.Is("acl") || verb.Is("ccomp")) && verb.Head is { Upos: Upos.NOUN or Upos.PROPN or Upos.VERB } head && (head.IsRoot || head.Head.IsRoot)))) return false;
        if (parse.Upos[mark.Index - 1] is not (Upos.NOUN or Upos.PROPN)) return false;
        var sentence = verb.Sentence.Tokens;
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            bool isTeller = t > verb.Index && parse.Sentences.Form(t - 1) is ",";
            if (!isTeller && parse.Xpos[t] is "VBZ" or "VBD" or "VBP" or "MD") return false;
        }

        return true;
    }

    /// <summary>"The second attack reportedly was in the mosque": the doubt is of the attack as well.</summary>
    private Mood AdverbOf(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Is("advmod") && Effect(child, child.Lemma, "adverb") is { Effect: CueEffect.Alleged } found)
                return found;
        return default;
    }

    private Mood? ByVerb(Word head)
    {
        if (head.Upos != Upos.VERB || Effect(head, head.Lemma, "verb") is not { } found) return null;

        // "is believed to", "accused of": nobody's word but the article's. With a subject that believes or accuses it is that subject's, and a quotation.
        return found.Effect == CueEffect.Alleged && !Quotes.SpeakerPhrase.IsPassive(head) && !head.Is("acl") ? null : found;
    }

    private Mood? ByAdjective(Word head)
        => Effect(head, head.Lemma, "adjective") is { Effect: not CueEffect.None } found ? found : Effect(head, Lower(head), "adjective");

    private Mood? Effect(Word word, string lemma, string @class)
        => _cues.Word(lemma, @class) is { } row ? new Mood(row.Effect, word.Span) : null;

    /// <summary>Auxiliaries by the word as written: "could" is not "can", and "would" is not "will".</summary>
    private static string Auxiliary(Word word) => Lower(word);

    private static string Lower(Word word) => word.Form.Length > 20 ? "" : word.Form.ToString().ToLowerInvariant();

    private bool HasNo(Word noun) => NoOf(noun) is not null;

    /// <summary>"nobody", "none of them", "no deal": the word that says that there is none; null if there is one.</summary>
    private Word? NoOf(Word noun)
    {
        if (_cues.Word(noun.Lemma.ToLowerInvariant(), "pronoun") is not null && noun.Upos is Upos.PRON or Upos.NOUN) return noun;
        foreach (var child in noun.Children)
            if (child.Index < noun.Index && child.Lemma.ToLowerInvariant() is "neither" && !child.Is("nsubj")) return child;
        return noun.Child("det") is { } det && _cues.Word(det.Lemma.ToLowerInvariant(), "determiner") is not null ? det : null;
    }

    private bool IsNotOnly(Word particle)
        => particle.Index + 1 < parse.Length && _cues.Word(parse.Lemmas[particle.Index + 1], "particle") is { Effect: CueEffect.None };
}
