using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>Which matches are no events of their own: words of another entry, modifiers of a noun, and what is only agreed, demanded or threatened.</summary>
internal sealed class Absorption(Parse parse, Codebook codebook, EventClasses classes)
{
    private const int DeepestContent = 8;

    // A clause that these open tells what is so, whatever governs it: "demanded talks after troops attacked".
    private static readonly string[] Asserting = ["after", "since", "when", "while", "as", "because", "following", "amid", "before"];

    private static readonly string[] Occasions = ["over", "about", "in", "during", "behind"];

    private static readonly string[] About = ["on", "over", "about", "for", "concerning", "regarding"];

    /// <summary>The match that takes another one in, or null when that one stands.</summary>
    public EntryMatch? By(EntryMatch match, Dictionary<int, EntryMatch> atHead)
    {
        foreach (var (_, other) in atHead)
            if (other != match && Array.IndexOf(other.Words, match.Head) >= 0)
                return other;
        return Purpose(match, atHead) ?? Content(match, atHead) ?? Talks(match, atHead) ?? Terms(match, atHead) ?? FirstTime(match, atHead);
    }

    /// <summary>True for a noun that only modifies the next one ("riot police", "war crimes tribunal", "shooting attack"): the last noun decides.</summary>
    public bool IsModifier(EntryMatch match) => match.Entry.Head == HeadKind.Noun && (parse[match.Head].Is("compound") && parse.Heads[match.Head] > match.Head || IsOfTitle(parse[match.Head]));

    // "UN rapporteur on torture Ada Brook", "envoy for peace talks Ada Brook": what the office is for is no event.
    private static bool IsOfTitle(Word word)
        => word.Is("nmod") && word.Head is { Relation: "nmod:desc" } title && title.Index < word.Index && word.Index < title.HeadIndex || word.Is("nmod") && word.Head.Lemma is "rapporteur" && word.Child("case") is { Form: "on" };

    // "go on strike to denounce", "protests calling for": a deed done to say something is one event, the deed.
    private EntryMatch? Purpose(EntryMatch match, Dictionary<int, EntryMatch> atHead)
    {
        var word = parse[match.Head];
        if (codebook.QuadOf(match.Entry.Type) != QuadCategory.VerbalConflict) return null;
        if (!(word.Is("advcl") || word.Is("acl") || word.Is("xcomp")) || word.Relation is "acl:relcl") return null;

        bool purpose = LogicalRoles.HasMark(parse, word.Index, "to");
        if (atHead.TryGetValue(word.HeadIndex, out var deed) && Voices(deed) && (purpose || word.Xpos is "VBG")) return deed;
        foreach (var child in word.Head.Children)
            if ((child.Is("obj") || child.Is("nsubj") || child.Is("obl")) && atHead.TryGetValue(child.Index, out var held) && Voices(held) && (purpose || word.Xpos is "VBG"))
                return held;
        return null;
    }

    // "held talks on ENDING the war", "met to discuss the RELEASE of hostages": what is talked about is still to be done. Fighting that is talked about was.
    private EntryMatch? Talks(EntryMatch match, Dictionary<int, EntryMatch> atHead)
    {
        if (codebook.QuadOf(match.Entry.Type) is QuadCategory.MaterialConflict or QuadCategory.VerbalConflict || classes.HasTopics(match.Entry.Type)) return null;
        var word = parse[match.Head];
        for (int steps = 0; steps < 3 && !word.IsRoot; steps++, word = word.Head)
        {
            if (Asserts(word) && !IsAbout(word)) return null;
            foreach (var (_, talks) in atHead)
                if (!talks.Entry.Veto && classes.HasTopics(talks.Entry.Type) && (talks.Head == word.HeadIndex || Array.IndexOf(talks.Words, word.HeadIndex) >= 0) && (IsAbout(word) || (word.Is("obj") && talks.Entry.Head == HeadKind.Verb && Array.IndexOf(talks.Words, word.Index) < 0)))
                    return talks;
            if (!(word.Is("obj") || word.Is("nmod") || word.Is("conj"))) return null;
        }

        return null;
    }

    private bool IsAbout(Word word)
    {
        if (!(word.Is("obl") || word.Is("nmod") || word.Is("advcl") || word.Is("acl"))) return false;
        foreach (string opener in About)
            if (LogicalRoles.HasMark(parse, word.Index, opener)) return true;
        return false;
    }

    // "met in Ankara, the first time a Syrian minister has VISITED in ten years": said of the event before it.
    private EntryMatch? FirstTime(EntryMatch match, Dictionary<int, EntryMatch> atHead)
    {
        var word = parse[match.Head];
        if (Occasion(word) is not { } time) return null;
        EntryMatch? told = null;
        foreach (var (head, other) in atHead)
            if (other != match && !other.Entry.Veto && head < time.Index && other.Entry.Type == match.Entry.Type && (told is null || head > told.Head)) told = other;
        return told;
    }

    private static Word? Occasion(Word verb)
    {
        if (verb.Relation is "acl:relcl" && IsRanked(verb.Head)) return verb.Head;
        foreach (var child in verb.Children)
            if (child.Index < verb.Index && child.Is("obl") && IsRanked(child)) return child;
        return null;
    }

