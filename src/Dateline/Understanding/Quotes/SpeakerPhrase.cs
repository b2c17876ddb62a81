using Dateline.Language;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Finds who does the telling, and the words that name them.</summary>
internal static class SpeakerPhrase
{
    /// <summary>The head token of who speaks by a verb: its subject, the agent of a passive, or whoever the construction hands down; -1 if nobody.</summary>
    public static int Of(Word verb, EntityLayer entities)
    {
        if (Quoted(verb) is { } quoted) return quoted.Index;
        if (WithSubject(verb) is >= 0 and var beside) return beside;
        if (IsParticipleOfMainVerb(verb) && Own(verb) is null && OfMainVerb(verb, entities) is var main and >= 0) return main;
        var at = verb;
        for (int steps = 0; steps < 12; steps++)
        {
            if (Own(at) is { } own) return Antecedent(own, at).Index;
            if (IsPassive(at)) return -1;
            if (at.IsRoot) return -1;
            var head = at.Head;
            if (at.Is("acl") && !IsParticipleOfMainVerb(at))
            {
                // "people briefed on the plan" are told of it; only "by" names who tells.
                if (at.Index == verb.Index && at.Xpos == "VBN" && at.Relation != "acl:relcl") return -1;

                // "a message announcing", "the report saying": a thing that speaks lends its voice to whoever made it, if the clause says who.
                if (entities.HeadedBy(head.Index) is not { IsThing: true } || Governor(head) is not { } maker) return head.Index;
                at = maker;
                continue;
            }

            if (at.Is("conj") && Coordination.OuterVerb(at) is { } outer)
            {
                at = outer;
                continue;
            }

            if (at.Is("acl") || at.Upos is Upos.NOUN or Upos.PROPN)
            {
                at = head;
                continue;
            }

            if (!at.Is("conj") && !at.Is("xcomp") && !at.Is("advcl") && !at.Is("ccomp") && !at.Is("parataxis") && !at.Is("dep")) return -1;
            if ((at.Is("parataxis") || at.Is("ccomp") || at.Is("dep")) && at.Xpos != "VBG") return -1;
            if (at.Is("xcomp") && head.Child("obj") is { } controller && at.Child("mark") is not null) return controller.Index;
            at = head;
        }

        return -1;
    }

    /// <summary>"left for Oslo, with union leader Anna Kovacs saying": the phrase between "with" and a participle is its subject, though trees hang it on the verb before; -1 if none.</summary>
    public static int WithSubject(Word participle)
    {
        if (participle.Xpos != "VBG" || participle.IsRoot || participle.Child("nsubj") is not null || participle.Child("mark") is not null) return -1;
        foreach (var child in participle.Head.Children)
            if (child.Is("obl") && child.Subtree.End == participle.Index && child.Child("case") is { Lemma: "with" } mark && mark.Index == FirstWord(child)) return child.Index;
        return -1;
    }

    private static int FirstWord(Word phrase)
    {
        int first = phrase.Subtree.Start;
        while (first < phrase.Index && phrase.Parse.Upos[first] == Upos.PUNCT) first++;
        return first;
    }

    /// <summary>"quoted the minister as saying", "was quoted as saying": the one quoted speaks; null otherwise.</summary>
    public static Word? Quoted(Word verb)
    {
        if (verb.Xpos != "VBG" || verb.IsRoot || verb.Head.Lemma is not ("quote" or "cite") || verb.Child("mark") is not { Lemma: "as" }) return null;
        return verb.Head.Child("nsubj:pass") ?? verb.Head.Child("obj");
    }

