using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Names;

/// <summary>
/// "Deputy minister for European affairs Ada Brook said" names one person: an office with what it is for, on or of, and the name. Where the parser made two of them, or hung the name
/// on a word of the office, the name becomes the head of the phrase and the office describes it. "A member of the Peruvian senate, Ada Brook said" is one person as well.
/// </summary>
internal static class LongTitles
{
    /// <summary>The same parse where nothing is to mend. Tags and lemmas stay; no head of a name changes.</summary>
    public static Parse Mend(Parse parse, NameLayer names, Lexicon lexicon)
    {
        int[]? heads = null;
        string[]? relations = null;
        foreach (var person in names.All)
        {
            if (person.Kind != NameKind.Person || !EndsPhrase(parse, person)) continue;
            int first = parse.Sentences.Of(person.Head).Tokens.Start;
            int title = TitleOf(parse, lexicon, person, first), holder = -1, owner = -1;
            if (title < 0 && (holder = HolderBeforeComma(parse, lexicon, person, first)) < 0 && (owner = OwnerOf(parse, names, lexicon, person, first)) < 0) continue;
            heads ??= [.. parse.Heads];
            relations ??= [.. parse.Relations];
            if (title >= 0) Hang(parse, heads, relations, person, title);
            else if (owner >= 0) HangOwner(parse, heads, relations, person, owner);
            else (heads[holder], relations[holder]) = (person.Head, "appos");
        }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations!));
    }

    // "the head of the Ada Brook Foundation" is nobody called Ada Brook.
    private static bool EndsPhrase(Parse parse, Mention person)
        => person.Tokens.End < parse.Length && parse.Upos[person.Tokens.End] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.SYM) && parse.Xpos[person.Tokens.End] is not ("POS" or "HYPH");

    // The word of the office that opens the phrase before a name; -1 where there is none.
    private static int TitleOf(Parse parse, Lexicon lexicon, Mention person, int first)
    {
        int last = person.Tokens.Start - 1;
        if (last < first + 2 || parse.Upos[last] is not (Upos.NOUN or Upos.PROPN) || Holder(parse, lexicon, first, last)) return -1;
        int title = -1, preposition = -1;
        for (int t = last; t >= first && IsOfPhrase(parse, t); t--)
        {
            if (parse.Upos[t] == Upos.CCONJ && title >= 0) break;
            if (preposition < 0 && IsPreposition(parse, t)) preposition = t;
            if (t < last && IsPreposition(parse, t + 1) && Holder(parse, lexicon, first, t)) title = t;
        }

        if (title >= 0 && Describes(parse, person, preposition, last)) return -1;

        return title;
    }

    // "a pupil of preacher Ada Brook": the noun beside the name says what she is, not what the pupil is of.
    private static bool Describes(Parse parse, Mention person, int preposition, int last)
        => parse.Upos[last] == Upos.NOUN && parse.Sentences.Form(preposition) is not ("for" or "on") && parse.Heads[last] == person.Head && parse.Relations[last] is "nmod:desc" && char.IsLower(parse.Sentences.Form(last)[0]);

    private static bool IsOfPhrase(Parse parse, int t)
        => parse.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM || IsPreposition(parse, t) || parse.Sentences.Form(t) is "and" or "&" || parse.Xpos[t] is "POS" or "HYPH" || parse.Xpos[t] is "VBN" or "VBG" && parse.Relations[t] is "amod" or "compound";

    private static bool IsPreposition(Parse parse, int t) => parse.Sentences.Form(t) is "for" or "of" or "on" or "in" or "to" or "at" or "from" or "with";

    // One person by office or by trade: "minister", "resident"; not "chiefs of staff".
    private static bool Holder(Parse parse, Lexicon lexicon, int first, int t)
        => parse.Xpos[t] is "NN" or "NNP" && (Phrases.EndingAt(lexicon.Offices.Table, parse, first, t, out _) is not null || Phrases.EndingAt(lexicon.Agents.Table, parse, first, t, out _) is { Kind: AgentKind.Person });

    // "A member of the Peruvian senate, Ada Brook said that": from the head of the sentence to the comma one person; -1 where it is not so. In "The minister, Ada Brook said, left" the comma behind the verb says otherwise.
    private static int HolderBeforeComma(Parse parse, Lexicon lexicon, Mention person, int first)
    {
        int comma = person.Tokens.Start - 1, verb = person.Tokens.End;
        if (comma < first + 1 || parse.Sentences.Form(comma) is not "," || parse.Xpos[verb] is not ("VBD" or "VBZ" or "VBP") || verb + 1 >= parse.Length || parse.Upos[verb + 1] == Upos.PUNCT) return -1;
        int title = -1;
        for (int t = comma - 1; t >= first; t--)
        {
            if (!IsOfPhrase(parse, t)) return -1;
            if ((t + 1 == comma || IsPreposition(parse, t + 1)) && Holder(parse, lexicon, first, t)) title = t;
        }

        if (title < 0 || parse.Heads[title] != parse.Heads[person.Head] || parse.Relations[title] != "nsubj" || parse[title].Child("case") is not null) return -1;
        return parse.Relations[person.Head] == "nsubj" && parse.Heads[person.Head] == verb ? title : -1;
    }

    // "Bissau-Guinean president Ada Brook", "Republic of Artsakh minister Ada Brook": the state beside the title, where the tree makes a party of its own of it, or hangs the person on it; -1 where it is not so.
    private static int OwnerOf(Parse parse, NameLayer names, Lexicon lexicon, Mention person, int first)
    {
        int title = person.Tokens.Start - 1;
        if (title <= first || !Holder(parse, lexicon, first, title)) return -1;
        int start = title;
        if (Phrases.EndingAt(lexicon.Offices.Table, parse, first, title, out int office) is not null) start = office;
        if (start - 1 < first || names.At(start - 1) is not { Kind: NameKind.Nationality or NameKind.Place or NameKind.Organisation } owner || owner.Tokens.End > start) return -1;
        int outer = owner.Tokens.Start;
        for (int t = owner.Tokens.Start; t < owner.Tokens.End; t++)
            if (!owner.Tokens.Contains(parse.Heads[t]) && (parse.Heads[t] < outer || parse.Heads[t] >= person.Tokens.End)) outer = t;
        if (parse.Heads[outer] >= outer && parse.Heads[outer] < person.Tokens.End) return -1;
        if (!owner.Tokens.Contains(outer) || parse[outer].Child("case") is { } mark && mark.Index < owner.Tokens.Start) return -1;
        bool below = false;
        for (int up = person.Head, steps = 0; up >= 0 && steps < 20; up = parse.Heads[up], steps++) below |= owner.Tokens.Contains(up);
        return below || parse.Heads[outer] == parse.Heads[person.Head] && parse.Relations[outer] == parse.Relations[person.Head] ? outer : -1;
    }

    private static void HangOwner(Parse parse, int[] heads, string[] relations, Mention person, int owner)
    {
        int title = person.Tokens.Start - 1;
        (heads[person.Head], relations[person.Head]) = (heads[owner], relations[owner]);
        foreach (var child in parse[owner].Children)
            if (child.Index >= person.Tokens.End || child.Index < owner && !IsOfNoun(child)) heads[child.Index] = person.Head;
        (heads[title], relations[title]) = (person.Head, "nmod:desc");
        (heads[owner], relations[owner]) = (title, "compound");
        // What else of the title the tree had hung on the state.
        for (int t = owner + 1; t < title; t++)
            if (heads[t] == owner && parse.Relations[t] is "amod" or "compound" or "nmod:desc" or "nmod:unmarked") heads[t] = title;
    }

    private static void Hang(Parse parse, int[] heads, string[] relations, Mention person, int title)
    {
        var (head, relation) = Exit(heads, relations, title, title, person.Tokens.End);
        var (other, second) = Exit(heads, relations, person.Head, title, person.Tokens.End);
        if (head < 0 || (second.StartsWith("nsubj", StringComparison.Ordinal) && !relation.StartsWith("nsubj", StringComparison.Ordinal))) (head, relation) = (other, second);
        if (head < 0 && relation != "root") return;

        for (int t = title + 1; t < person.Tokens.Start; t++)
            if (heads[t] < title || heads[t] >= person.Tokens.Start) Within(parse, heads, relations, title, person.Tokens.Start, t);
        foreach (var child in parse[title].Children)
            if (child.Index >= person.Tokens.End || child.Index < title && !IsOfNoun(child)) heads[child.Index] = person.Head;
        (heads[person.Head], relations[person.Head]) = (head, relation);
        (heads[title], relations[title]) = (person.Head, "nmod:desc");
    }

    // A word between the two that hung outside: a preposition on the noun that it governs, that noun on the office, anything else on its noun.
    private static void Within(Parse parse, int[] heads, string[] relations, int title, int end, int t)
    {
        int noun = t;
        for (int next = t + 1; next < end && !(IsPreposition(parse, next)); next++)
            if (parse.Upos[next] is Upos.NOUN or Upos.PROPN) noun = next;
        if (noun == t) (heads[t], relations[t]) = (title, "nmod");
        else if (IsPreposition(parse, t)) (heads[t], relations[t]) = (noun, "case");
        else (heads[t], relations[t]) = (noun, parse.Upos[t] == Upos.DET ? "det" : "compound");
    }

    private static bool IsOfNoun(Word child) => child.Is("det") || child.Is("amod") || child.Is("compound") || child.Is("nmod") || child.Is("nummod") || child.Is("flat") || child.Is("fixed") || child.Relation == "advmod";

    // Where the chain of heads from a word leaves a run of tokens, and by which relation; -1 and "root" at the top.
    private static (int Head, string Relation) Exit(int[] heads, string[] relations, int from, int start, int end)
    {
        int at = from;
        for (int steps = 0; heads[at] >= start && heads[at] < end && steps < end - start; steps++) at = heads[at];
        return heads[at] >= start && heads[at] < end ? (-1, "") : (heads[at], relations[at]);
    }
}
