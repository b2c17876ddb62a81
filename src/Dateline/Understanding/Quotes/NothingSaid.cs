using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Reasons why a verb of the lists tells nothing where it stands: it is negated or never came to be said, is part of a name, an act, or of a thing that cannot speak.</summary>
internal static class NothingSaid
{
    public static bool IsDocument(string lemma) => lemma is "study" or "letter" or "document" or "paper" or "survey" or "poll" or "analysis" or "assessment" or "inquiry" or "investigation" or "article" or "file" or "memo" or "audit" or "result" or "research";

    /// <summary>A thought is told when it is somebody's and in the open: "officials believe that"; not "you know", not "is believed to", not "may think".</summary>
    public static bool IsToldThought(Word verb, int speaker, EntityLayer entities)
    {
        if (speaker < 0 || SpeakerPhrase.IsPassive(verb) || (verb.Xpos is "VB" && verb.Child("aux") is not { Lemma: "do" })) return false;
        string lemma = verb.Parse.Lemmas[speaker].ToLowerInvariant();
        return lemma is "i" or "we" || (lemma is not ("you" or "one" or "nobody" or "who" or "that" or "which") && entities.HeadedBy(speaker) is not { IsThing: true });
    }

    /// <summary>Nobody, or no such party: what they say is not said.</summary>
    public static bool IsNobody(Parse parse, int speaker)
        => speaker >= 0 && (parse.Lemmas[speaker].ToLowerInvariant() is "nobody" or "none" or "nothing" or "neither" || parse[speaker].Child("det") is { } det && det.Lemma.ToLowerInvariant() is "no" or "neither");

    /// <summary>A charge or a report is turned down in words; a request or a plan by an act.</summary>
    public static bool IsWordOfOthers(Cue? noun) => noun is { Act: CueAct.Assert or CueAct.Allege or CueAct.Accuse or CueAct.Warn or CueAct.Judge or CueAct.Think or CueAct.Confirm };

    /// <summary>"one said to be a clerk", "is alleged to have fled": a participle, though the tree makes it a verb with a subject that says so.</summary>
    public static bool IsSaidOf(Word verb, Cue cue)
    {
        int next = verb.Index + 1;
        if (verb.Xpos is not ("VBN" or "VBD") || (verb.Relation == "acl:relcl" && verb.Child("nsubj") is not null) || cue.Content.HasFlag(CueContent.Infinitive) || next + 1 >= verb.Sentence.Tokens.End) return false;
        return verb.Parse.Xpos[next] == "TO" && verb.Parse.Lemmas[next + 1] is "be" or "have" && verb.Parse.Xpos[next + 1] == "VB";
    }

    /// <summary>"a resolution that would have condemned the raid": it did not come to be said.</summary>
    public static bool IsUnsaid(Word verb)
    {
        bool isConditional = false, isPerfect = false;
        foreach (var child in verb.Children)
            if (child.Is("aux"))
            {
                isConditional |= child.Lemma is "would" or "could" or "should" or "might" || child.Form is "would" or "could" or "should" or "might";
                isPerfect |= child.Lemma == "have";
            }

        return isConditional && (isPerfect || verb.Relation == "acl:relcl");
    }

    /// <summary>"an aide, who asked not to be named": a word on how the aide is quoted.</summary>
    public static bool IsAnonymity(Word verb, ImmutableArray<TokenSpan> content)
        => verb.Lemma is "ask" or "request" && content is [var words] && words.Length is >= 3 and <= 8 && verb.Parse.Lemmas[words.Start] is "not" or "to" or "anonymity" or "that"
            && Enumerable.Range(words.Start, words.Length).Any(t => verb.Parse.Lemmas[t] is "name" or "identify" or "anonymity" or "anonymous");

    /// <summary>A capitalised word inside a sentence that is no headline: part of a name ("the prince, Omar Al Said").</summary>
    public static bool IsNamed(Word verb)
    {
        var parse = verb.Parse;
        var sentence = verb.Sentence.Tokens;
        if (!char.IsUpper(verb.Form[0]) || verb.Index == sentence.Start || parse.Upos[verb.Index - 1] == Upos.PUNCT) return false;

        // "Omar Said was shot": a surname, with a verb behind it in small letters, however short the sentence.
        if (verb.Index + 1 < sentence.End && char.IsUpper(parse.Sentences.Form(verb.Index - 1)[0]) && char.IsLower(parse.Sentences.Form(verb.Index + 1)[0]) && parse.Xpos[verb.Index + 1] is "VBD" or "VBZ" or "VBP" or "MD") return true;
        int words = 0, capitals = 0;
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            var form = parse.Sentences.Form(t);
            if (form.Length < 4 || !char.IsLetter(form[0])) continue;
            words++;
            if (char.IsUpper(form[0])) capitals++;
        }

