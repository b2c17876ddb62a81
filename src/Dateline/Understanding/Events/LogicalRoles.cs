using Dateline.Language;
using Dateline.Understanding.Quotes;

namespace Dateline.Understanding.Events;

/// <summary>
/// Who a clause is about, whatever its form: undoes the passive, relative and participle clauses, control and raising, and verbs that share their arguments.
/// Answers are head tokens; -1 where the sentence names nobody. Universal Dependencies v2 as the English treebanks use it.
/// </summary>
internal static class LogicalRoles
{
    // Trees are finite, but a bad parse can be deep; no English clause borrows its subject over more steps than this.
    private const int DeepestLoan = 8;

    // "called on Russia to withdraw": the addressee, an oblique, does what the infinitive says.
    // "for their ROLE in": whoever is blamed, arrested or punished for it.
    private static readonly string[] PartsIn = ["role", "part", "involvement", "complicity", "participation"];

    private static readonly string[] ObliqueControllers = ["call", "appeal", "plead", "pray", "wait", "rely", "depend", "beckon"];

    /// <summary>The one who does it: the subject, or the by-phrase of a passive.</summary>
    public static int Subject(Parse parse, int head) => IsPassive(parse, head) ? Agent(parse, head) : SurfaceSubject(parse, head, DeepestLoan);

    /// <summary>The one it is done to: the object, or the subject of a passive.</summary>
    public static int Object(Parse parse, int head)
    {
        if (IsPassive(parse, head)) return SurfaceSubject(parse, head, DeepestLoan);

        // "urged Oman to": some trees call the one urged an indirect object.
        int own = Child(parse, head, "obj");
        if (own < 0) own = Child(parse, head, "iobj");
        if (own >= 0) return Antecedent(parse, own);
        int gap = RelativeGap(parse, head);
        return gap >= 0 ? gap : SharedObject(parse, head);
    }

    /// <summary>The noun of a by-phrase below a passive verb; -1 if there is none, or if it only says how ("by using force").</summary>
    public static int Agent(Parse parse, int verb)
    {
        foreach (var child in parse[verb].Children)
            if (child.Is("obl") && child.Upos != Upos.VERB && HasCase(parse, child.Index, "by"))
                return child.Index;

        // "was shot and wounded by officers": the phrase hangs on the last verb and belongs to all.
        foreach (var child in parse[verb].Children)
            if (child.Is("conj") && child.Xpos == "VBN" && Child(parse, child.Index, "nsubj") < 0 && Child(parse, child.Index, "aux") < 0)
                return Agent(parse, child.Index);
        return -1;
    }

    public static bool IsPassive(Parse parse, int head)
    {
        var word = parse[head];
        if (!IsVerbal(word)) return false;

        bool auxiliary = false, subject = false, passiveSubject = false, hasObject = false;
        foreach (var child in word.Children)
        {
            if (child.Relation is "aux:pass") return true;
            passiveSubject |= child.Relation is "nsubj:pass" or "csubj:pass";
            subject |= child.Relation is "nsubj" or "nsubj:outer";
            auxiliary |= child.Is("aux");
            hasObject |= child.Is("obj");
        }

        if (passiveSubject) return true;
        if (word.Xpos is not ("VBN" or "VBD") || auxiliary || hasObject) return false;
        if (word.Relation is "acl" or "amod") return true;

        // Headlines leave the auxiliary out ("Five killed in blast"); only a participle can mean that.
        if (word.Xpos is not "VBN") return false;
        if (word.Is("conj") && !subject) return IsPassive(parse, word.HeadIndex);
        return word.IsRoot || word.Is("parataxis") || word.Is("xcomp") || word.Is("advcl") || word.Is("ccomp");
    }

    /// <summary>The subject as grammar has it, the clause's own or the one it borrows; relative pronouns stand for what they refer to.</summary>
    public static int SurfaceSubject(Parse parse, int head) => SurfaceSubject(parse, head, DeepestLoan);

