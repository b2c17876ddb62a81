using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>
/// What stands around a word that may name an event. For a noun: the nouns it leans on ("a wave of STRIKES", "shelling and STRIKES"), and the verb that lends it parties
/// ("launched a STRIKE on"). Made once a word, shared by all entries tried there.
/// </summary>
internal readonly struct Frame
{
    public Frame(Parse parse, int head, EventClasses classes)
    {
        Head = head;
        IsVerb = LogicalRoles.IsVerbal(parse[head]) && parse.Upos[head] is not (Upos.NOUN or Upos.PROPN);
        IsPassive = IsVerb && LogicalRoles.IsPassive(parse, head);
        Host = Partner = Governor = -1;
        if (!IsVerb || ActsAsNoun(parse[head])) (Host, Partner, Governor, Lending) = Surroundings(parse, head, classes);
    }

    public int Head { get; }

    public bool IsVerb { get; }

    public bool IsPassive { get; }

    /// <summary>The noun that the head is the substance of ("a WAVE of strikes"); -1 if none.</summary>
    public int Host { get; }

    /// <summary>The noun that the head is joined to by "and"; -1 if none.</summary>
    public int Partner { get; }

    /// <summary>The verb that the noun phrase is an argument of; -1 if none.</summary>
    public int Governor { get; }

    /// <summary>What the governor's subject is to the event that the noun names.</summary>
    public Lending Lending { get; }

    /// <summary>True for an -ing form in the place of a noun: "the shelling of".</summary>
    public static bool ActsAsNoun(Word word)
        => word.Upos is Upos.NOUN or Upos.PROPN || (word.Xpos is "VBG" or "NN" && (LogicalRoles.Child(word.Parse, word.Index, "det") >= 0
            || LogicalRoles.Child(word.Parse, word.Index, "nmod:poss") >= 0 || LogicalRoles.Child(word.Parse, word.Index, "amod") >= 0
            || LogicalRoles.Child(word.Parse, word.Index, "compound") >= 0
            || LogicalRoles.Oblique(word.Parse, word.Index, "of") >= 0 || LogicalRoles.Oblique(word.Parse, word.Index, "between") >= 0 || word.Is("obj") || word.Is("obl") || word.Is("nmod") || word.Is("nsubj")));

    private static (int Host, int Partner, int Governor, Lending Lending) Surroundings(Parse parse, int head, EventClasses classes)
    {
        int host = -1, partner = -1, at = head;
        for (int steps = 0; steps < 3 && parse.Heads[at] >= 0; steps++)
        {
            int above = parse.Heads[at];
            if (parse[at].Is("conj") && parse.Upos[above] is Upos.NOUN or Upos.PROPN && partner < 0) partner = above;
            else if (parse[at].Is("nmod") && classes.Transparent.Has(parse, above) && host < 0) host = above;
            else break;
            at = above;
        }

        foreach (var child in parse[head].Children)
            if (child.Is("acl") && classes.LightVerb.Has(parse, child.Index) && LogicalRoles.IsPassive(parse, child.Index))
                return (host, partner, child.Index, Lending.NounModifierActs);

        int governor = parse.Heads[at];
        if (HasSubject(parse, at)) return (host, partner, -1, LogicalRoles.HasCase(parse, at, "under") ? Lending.PredicateSubjectIsActedUpon : Lending.PredicateSubjectActs);
        if (governor < 0 || !LogicalRoles.IsVerbal(parse[governor])) return (host, partner, -1, Lending.Nothing);

        var word = parse[at];
        bool argument = word.Is("obj") || word.Is("nsubj") || word.Is("obl");
        if (!argument) return (host, partner, -1, Lending.Nothing);
        if (word.Is("obl") && (LogicalRoles.HasCase(parse, at, "by") || IsBeside(word))) return (host, partner, governor, Lending.Nothing);

        // A word may be in both classes ("come under" takes, "come to" gives): under means being acted upon.
        if (classes.LightVerbPassive.Has(parse, governor) && !LogicalRoles.IsPassive(parse, governor)) return (host, partner, governor, Lending.SubjectIsActedUpon);
        return (host, partner, governor, classes.LightVerb.Has(parse, governor) ? Lending.SubjectActs : Lending.Nothing);
    }

    // "held a vigil after the ATTACK": another occasion, of which the verb tells nothing.
    private static bool IsBeside(Word noun) => noun.Child("case") is { Lemma: "after" or "before" or "during" or "amid" or "following" or "since" or "despite" or "until" or "over" or "against" or "for" };

    private static bool HasSubject(Parse parse, int head) => LogicalRoles.Child(parse, head, "nsubj") >= 0;
}
