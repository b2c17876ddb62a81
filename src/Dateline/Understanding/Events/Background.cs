using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>Tells what came before the news from the news: the pluperfect, relative clauses in the past, and what something is said to come after.</summary>
internal static class Background
{
    private const int ClausesUp = 6;

    private static readonly string[] Before = ["since", "after", "following", "despite"];

    public static bool Holds(Parse parse, EntryMatch match, EventClasses classes)
    {
        var word = parse[match.Head];
        for (int steps = 0; steps < ClausesUp; steps++, word = word.Head)
        {
            bool isNoun = steps == 0 && match.Entry.Head == HeadKind.Noun;
            if (!isNoun && word.Is("acl") && IsOfBefore(parse, word)) return true;
            if (IsBefore(parse, word, classes)) return true;
            if (IsPluperfect(word) && !IsShifted(word)) return true;
            if (word.IsRoot) return false;
        }

        return false;
    }

    // "fled after rebels burned the mill"; but "nine were killed after gunmen opened fire" and "signed it after reaching a deal" tell one thing.
    private static bool IsBefore(Parse parse, Word word, EventClasses classes)
    {
        if (word.IsRoot || classes.Killed.Has(parse, word.HeadIndex) || classes.Injured.Has(parse, word.HeadIndex) || (word.Xpos == "VBG" && word.Child("aux") is null)) return false;
        foreach (string mark in Before)
            if (LogicalRoles.HasMark(parse, word.Index, mark) || LogicalRoles.HasCase(parse, word.Index, mark)) return true;
        return false;
    }

    // "who attacked a bus", "sanctions imposed in May"; "an order banning visas", "a bill that bans them", "officers who will be freed" tell the news itself.
    private static bool IsOfBefore(Parse parse, Word clause)
    {
        if (!LogicalRoles.IsVerbal(clause) || LogicalRoles.HasMark(parse, clause.Index, "to") || clause.Xpos is "VBG" or "VBZ" or "VBP") return clause.Xpos == "VBG" && clause.Child("aux") is { Lemma: "be", Xpos: "VBD" };
        return !(clause.Child("aux") is { Xpos: "MD" } modal && modal.Form is "will" or "shall" or "may" or "can");
    }

    // "said that rebels had shelled it": what is told in the past is told of one tense further back.
    private static bool IsShifted(Word verb)
    {
        if (verb.Is("ccomp")) return verb.Head.Upos == Upos.VERB;
        foreach (var child in verb.Children)
            if (child.Is("parataxis") && child.Xpos == "VBD" && child.Child("nsubj") is not null) return true;
        return false;
    }

    private static bool IsPluperfect(Word verb)
    {
        if (verb.Xpos is not "VBN") return false;
        foreach (var child in verb.Children)
            if (child.Is("aux") && child.Xpos is "VBD" && child.Lemma is "have")
                return true;
        return false;
    }
}