    /// <summary>The first child with a relation (or a subtype of it); -1 if there is none.</summary>
    public static int Child(Parse parse, int head, string relation)
    {
        foreach (var child in parse[head].Children)
            if (child.Is(relation))
                return child.Index;
        return -1;
    }

    /// <summary>The first noun that hangs below a head by a preposition; -1 if there is none.</summary>
    public static int Oblique(Parse parse, int head, string preposition)
    {
        foreach (var child in parse[head].Children)
            if ((child.Is("obl") || child.Is("nmod")) && child.Relation is not "nmod:poss" && HasCase(parse, child.Index, preposition))
                return Antecedent(parse, child.Index);

        // "gave the rebels weapons": the receiver stands without its "to".
        return preposition == "to" ? Child(parse, head, "iobj") : -1;
    }

    /// <summary>True when the noun's preposition is this one; "because of" counts by its first word.</summary>
    public static bool HasCase(Parse parse, int noun, string preposition)
    {
        foreach (var child in parse[noun].Children)
            if (child.Is("case") && child.Form.Equals(preposition, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>What a relative pronoun refers to; any other token itself.</summary>
    public static int Antecedent(Parse parse, int token)
    {
        if (parse.Xpos[token] is not ("WDT" or "WP" or "WP$")) return token;

        int steps = DeepestLoan;
        for (var word = parse[token]; !word.IsRoot && steps-- > 0; word = word.Head)
            if (word.Relation is "acl:relcl")
                return word.HeadIndex;
        return token;
    }

    public static bool IsVerbal(Word word) => word.Upos == Upos.VERB || word.Xpos is "VBN" or "VBD" or "VBZ" or "VBP" or "VBG" or "VB";

    private static int SurfaceSubject(Parse parse, int head, int steps)
    {
        if (steps == 0) return -1;

        var word = parse[head];
        foreach (var child in word.Children)
            if (child.Is("nsubj") && child.Xpos is not "EX")
                return Antecedent(parse, child.Index);

        if (word.IsRoot) return -1;
        if (SpeakerPhrase.WithSubject(word) is >= 0 and var beside) return beside;
        return word.Relation switch
        {
            "acl:relcl" => word.HeadIndex,
            "acl" => NounOwner(parse, word, steps),
            "amod" => IsVerbal(word) ? word.HeadIndex : -1,
            "conj" => SurfaceSubject(parse, word.HeadIndex, steps - 1),
            "xcomp" => Controller(parse, word, steps),
            "advcl" => AdverbialController(parse, word, steps),
            _ => -1,
        };
    }

    // "troops sent to", "gunmen attacking" modify who does or suffers it; "a decision to withdraw" has the decider as its subject.
    private static int NounOwner(Parse parse, Word clause, int steps)
    {
        int noun = clause.HeadIndex;
        // "was accused by villagers of burning homes": trees hang what the accused did on who accuses.
        if ((HasMark(parse, clause.Index, "of") || HasMark(parse, clause.Index, "for")) && parse[noun].Is("obl") && HasCase(parse, noun, "by") && IsPassive(parse, parse.Heads[noun]) && Object(parse, parse.Heads[noun]) is >= 0 and var accused)
            return accused;
        if (IsPartIn(parse, clause) && parse[noun] is { IsRoot: false } blame && Object(parse, blame.HeadIndex) is >= 0 and var blamed) return blamed;
        if (!HasMark(parse, clause.Index, "to") && clause.Xpos is not "VB") return noun;

        int owner = Child(parse, noun, "nmod:poss");
        if (owner >= 0) return Antecedent(parse, owner);
        var governor = parse[noun];
        return governor.Is("obj") || governor.Is("obl") ? SurfaceSubject(parse, governor.HeadIndex, steps - 1) : -1;
    }

    private static int Controller(Parse parse, Word clause, int steps)
    {
        int governor = clause.HeadIndex;
        if (IsPassive(parse, governor)) return SurfaceSubject(parse, governor, steps - 1);

        int controller = Child(parse, governor, "obj");
        if (controller < 0) controller = Child(parse, governor, "iobj");
        if (controller < 0) controller = ObliqueController(parse, governor);
        return controller >= 0 ? Antecedent(parse, controller) : SurfaceSubject(parse, governor, steps - 1);
    }

    // "accused Iran of arming", "criticised Rome for closing" speak of the object; "seized it after chasing", "marched to demand" of the subject.
    private static int AdverbialController(Parse parse, Word clause, int steps)
    {
        int governor = clause.HeadIndex;
        if (HasMark(parse, clause.Index, "of") || HasMark(parse, clause.Index, "for") || HasMark(parse, clause.Index, "from") || IsPartIn(parse, clause))
        {
            int blamed = Object(parse, governor);
            if (blamed >= 0) return blamed;
        }

        if (HasMark(parse, clause.Index, "to"))
        {
            int asked = ObliqueController(parse, governor);
            if (asked >= 0) return Antecedent(parse, asked);
        }

        // "dismantled a network accused of smuggling, arresting eleven": what a comma sets off belongs to the main clause.
        if (parse[governor].Relation is "acl" && clause.Xpos is "VBG" && clause.Index > 0 && parse.Upos[clause.Index - 1] == Upos.PUNCT && parse[governor].Head is { IsRoot: false } noun && (noun.Is("obj") || noun.Is("obl")))
            return SurfaceSubject(parse, noun.HeadIndex, steps - 1);
        return SurfaceSubject(parse, governor, steps - 1);
    }

    // "sanctioned two firms for their role in hacking banks".
    private static bool IsPartIn(Parse parse, Word clause)
        => HasMark(parse, clause.Index, "in") && clause.Child("mark") is { Index: > 0 } mark && mark.Index - 1 is var noun && Array.IndexOf(PartsIn, parse.Lemmas[noun]) >= 0
            && (HasCase(parse, noun, "for") || HasCase(parse, noun, "over"));

    private static int ObliqueController(Parse parse, int governor)
    {
        if (Array.IndexOf(ObliqueControllers, parse.Lemmas[governor]) < 0) return -1;
        foreach (string preposition in (ReadOnlySpan<string>)["on", "upon", "to", "with", "for"])
            if (Oblique(parse, governor, preposition) is >= 0 and var found)
                return found;
        return -1;
    }

    public static bool HasMark(Parse parse, int clause, string mark)
    {
        foreach (var child in parse[clause].Children)
            if ((child.Is("mark") || child.Is("case")) && child.Form.Equals(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // "the village that troops shelled": the clause has its own subject and lacks an object, so the noun before it is the object.
    private static int RelativeGap(Parse parse, int verb)
    {
        var word = parse[verb];
        if (word.Relation is not "acl:relcl") return -1;

        bool ownSubject = false;
        foreach (var child in word.Children)
        {
            if (child.Is("nsubj")) ownSubject = child.Xpos is not ("WDT" or "WP");
            if (child.Is("ccomp") || (child.Is("obl") && child.Xpos is "WDT" or "WP") || child.Xpos is "WRB") return -1;
        }

        return ownSubject ? word.HeadIndex : -1;
    }

    // "arrested and tortured dozens of people": the object hangs on one verb and belongs to both.
    private static int SharedObject(Parse parse, int verb)
    {
        var word = parse[verb];
        if (word.Is("conj") && IsVerbal(word.Head) && !HasComplement(parse, verb) && SharesSubject(parse, verb))
        {
            int first = Child(parse, word.HeadIndex, "obj");
            if (first > verb) return Antecedent(parse, first);
        }

        foreach (var child in word.Children)
            if (child.Is("conj") && IsVerbal(child) && child.Index - verb <= 2 && Child(parse, child.Index, "obj") is >= 0 and var shared)
                return Antecedent(parse, shared);
        return -1;
    }

    private static bool SharesSubject(Parse parse, int verb) => Child(parse, verb, "nsubj") < 0;

    private static bool HasComplement(Parse parse, int verb) => Child(parse, verb, "ccomp") >= 0 || Child(parse, verb, "xcomp") >= 0;
}
