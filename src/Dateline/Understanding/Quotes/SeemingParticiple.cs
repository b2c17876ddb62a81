using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// Mends a tagger's fault: a verb in the simple past taken for a participle of the noun before it ("The bank cautioned growth could slow", "…, a report alleged."). Only verbs that
/// take a bare clause, behind a noun that can speak, with that clause right behind them or nothing at all.
/// </summary>
internal static class SeemingParticiple
{
    public static bool Is(Word verb, Cue cue, EntityLayer entities) => Speaker(verb, cue, entities) >= 0;

    /// <summary>The noun that such a verb hangs on; -1 if it is none.</summary>
    public static int Speaker(Word verb, Cue cue, EntityLayer entities)
    {
        if (!OpensClause(verb, cue) && !Closes(verb, cue)) return -1;
        int head = verb.HeadIndex < verb.Index ? verb.HeadIndex : Left(verb);
        return head < 0 ? -1 : entities.HeadedBy(head) is { IsThing: false } || NothingSaid.IsDocument(verb.Parse.Lemmas[head]) || verb.Parse.Lemmas[head] is "report" or "statement" ? head : -1;
    }

    /// <summary>A noun phrase with its verb follows at once; no day ("the tax announced Monday will rise").</summary>
    public static bool OpensClause(Word verb, Cue cue)
    {
        int next = verb.Index + 1, end = verb.Sentence.Tokens.End;
        if (!Seems(verb, cue) || next + 1 >= end) return false;
        var parse = verb.Parse;
        return parse.Upos[next] is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.NUM && parse.Lemmas[next].ToLowerInvariant() is not ("this" or "last" or "next" or "yesterday" or "today" or "that")
            && !TellingContent.IsDayName(parse.Sentences.Form(next)) && TellingContent.StartsClause(parse, next, end);
    }

    /// <summary>"…, a report alleged.": the last word, behind a comma and a noun phrase.</summary>
    public static bool Closes(Word verb, Cue cue)
    {
        int next = verb.Index + 1;
        if (!Seems(verb, cue) || verb.HeadIndex != verb.Index - 1 || next >= verb.Sentence.Tokens.End || verb.Parse.Sentences.Form(next) is not ("." or ";")) return false;
        int start = verb.Head.Subtree.Start;
        return verb.Head.Is("appos") && start > verb.Sentence.Tokens.Start && (verb.Parse.Sentences.Form(start) is "," || verb.Parse.Sentences.Form(start - 1) is ",");
    }

    /// <summary>"The bank cautioned growth could slow" with both nouns subjects of one verb: the first of them; -1 otherwise.</summary>
    private static int Left(Word verb)
    {
        if (!verb.Is("amod") || verb.HeadIndex != verb.Index + 1 || !verb.Head.Is("nsubj")) return -1;
        foreach (var child in verb.Head.Head.Children)
            if (child.Is("nsubj") && child.Index < verb.Index && child.Subtree.End == verb.Index) return child.Index;
        return -1;
    }

    private static bool Seems(Word verb, Cue cue)
        => verb.Xpos == "VBN" && !verb.IsRoot && (verb.Is("amod") || (verb.Is("acl") && verb.Relation != "acl:relcl")) && (verb.HeadIndex < verb.Index ? verb.Parse.Upos[verb.HeadIndex] is Upos.NOUN or Upos.PROPN : Left(verb) >= 0)
            && cue.Content.HasFlag(CueContent.Clause) && !cue.IsThought && cue.Act is CueAct.Assert or CueAct.Allege or CueAct.Warn && verb.Child("aux") is null && verb.Child("mark") is null;
}