    /// <summary>The noun phrase headed by a token: titles and appositions kept, relative and adverbial clauses and marks at the edges left out.</summary>
    public static TokenSpan Tokens(Parse parse, int head, int cueToken)
    {
        if (head < 0) return default;
        var word = parse[head];
        int start = word.Subtree.Start, end = word.Subtree.End;
        foreach (var child in word.Children)
        {
            if (child.Index > head && (IsDay(child) || child.Is("acl") || child.Is("advcl") || child.Is("parataxis") || child.Is("ccomp") || child.Is("dep")))
            {
                end = Math.Min(end, Math.Max(head + 1, child.Subtree.Start));
                break;
            }

            if (child.Index < head && (child.Is("parataxis") || child.Is("ccomp") || child.Is("advcl") || child.Is("cc"))) start = Math.Min(head, child.Subtree.End);
        }

        if (cueToken > head) end = Math.Min(end, cueToken);
        else if (cueToken >= 0 && cueToken < head) start = Math.Max(start, cueToken + 1);
        while (end > head + 1 && parse.Upos[end - 1] == Upos.PUNCT) end--;
        while (start < head && (parse.Upos[start] is Upos.PUNCT or Upos.ADP or Upos.CCONJ || parse.Lemmas[start] == "with")) start++;
        return TokenSpan.Between(start, Math.Max(end, head + 1));
    }

    /// <summary>The nearest subject above a participle that can speak: in "shut the camp after a shell hit it, saying that …" whoever shut it; -1 if there is none.</summary>
    private static int OfMainVerb(Word participle, EntityLayer entities)
    {
        for (var at = participle; !at.IsRoot;)
        {
            at = at.Head;
            if (participle.Lemma == "add" && at.Is("ccomp")) continue;
            if (at.Upos is not (Upos.VERB or Upos.AUX) || (at.Is("acl") && at.Relation != "acl:relcl") || IsPassive(at) || Own(at) is not { } own || own.Index > participle.Index) continue;
            int subject = Antecedent(own, at).Index;
            if (entities.HeadedBy(subject) is { IsThing: false }) return subject;
        }

        return -1;
    }

    /// <summary>Who the words of a speaker name: the person at their end where the tree makes a land or an office the head ("Peru's envoy to the bloc Anna Kovacs").</summary>
    public static Entity? EntityOf(Telling telling, Parse parse, EntityLayer entities)
    {
        var head = entities.HeadedBy(telling.Speaker);
        if (head is { Kind: EntityKind.Person } || telling.SpeakerTokens.Length < 2) return head;
        foreach (var child in parse[telling.Speaker].Children)
            if (child.Is("appos") && telling.SpeakerTokens.Contains(child.Index) && entities.HeadedBy(child.Index) is { Kind: EntityKind.Person } named && entities.MentionAt(child.Index) is { Kind: MentionKind.Name })
                return named;
        int last = telling.SpeakerTokens.End - 1;
        if (parse.Upos[last] != Upos.PROPN) return head;
        for (int t = last; t > telling.SpeakerTokens.Start && parse.Upos[t] == Upos.PROPN; t--)
            if (entities.HeadedBy(t) is { Kind: EntityKind.Person } person && entities.MentionAt(t) is { Kind: MentionKind.Name } && parse[t].Child("case") is null && !parse[t].Is("conj"))
                return person;
        return head;
    }

    /// <summary>A participle after a comma ("left for Oslo, saying") is said of the subject, not of the noun before the comma.</summary>
    private static bool IsParticipleOfMainVerb(Word verb)
        => verb.Xpos == "VBG" && verb.Index > 0 && verb.Relation != "acl:relcl" && verb.Parse.Sentences.Form(verb.Index - 1) is ",";