    private static bool IsRanked(Word time)
        => time.Lemma == "time" && ((time.Child("amod") is { Lemma: "first" or "second" or "third" or "last" or "only" }) || time.Child("advmod") is { Lemma: "first" or "only" });

    private bool Voices(EntryMatch match) => !match.Entry.Veto && classes.Voices(match.Entry.Type);

    // What is agreed, demanded or threatened has not been done: "agreed to withdraw", "called for a halt to the shelling" are one event.
    private EntryMatch? Content(EntryMatch match, Dictionary<int, EntryMatch> atHead)
    {
        var word = parse[match.Head];
        if (IsGranted(match, word, atHead)) return null;
        bool inside = false, isDone = codebook.QuadOf(match.Entry.Type) == QuadCategory.MaterialConflict;
        for (int steps = 0; steps < DeepestContent && !word.IsRoot; steps++, word = word.Head)
        {
            if (Asserts(word)) return null;
            if (isDone && IsOccasion(word)) return null;
            bool complement = IsComplement(word) || (!isDone && word.Is("advcl") && LogicalRoles.HasMark(parse, word.Index, "of"));
            inside |= complement;
            if (!inside) continue;
            if (Speech(word.HeadIndex, atHead) is { } speech && speech != match) return complement ? speech : null;

            // "issued an ultimatum to end the war": the infinitive may hang on the verb that lends the noun its subject.
            if (word.Is("advcl") || word.Is("xcomp"))
                foreach (var child in word.Head.Children)
                    if (child.Is("obj") && child.Index < word.Index && Speech(child.Index, atHead) is { } noun && noun != match)
                        return noun;
        }

        return null;
    }

    // "slammed Washington's attack", "blamed them for the attack": the attack is an event of its own; "accused Washington of an attack" is not.
    private bool IsGranted(EntryMatch match, Word word, Dictionary<int, EntryMatch> atHead)
        => match.Entry.Head == HeadKind.Noun && (word.Is("obj") || word.Is("nsubj:pass") || (word.Is("obl") && LogicalRoles.HasCase(parse, word.Index, "for")))
            && codebook.QuadOf(match.Entry.Type) == QuadCategory.MaterialConflict
            && atHead.TryGetValue(word.HeadIndex, out var speech) && classes.TakesObjectForGranted(speech.Entry.Type);

    // "refused talks over the SHELLING", "denied a part in the RAID": what is fought over happened, whatever is refused or denied.
    private bool IsOccasion(Word word)
    {
        if (!word.Is("nmod") || word.Upos != Upos.NOUN) return false;
        foreach (string opener in Occasions)
            if (LogicalRoles.HasCase(parse, word.Index, opener)) return true;
        return false;
    }

    // "signed a pact that will REMOVE tariffs": what a text provides for is to come. "vetoed a text that would condemn the ATTACK": that was.
    private EntryMatch? Terms(EntryMatch match, Dictionary<int, EntryMatch> atHead)
    {
        if (match.Entry.Head == HeadKind.Noun && codebook.QuadOf(match.Entry.Type) == QuadCategory.MaterialConflict) return null;
        int steps = 0;
        for (var word = parse[match.Head]; !word.IsRoot && steps++ < 4; word = word.Head)
        {
            if (word.Relation is not "acl:relcl") continue;
            if (!classes.IsText(parse, word.HeadIndex) || word.Child("aux") is not { Lemma: "will" or "would" or "shall" } || IsPerfect(word)) return null;
            foreach (var (_, other) in atHead)
                if (other != match && !other.Entry.Veto && (other.Head == word.HeadIndex || other.Head == word.Head.HeadIndex || Array.IndexOf(other.Words, word.HeadIndex) >= 0)) return other;
            return null;
        }

        return null;
    }

    private static bool IsPerfect(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Is("aux") && child.Lemma == "have") return true;
        return false;
    }

    private EntryMatch? Speech(int head, Dictionary<int, EntryMatch> atHead)
        => atHead.TryGetValue(head, out var match) && !match.Entry.Veto && classes.SpeaksOfDeedsToCome(match.Entry.Type) ? match : null;

    private bool Asserts(Word word)
    {
        if (word.Relation is "acl:relcl") return true;
        if (word.Is("acl") && !LogicalRoles.HasMark(parse, word.Index, "to")) return true;
        if (!(word.Is("advcl") || word.Is("obl") || word.Is("nmod"))) return false;
        foreach (string opener in Asserting)
            if (LogicalRoles.HasMark(parse, word.Index, opener)) return true;
        return false;
    }

    private bool IsComplement(Word word)
        => word.Is("xcomp") || word.Is("ccomp") || word.Is("obj") || word.Is("nsubj:pass")
            || ((word.Is("advcl") || word.Is("acl")) && LogicalRoles.HasMark(parse, word.Index, "to"))
            || ((word.Is("obl") || word.Is("nmod")) && (LogicalRoles.HasCase(parse, word.Index, "for") || LogicalRoles.HasCase(parse, word.Index, "of") || LogicalRoles.HasCase(parse, word.Index, "to")));
}
