using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Which words a cue says were told: its clause, infinitive, object or prepositional phrase, as the row of the cue allows.</summary>
internal static class TellingContent
{
    /// <param name="speaker">Tokens of the speaker: never part of what is said.</param>
    /// <param name="isParty">Whether a head token names somebody: who is urged or confirmed is not what is said.</param>
    public static ImmutableArray<TokenSpan> Of(Word verb, Cue cue, TokenSpan speaker, Predicate<int> isParty)
    {
        var parts = (InTree(verb, cue, isParty) is { IsEmpty: false } found ? found : cue.Act == CueAct.Accuse ? AfterOf(verb, cue) : RestOfSentence(verb, cue)).Select(part => TokenSpan.Between(part.Start, Coordination.Cut(verb.Parse, part.Start, part.End, verb.Index))).ToImmutableArray();
        var own = TokenSpan.Between(verb.Index, verb.Index + 1);
        if (!speaker.IsEmpty && Math.Abs(speaker.Start - verb.Index) < 40) own = TokenSpan.Between(Math.Min(speaker.Start, verb.Index), Math.Max(speaker.End, verb.Index + 1));
        if (!parts.Any(part => part.Overlaps(own))) return parts;

        // A tree gone wrong may hold the cue inside its own content: what is left of it on either side is kept.
        var kept = ImmutableArray.CreateBuilder<TokenSpan>(2);
        foreach (var part in parts)
        {
            if (!part.Overlaps(own)) { kept.Add(part); continue; }
            if (own.Start - part.Start > 1) kept.Add(TokenSpan.Between(part.Start, own.Start));
            if (part.End - own.End > 1) kept.Add(TokenSpan.Between(own.End, part.End));
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<TokenSpan> InTree(Word verb, Cue cue, Predicate<int> isParty)
    {
        var content = cue.Content;
        if (WhatIsCalled.Of(verb, cue) is { IsEmpty: false } called) return [called];
        if ((content.HasFlag(CueContent.Clause) || content.HasFlag(CueContent.Question)) && Clause(verb) is { } clause && !IsSkill(verb, clause)) return [Broken(verb, clause) is { IsEmpty: false } broken ? broken : Whole(verb, cue, clause)];
        if (content.HasFlag(CueContent.Clause) && SeemingClause(verb) is { IsEmpty: false } seeming) return [seeming];
        if (content.HasFlag(CueContent.Question) && FreeQuestion(verb) is { } question) return [question.Subtree];
        if (content.HasFlag(CueContent.Clause) && verb.Is("parataxis") && !verb.IsRoot && (verb.Head.Index < verb.Index || IsInserted(verb)) && HasFiniteVerb(verb.Head)) return Around(verb);
        if (IsAsTold(verb, cue)) return Around(verb);
        if (content.HasFlag(CueContent.Small) && Small(verb) is { IsEmpty: false } small) return [small];
        if (content.HasFlag(CueContent.Infinitive) && Infinitive(verb, cue) is { } infinitive) return [infinitive.Subtree];

        var phrase = Phrase(verb, cue);
        var thing = content.HasFlag(CueContent.Object) ? verb.Child("obj") : null;
        if (phrase is { } found)
        {
            if (thing is { } both && both.Index < found.Index) return [TokenSpan.Between(both.Subtree.Start, Math.Max(EndWithTail(verb, found), both.Subtree.End))];
            if (found.Child("case") is { Lemma: "as" } && Named(verb, found) is { } named) return [TokenSpan.Between(WithoutMark(named).Start, found.Subtree.End)];
            var bare = WithoutMark(found);
            return [TokenSpan.Between(bare.Start, EndWithTail(verb, found))];
        }

        if (thing is not { } alone || alone.Index < verb.Index || !IsContent(alone)) return [];
        if (cue.Act is not (CueAct.Judge or CueAct.Accuse or CueAct.Deem) && isParty(alone.Index)) return [];
        return [TokenSpan.Between(alone.Subtree.Start, BeforeOccasion(alone, EndWithTail(verb, alone)))];
    }

    /// <summary>"know what it is", "does not know why he left": a question that the tree takes for a noun phrase.</summary>
    public static Word? FreeQuestion(Word verb)
        => verb.Child("obj") is { Xpos: "WP" or "WRB" or "WDT" } asked && asked.Index == verb.Index + 1 && asked.Subtree.End > asked.Index + 2 && verb.Parse.Xpos[asked.Index + 1] != "TO" ? asked : null;

    /// <summary>"know how to dry leaves": a question without a subject behind a verb of knowing is a skill.</summary>
    private static bool IsSkill(Word verb, Word clause)
        => verb.Lemma is "know" or "learn" && clause.Child("mark") is { Lemma: "to" } && clause.Child("nsubj") is null && verb.Index + 1 < verb.Sentence.Tokens.End && verb.Parse.Xpos[verb.Index + 1] is "WRB" or "WP";

    /// <summary>"denies it authorised the raid": a clause, though the tree makes its subject an object and its verb a participle.</summary>
    public static TokenSpan SeemingClause(Word verb)
    {
        if (verb.Child("obj") is not { Upos: Upos.PRON } subject || subject.Index != verb.Index + 1 || verb.Child("xcomp") is not { Xpos: "VBN" or "VBD" } clause) return default;
        return clause.Index == subject.Index + 1 && clause.Child("obj") is { } thing && thing.Index > clause.Index ? TokenSpan.Between(subject.Index, clause.Subtree.End) : default;
    }

    /// <summary>"The dance, the agency observed, was the hit": between commas, before the verb it interrupts.</summary>
    private static bool IsInserted(Word verb)
    {
        var own = verb.Subtree;
        var sentences = verb.Parse.Sentences;
        return own.Start > verb.Sentence.Tokens.Start && own.End < verb.Sentence.Tokens.End
            && (sentences.Form(own.Start) is "," || sentences.Form(own.Start - 1) is ",") && (sentences.Form(own.End - 1) is "," || sentences.Form(own.End) is ",");
    }

    /// <summary>"As the ministry told the agency, two envoys left": the clause that "as" hangs on, when nothing under the verb says what was told.</summary>
    private static bool IsAsTold(Word verb, Cue cue)
    {
        if (!verb.Is("advcl") || verb.Child("mark") is not { Lemma: "as" } || (verb.Index + 1 < verb.Parse.Length && verb.Parse.Sentences.Form(verb.Index + 1) is "that") || verb.Child("nsubj") is null || !HasFiniteVerb(verb.Head) || (verb.Child("obj") is not null && cue.Addressee != "object")) return false;

        // "As the minister wrote, shells fell" tells when; these verbs hardly stand so without telling what.
        if (cue.Word is not ("say" or "tell" or "report" or "note" or "explain" or "announce" or "confirm" or "state" or "argue" or "claim" or "observe" or "remark" or "mention" or "acknowledge" or "admit" or "put" or "suggest" or "point" or "stress" or "reveal")) return false;
        var own = verb.Subtree;
        return own.Start > verb.Sentence.Tokens.Start
            ? verb.Parse.Sentences.Form(own.Start) is "," || verb.Parse.Sentences.Form(own.Start - 1) is ","
            : verb.Parse.Sentences.Form(own.End - 1) is "," || verb.Parse.Sentences.Form(own.End) is ",";
    }

    /// <summary>"That, the envoy said, would amount to war": a clause that its own cue interrupts; empty if it does not.</summary>
    private static TokenSpan Broken(Word verb, Word clause)
    {
        var parse = verb.Parse;
        if (clause.Index < verb.Index || verb.Index + 1 >= parse.Length || parse.Sentences.Form(verb.Index + 1) is not ",") return default;
        int start = clause.Subtree.Start;
        if (start >= verb.Index || verb.Child("nsubj") is not { } speaker || speaker.Index < start || speaker.Index > verb.Index) return default;
        bool hasSubject = false;
        foreach (var child in clause.Children)
            hasSubject |= (child.Is("nsubj") || child.Xpos == "DT" || child.Upos == Upos.PRON) && child.Index < speaker.Index && parse.Sentences.Form(speaker.Subtree.Start - 1) is "," && child.Index >= start && child.Subtree.End + 1 >= speaker.Subtree.Start;
        return hasSubject ? clause.Subtree : default;
    }

    /// <summary>The clause without its "that", with the pieces that a tree gone wrong hangs on the cue beside it, up to a semicolon.</summary>
    private static TokenSpan Whole(Word verb, Cue cue, Word clause)
    {
        var tokens = WithoutMark(clause);
        int start = tokens.Start, end = tokens.End;
        if (clause.Index < verb.Index)
        {
            // A full stop hung on the clause before the cue stretches it over the cue: it ends before it.
            end = Math.Min(end, verb.Index);
            foreach (var child in verb.Children)
                if (child.Is("nsubj") && child.Index > clause.Index && child.Index < verb.Index) end = Math.Min(end, Math.Max(start, child.Subtree.Start));
            return TokenSpan.Between(start, end);
        }

        start = Math.Max(start, verb.Index + 1);
        bool isOpened = clause.Child("mark") is not null;
        foreach (var child in verb.Children)
            if (child.Index > verb.Index && child.Index != clause.Index && child.Subtree.End <= clause.Subtree.Start && child.Subtree.Start > verb.Index
                && (child.Is("obj") ? cue.Addressee != "object" && child.Lemma != "it" : !isOpened && (child.Is("ccomp") || child.Is("nsubj"))))
                start = Math.Min(start, child.Subtree.Start);
        if (!isOpened && start == clause.Subtree.Start) start = AfterDay(clause);
        if (!isOpened && cue.Addressee != "object" && OnlyPhrase(verb.Parse, verb.Index + 1, start)) start = verb.Index + 1;
        int last = verb.Sentence.Tokens.End;
        if (GoesOn(verb.Parse, end, last, isOpened)) end = BeforeParticiple(verb, end, last);
        for (int t = Math.Max(start, clause.Index) + 1; t < end; t++)
            if (verb.Parse.Sentences.Form(t) is ";" || (verb.Parse.Sentences.Form(t) is "adding" && verb.Parse.Upos[t - 1] == Upos.PUNCT))
                end = t;
        return TokenSpan.Between(start, end);
    }

    /// <summary>"…, citing the weather": the teller goes on to do something else.</summary>
    private static int BeforeParticiple(Word verb, int from, int to)
    {
        foreach (var child in verb.Children)
            if (child.Is("advcl") && child.Xpos == "VBG" && child.Subtree.Start > from)
                return child.Subtree.Start;
        return to;
    }

    /// <summary>"…, but that", "… and that", "…, that" after a clause that began so: the words go on.</summary>
    private static bool GoesOn(Parse parse, int end, int last, bool isOpened)
    {
        int t = end;
        bool isParted = t < last && parse.Sentences.Form(t) is ",";
        if (isParted) t++;
        bool isJoined = t < last && parse.Upos[t] == Upos.CCONJ;
        if (isJoined) t++;
        return t + 1 < last && parse.Sentences.Form(t) is "that" && (isJoined || (isParted && isOpened && parse.Upos[t] == Upos.SCONJ));
    }

    // "said yesterday morning the gate was shut": the day before a bare clause is the day of speaking.
    private static int AfterDay(Word clause)
    {
        var parse = clause.Parse;
        int start = clause.Subtree.Start, at = start;
        while (at < clause.Index && (parse.Lemmas[at] is "yesterday" or "today" || IsDayName(parse.Sentences.Form(at)))) at++;
        if (at == start) return start;
        if (at < clause.Index && parse.Lemmas[at] is "morning" or "afternoon" or "evening" or "night") at++;
        return at < clause.Index && parse.Upos[at] is Upos.DET or Upos.PRON or Upos.PROPN or Upos.ADJ or Upos.NOUN or Upos.NUM ? at : start;
    }

    /// <summary>Nothing but a noun phrase: the subject that the tree has lost.</summary>
    private static bool OnlyPhrase(Parse parse, int from, int to)
    {
        for (int t = from; t < to; t++)
            if (parse.Upos[t] is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.PRON) || parse.Lemmas[t] is "yesterday" or "today" || parse.Xpos[t] is "WP" or "WDT" || IsDayName(parse.Sentences.Form(t)))
                return false;
        return to > from;
    }

    public static bool IsDayName(ReadOnlySpan<char> form) => form.EndsWith("day", StringComparison.Ordinal) && form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    /// <summary>
    /// What is announced or called for runs on over phrases that the tree hangs on the verb ("plans to raise fees", "a ceasefire in the valley"): up to a comma, or a
    /// phrase of time or occasion.
    /// </summary>
    private static int EndWithTail(Word verb, Word thing)
    {
        int end = thing.Subtree.End;
        foreach (var child in verb.Children)
        {
            if (child.Index < thing.Index || child.Index == thing.Index) continue;
            if (child.Subtree.Start > end) break;
            bool runsOn = child.Is("obl") || child.Is("nmod") || child.Is("xcomp") || child.Is("acl") || (child.Is("advcl") && child.Child("mark") is { Lemma: "to" or "for" });
            string mark = child.Child("case")?.Lemma ?? "to";
            if (!runsOn || child.Relation is "obl:unmarked" or "obl:tmod" || mark is "after" or "following" or "during" or "amid" or "before" or "since" or "despite" or "as" || SpeakerPhrase.IsDay(child)) break;
            end = Math.Max(end, child.Subtree.End);
        }

        return end;
    }

    /// <summary>"accused Iran of being …" where the tree has lost the phrase: from "of" to the end of the clause.</summary>
    private static ImmutableArray<TokenSpan> AfterOf(Word verb, Cue cue)
    {
        if (!cue.Prepositions.Contains("of")) return [];
        var parse = verb.Parse;
        int end = verb.Sentence.Tokens.End;
        for (int t = verb.Index + 2; t < end; t++)
        {
            if (parse.Upos[t] == Upos.PUNCT) return [];
            if (parse.Sentences.Form(t) is not "of" || parse.Upos[t - 1] is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) continue;
            int stop = t + 1;
            while (stop < end && !(parse.Upos[stop] == Upos.PUNCT && stop + 1 < end && (parse.Xpos[stop + 1] == "VBG" || parse.Upos[stop + 1] is Upos.CCONJ or Upos.SCONJ))) stop++;
            while (stop > t + 1 && parse.Upos[stop - 1] == Upos.PUNCT) stop--;
            return stop > t + 1 ? [TokenSpan.Between(t + 1, stop)] : [];
        }

        return [];
    }

    /// <summary>"says nine children and a woman were killed" where the tree has not seen a clause: words with a finite verb that follow at once, up to a semicolon.</summary>
    private static ImmutableArray<TokenSpan> RestOfSentence(Word verb, Cue cue)
    {
        if (!cue.Content.HasFlag(CueContent.Clause) || (cue.Addressee == "object" && !SeemingParticiple.OpensClause(verb, cue)) || cue.Act == CueAct.Rule || cue.IsThought || (verb.Xpos is not ("VBZ" or "VBD" or "VBP" or "VBG") && !SeemingParticiple.OpensClause(verb, cue))) return [];
        var parse = verb.Parse;
        int start = verb.Index + 1, end = verb.Sentence.Tokens.End;
        if (start >= end || (parse.Upos[start] is not (Upos.DET or Upos.NUM or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.SCONJ) && !(parse.Xpos[start] == "PRP$" && HasTwoSubjects(verb)) && parse.Lemmas[start] != "that") || parse.Lemmas[start] is "if" or "as" or "while" or "because") return [];
        if (parse.Lemmas[start] != "that" && !StartsClause(parse, start, end)) return [];

        // "hold a majority in the chamber, and …": an object that no verb follows is no subject.
        if (verb.Child("obj") is { } thing && thing.Subtree.Start == start && thing.Subtree.End < end && (thing.Child("acl") is not { } active || !IsFinite(parse, active.Index)) && !IsFinite(parse, thing.Subtree.End) && parse.Xpos[thing.Subtree.End] != "VB") return [];
        bool isFinite = false;
        int stop = start;
        for (; stop < end && parse.Sentences.Form(stop) is not (";" or "“" or "\""); stop++) isFinite |= IsFinite(parse, stop) && (parse.Lemmas[start] == "that" || parse.Relations[stop] is not "acl:relcl");
        if (parse.Lemmas[start] == "that") start++;
        while (stop > start && parse.Upos[stop - 1] == Upos.PUNCT) stop--;
        return isFinite && stop > start ? [TokenSpan.Between(start, stop)] : [];
    }

    /// <summary>A subject before the verb and one after it: the second is that of a clause which the tree has not seen ("said its offices had closed").</summary>
    private static bool HasTwoSubjects(Word verb)
    {
        bool before = false, after = false;
        foreach (var child in verb.Children)
            if (child.Is("nsubj"))
                (before, after) = (before || child.Index < verb.Index, after || child.Index > verb.Index);
        return before && after;
    }

    /// <summary>"announced a curfew after the riot", "denied the charge, which …": the occasion and the aside are the narrator's.</summary>
    private static int BeforeOccasion(Word thing, int end)
    {
        var parse = thing.Parse;
        for (int t = thing.Index + 1; t < end; t++)
            if ((parse.Lemmas[t] is "which" && parse.Upos[t - 1] == Upos.PUNCT) || (parse.Relations[t] == "mark" && parse.Lemmas[t] == "as" && parse[parse.Heads[t]].Child("nsubj") is not null))
                return t;
            else if (parse.Relations[t] is "case" or "mark" && parse.Lemmas[t] is "after" or "follow" or "following" or "amid" or "since" or "while" or "before" && parse.Heads[t] > t)
                return t;
        return end;
    }

    /// <summary>A noun phrase and its verb: no "when", "which" or "and" comes before the first verb with a tense, and no adjective stands alone ("guilty of").</summary>
    public static bool StartsClause(Parse parse, int start, int end)
    {
        if (parse.Upos[start] == Upos.ADJ && start + 1 < end && parse.Upos[start + 1] is Upos.ADP or Upos.PART) return false;
        for (int t = start; t < end; t++)
        {
            if (IsFinite(parse, t)) return parse.Upos[t - 1] is not (Upos.CCONJ or Upos.PUNCT) && parse.Relations[t] is not "acl:relcl";
            if (t > start && (parse.Xpos[t] is "WRB" or "WDT" or "WP" || (parse.Upos[t] == Upos.SCONJ && parse.Xpos[t] != "IN"))) return false;
        }

        return false;
    }

    /// <summary>A verb with a tense; also "said a strike KILLED ten people", which trees take for a participle though it has an object.</summary>
    private static bool IsFinite(Parse parse, int token)
        => parse.Xpos[token] is "VBZ" or "VBD" or "VBP" or "MD" || (parse.Xpos[token] == "VBN" && parse.Relations[token] == "acl" && parse[token].Child("obj") is { } thing && thing.Index > token);

    private static Word? Clause(Word verb)
    {
        Word? parataxis = null, before = null;
        foreach (var child in verb.Children)
        {
            if (child.Is("ccomp") && child.Index > verb.Index && !IsNextSentence(verb, child))
            {
                // "say adding salt is the best way": the tree may take the clause's subject for another clause.
                if (child.Xpos != "VBG" || child.Child("nsubj") is not null || child.Child("aux") is not null || LastClause(verb) is not { } last || last.Index == child.Index) return child;
                return last;
            }

            if (child.Is("ccomp") && child.Index < verb.Index) before = child;
            if (child.Index < verb.Index) continue;
            if (child.Is("xcomp") && (child.Xpos == "VBG" || child.Child("aux") is { Xpos: "VBG" })) return child;

            // "made it clear that": the clause hangs on the adjective that goes with the verb.
            if (child.Is("xcomp") && child.Upos == Upos.ADJ && (child.Child("ccomp") ?? child.Child("csubj")) is { } held && OpensWithThat(held)) return held;

            // Parsers hang a that-clause wherever they can: on the one spoken to, or as some other kind of clause.
            if (OpensWithThat(child)) return child;
            if (child.Is("obj") || child.Is("iobj") || child.Is("obl"))
                foreach (var below in child.Children)
                    if (OpensWithThat(below) && (below.Relation != "acl:relcl" || below.Child("nsubj") is { Lemma: not "that" }))
                        return below;

            // Without "that" the clause may hang beside the verb.
            if (parataxis is null && child.Is("parataxis") && HasFiniteVerb(child) && !HasPunctuationBetween(verb.Index, child.Subtree.Start, verb.Parse) && verb.Parse.Sentences.Form(child.Subtree.Start) is not ";") parataxis = child;
        }

        return before ?? parataxis;
    }

    /// <summary>"urged the rebels to leave; the embassy called for a truce": behind what is said and a semicolon another sentence begins.</summary>
    private static bool IsNextSentence(Word verb, Word clause)
        => verb.Parse.Sentences.Form(clause.Subtree.Start) is ";" && (verb.Child("xcomp") ?? verb.Child("obj")) is { } said && said.Index > verb.Index && said.Index < clause.Subtree.Start;

    private static Word? LastClause(Word verb)
    {
        Word? last = null;
        foreach (var child in verb.Children)
            if (child.Is("ccomp"))
                last = child;
        return last;
    }

    /// <summary>Also where the tree takes the "that" for an object ("said in a speech on Monday that the army would stay").</summary>
    private static bool OpensWithThat(Word clause)
    {
        if (clause.Child("mark") is { Lemma: "that" } mark && mark.Index < clause.Index) return true;
        int first = clause.Subtree.Start;
        return clause.Is("acl") && clause.Parse.Lemmas[first] == "that" && clause.Parse.Heads[first] == clause.Index && clause.Parse.Relations[first] == "obj"
            && clause.Child("nsubj") is { } subject && subject.Index > first && clause.Parse.Upos[first - 1] != Upos.NOUN;
    }

    private static Word? Infinitive(Word verb, Cue cue)
    {
        foreach (var child in verb.Children)
            if ((child.Is("xcomp") || child.Is("advcl") || child.Is("ccomp")) && child.Index > verb.Index && child.Child("mark") is { Lemma: "to" })
                return child;

        // "called on voters to stay at home": the tree may hang it on those who are asked.
        if (cue.Addressee.Length == 0) return null;
        foreach (var child in verb.Children)
            if (child.Index > verb.Index && (child.Is("obj") || (child.Is("obl") && child.Child("case") is { } mark && mark.Lemma == cue.Addressee)))
                foreach (var below in child.Children)
                    if (below.Is("acl") && below.Xpos == "VB" && below.Child("mark") is { Lemma: "to" })
                        return below;
        return null;
    }

    private static TokenSpan Small(Word verb)
    {
        int start = -1, end = -1, things = 0;
        foreach (var child in verb.Children)
        {
            if (child.Index < verb.Index || !(child.Is("xcomp") || child.Is("obj") || child.Is("iobj"))) continue;
            if (child.Is("obj")) things += HasMarkedApposition(child) ? 2 : 1;
            if (start < 0) start = child.Subtree.Start;
            if (child.Is("xcomp") || child.Is("obj")) end = child.Subtree.End;
        }

        bool predicated = verb.Child("xcomp") is not null || things > 1 || (verb.Child("iobj") is not null && verb.Child("obj") is not null);
        return predicated && end > start ? TokenSpan.Between(start, end) : default;
    }

    /// <summary>'called the pact "null and void"': the tree may hang what it is called on it as an apposition.</summary>
    private static bool HasMarkedApposition(Word thing)
    {
        foreach (var child in thing.Children)
            if (child.Index > thing.Index && (child.Is("appos") || child.Is("amod") || child.Is("acl")) && thing.Parse.Sentences.Form(child.Subtree.Start) is "\"" or "“" or "‘" or "'")
                return true;
        return false;
    }

    /// <summary>The phrase or clause joined on by one of the cue's prepositions.</summary>
    private static Word? Phrase(Word verb, Cue cue)
    {
        foreach (string preposition in cue.Prepositions)
            foreach (var child in verb.Children)
                if (child.Index > verb.Index && (child.Is("obl") || child.Is("advcl") || child.Is("xcomp") || child.Is("nmod"))
                    && (Joins(child, "case", preposition) || (Joins(child, "mark", preposition) && !(preposition == "as" && child.Child("nsubj") is not null))))
                    return child;

        // "accused Iran of theft" may hang the phrase on the object.
        if (verb.Child("obj") is { } thing)
            foreach (string preposition in cue.Prepositions)
                foreach (var child in thing.Children)
                    if (preposition is "of" && cue.Act is CueAct.Accuse or CueAct.Warn && (child.Is("nmod") || child.Is("acl")) && (Joins(child, "case", preposition) || Joins(child, "mark", preposition)))
                        return child;
        return null;
    }

    /// <summary>Who or what is called something: the object ("described the raid as"), or the phrase with "to" ("referred to the raid as").</summary>
    private static Word? Named(Word verb, Word called)
    {
        if (verb.Child("obj") is { } thing && thing.Index < called.Index) return thing;
        foreach (var child in verb.Children)
            if (child.Is("obl") && child.Index > verb.Index && child.Index < called.Index && child.Child("case") is { Lemma: "to" })
                return child;
        return null;
    }

    private static bool Joins(Word phrase, string relation, string preposition) => phrase.Child(relation) is { } mark && mark.Lemma == preposition;

    /// <summary>The clause without its "that", "of" or comma in front.</summary>
    public static TokenSpan WithoutMark(Word clause)
    {
        var tokens = clause.Subtree;
        int start = tokens.Start;
        var parse = clause.Parse;
        if (start < clause.Index && clause.Is("acl") && parse.Lemmas[start] == "that" && parse.Relations[start] == "obj" && OpensWithThat(clause)) return TokenSpan.Between(start + 1, tokens.End);
        while (start < clause.Index && (parse.Upos[start] == Upos.PUNCT || (parse.Heads[start] == clause.Index && (parse.Relations[start] is "case" || (parse.Relations[start] is "mark" && parse.Lemmas[start] is not ("if" or "whether"))))))
            start++;
        return TokenSpan.Between(start, tokens.End);
    }

    /// <summary>The clause that an inserted "he said" interrupts or follows.</summary>
    private static ImmutableArray<TokenSpan> Around(Word verb)
    {
        var whole = verb.Head.Subtree;
        var inserted = Own(verb);
        var parts = ImmutableArray.CreateBuilder<TokenSpan>(2);
        if (inserted.End < whole.End) whole = TokenSpan.Between(AfterSubordinator(verb.Parse, whole.Start, inserted.Start), whole.End);
        if (inserted.Start > whole.Start) parts.Add(TokenSpan.Between(whole.Start, inserted.Start));
        if (whole.End > inserted.End) parts.Add(TokenSpan.Between(inserted.End, whole.End));
        return parts.ToImmutable();
    }

    /// <summary>A clause without commas of other clauses that the tree hangs on it.</summary>
    private static TokenSpan Own(Word verb)
    {
        var whole = verb.Subtree;
        int start = verb.Index;
        foreach (var child in verb.Children)
            if (child.Upos != Upos.PUNCT) start = Math.Min(start, child.Subtree.Start);
        if (start > whole.Start && verb.Parse.Upos[start - 1] == Upos.PUNCT) start--;
        return TokenSpan.Between(Math.Max(start, whole.Start), whole.End);
    }

    /// <summary>"left, a day after troops, he said, stormed it": the clause that is broken into begins behind its "after".</summary>
    private static int AfterSubordinator(Parse parse, int start, int broken)
    {
        for (int t = broken - 1; t > start && parse.Upos[t] is not (Upos.VERB or Upos.AUX); t--)
            if (parse.Lemmas[t] is "after" or "before" or "since" or "when" or "because" or "while" && parse.Upos[t] is Upos.ADP or Upos.SCONJ or Upos.ADV)
                return t + 1;
        return start;
    }

    private static bool HasFiniteVerb(Word clause)
        => clause.Upos is Upos.VERB or Upos.AUX || clause.Child("cop") is not null;

    private static bool HasPunctuationBetween(int from, int to, Parse parse)
    {
        for (int i = from + 1; i < to; i++)
            if (parse.Upos[i] == Upos.PUNCT)
                return true;
        return false;
    }

    /// <summary>Pronouns and amounts of time carry no words that were said ("said it", "added two minutes").</summary>
    private static bool IsContent(Word thing) => thing.Upos is not Upos.PRON and not Upos.NUM;
}