    /// <summary>The head of the noun phrase beside a cue in plain reading order, -1 if none: after it ("said Haddad") when words are quoted before it, else before it. For when the tree fails.</summary>
    /// <param name="isFree">Tokens that may belong to the speaker.</param>
    public static int Beside(Parse parse, int cue, Func<int, bool> isFree, bool mayFollow)
    {
        var sentence = parse.Sentences.Of(cue).Tokens;
        int next = cue + 1;
        if (mayFollow && next < sentence.End && isFree(next) && StartsPhrase(parse, next)) return Top(parse, next, next, sentence.End, isFree);
        int before = cue - 1;
        while (before >= sentence.Start && parse.Upos[before] is Upos.AUX or Upos.ADV or Upos.PART) before--;
        if (before < sentence.Start || !isFree(before)) return -1;
        if (parse.Upos[before] is Upos.PROPN or Upos.NOUN or Upos.PRON) return Top(parse, before, sentence.Start, cue, isFree);

        // "Haddad, in a letter to the council, wrote": the phrase that opens the sentence.
        if (parse.Sentences.Form(before) is not ",") return -1;
        if (StartsPhrase(parse, sentence.Start)) return Top(parse, sentence.Start, sentence.Start, cue, isFree);

        // "According to the agency, the mayor, Anna Kovacs, said": the name between the last two commas.
        int low = before;
        while (low > sentence.Start && parse.Sentences.Form(low - 1) is not ",") low--;
        return low > sentence.Start && parse.Upos[before - 1] == Upos.PROPN ? Top(parse, before - 1, low, cue, isFree) : -1;
    }

    private static bool StartsPhrase(Parse parse, int token)
        => parse.Upos[token] is Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.NUM || (parse.Upos[token] is Upos.PRON && parse.Lemmas[token].ToLowerInvariant() is not ("that" or "what" or "it" or "which"));

    private static int Top(Parse parse, int token, int low, int high, Func<int, bool> isFree)
    {
        int at = token;
        while (parse.Heads[at] >= low && parse.Heads[at] < high && isFree(parse.Heads[at]) && parse.Upos[parse.Heads[at]] is not (Upos.VERB or Upos.AUX)) at = parse.Heads[at];
        return at;
    }

    /// <summary>"on Wednesday" after a name belongs to the verb, whatever the tree says.</summary>
    public static bool IsDay(Word phrase)
        => phrase.Child("case") is { Lemma: "on" } && phrase.Lemma.ToLowerInvariant() is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    public static bool IsPassive(Word verb) => verb.Child("nsubj:pass") is not null || verb.Child("aux:pass") is not null;

    private static Word? Own(Word verb)
    {
        Word? agent = null;
        foreach (var child in verb.Children)
        {
            if (child.Is("nsubj") && child.Relation is not ("nsubj:pass" or "nsubj:outer") && !(child.Lemma is "it" && verb.Child("expl") is not null)) return child;
            if (child.Relation is "obl:agent" || (child.Is("obl") && IsPassive(verb) && child.Child("case") is { Lemma: "by" })) agent = child;
            if (child.Is("obl") && verb.Is("acl") && verb.Xpos == "VBN" && child.Child("case") is { Lemma: "by" }) agent = child;
        }

        return agent;
    }

    /// <summary>"who" and "which" stand for the noun before their clause.</summary>
    private static Word Antecedent(Word subject, Word verb)
    {
        if (subject.Lemma is not ("who" or "which" or "that" or "whom") || subject.Upos == Upos.NOUN) return subject;
        for (var up = verb; !up.IsRoot; up = up.Head)
        {
            if (!up.Is("acl")) continue;

            // "a missile fired by the rebels, who say": who is the nearest noun, wherever the clause hangs.
            int nearest = subject.Index - 1;
            while (nearest > up.HeadIndex && subject.Parse.Upos[nearest] == Upos.PUNCT) nearest--;
            bool isNear = subject.Lemma == "who" && nearest > up.HeadIndex && !up.Head.Is("nsubj") && subject.Parse.Upos[nearest] is Upos.PROPN or Upos.NOUN;
            return isNear ? subject.Parse[Top(subject.Parse, nearest, up.HeadIndex + 1, subject.Index, _ => true)] : up.Head;
        }

        return subject;
    }

    /// <summary>The verb that a noun depends on, when the noun is its object or stands beside it.</summary>
    private static Word? Governor(Word noun)
        => noun.Is("obj") || noun.Is("obl") || noun.Is("nsubj:pass") ? noun.Head : null;
}