        return capitals * 3 < words * 2;
    }

    /// <summary>A storm claims lives, a crisis threatens to spread and a law orders nothing aloud: but for a clause, the speaker must be one who can speak, or words themselves.</summary>
    public static bool IsSpeakerOfThings(Word verb, Cue cue, int speaker, EntityLayer entities, CueLists cues)
    {
        if (speaker < 0 || cue.Act is CueAct.Accuse) return true;
        if (cue.Act is CueAct.Deem || verb.Child("ccomp") is not null || !TellingContent.SeemingClause(verb).IsEmpty) return !(cue.Word is "decide" or "call" || cue.Word == "tell" && cues.Noun(verb.Parse.Lemmas[speaker]) is null && !IsDocument(verb.Parse.Lemmas[speaker])) || entities.HeadedBy(speaker) is not { IsThing: true };
        if (cue.Act is CueAct.Judge) return entities.HeadedBy(speaker) is not { IsThing: true } || IsDocument(verb.Parse.Lemmas[speaker]);
        if (!cue.Content.HasFlag(CueContent.Object) && cue.Act is not (CueAct.Threaten or CueAct.Demand or CueAct.Pledge or CueAct.Propose)) return true;
        return entities.HeadedBy(speaker) is not { IsThing: true } || cues.Noun(verb.Parse.Lemmas[speaker]) is not null || IsDocument(verb.Parse.Lemmas[speaker]);
    }

    /// <summary>
    /// An object is told only where it stands for words: entry and bail are denied by an act, a scheme one is committed to was promised by nobody, and bare support
    /// or interest is shown rather than said; concern at something is.
    /// </summary>
    public static bool IsThingSaid(Word verb, Cue cue, CueLists cues)
    {
        if (cue.Act == CueAct.Deem && cue.Content.HasFlag(CueContent.Small) && IsNaming(verb)) return false;
        if (verb.Child("obj") is not { } thing || verb.Child("ccomp") is not null) return true;
        if (cue.Word == "hold") return false;
        if (cue.Act == CueAct.Cite && IsProvision(thing)) return false;
        if (cue.Act == CueAct.Deny && cue.Word == "deny") return thing.Xpos == "VBG" || thing.Upos == Upos.PRON || (!cues.IsGrant(thing.Lemma) && verb.Child("iobj") is null);
        if (cue.Act == CueAct.Pledge && !cue.Content.HasFlag(CueContent.Object) && verb.Child("xcomp") is null) return false;
        if (cue.Word is "express" or "voice") return thing.Child("nmod") is not null || thing.Child("acl") is not null || verb.Child("obl") is { } beside && beside.Child("case") is { Lemma: "over" or "about" or "at" or "for" or "that" };
        return true;
    }

    /// <summary>"cited Article 5", "invoking the Emergency Act": the name of a text, and nobody's words.</summary>
    private static bool IsProvision(Word thing)
    {
        if (thing.Upos == Upos.PROPN && thing.Child("nmod:poss") is null) return true;
        int next = thing.Index + 1;
        return thing.Lemma.ToLowerInvariant() is "article" or "section" or "clause" or "chapter" or "paragraph" or "amendment" && next < thing.Sentence.Tokens.End && thing.Parse.Xpos[next] == "CD";
    }

    /// <summary>"a scheme called Harvest", "named it Harvest": a name is given, nothing is said of it.</summary>
    private static bool IsNaming(Word verb)
    {
        if (SpeakerPhrase.IsPassive(verb) || (verb.Is("acl") && verb.Xpos == "VBN")) return true;
        if (verb.Is("acl") && verb.Child("obj") is { Lemma: "themselves" or "itself" or "himself" or "herself" }) return true;
        return verb.Child("xcomp") is { Upos: Upos.PROPN };
    }

    public static bool IsNegated(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Is("advmod") && child.Lemma is "not" or "n't" or "never" or "n’t")
                return true;
        return IsNeither(verb) || (verb.Is("xcomp") && verb.Head.Lemma is "refuse" or "decline" or "fail");
    }

    /// <summary>"neither confirmed nor denied", "has not confirmed or denied": a verb of a pair of which none is so.</summary>
    public static bool IsNeither(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Index < verb.Index && child.Lemma.ToLowerInvariant() is "neither" or "nor" && (child.Is("advmod") || child.Is("cc")))
                return true;
        return verb.Is("conj") && verb.Head.Upos == Upos.VERB && verb.Child("cc") is { Lemma: "or" } && verb.Child("nsubj") is null && verb.Child("aux") is null && IsNegated(verb.Head);
    }
}
