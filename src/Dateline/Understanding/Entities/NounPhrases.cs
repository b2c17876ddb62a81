using Dateline.Language;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Finds every phrase that may name a party, and where it begins and ends.</summary>
internal static class NounPhrases
{
    /// <summary>One draft for each noun, name, nationality, personal or possessive pronoun and quantity that heads a phrase, in reading order. A title before a name is no phrase of its own.</summary>
    public static List<Draft> Find(Parse parse, NameLayer names)
    {
        var found = new List<Draft>(parse.Length / 3);
        for (int t = 0; t < parse.Length; t++)
        {
            var name = names.At(t);
            if (name is not null && name.Head != t) continue;
            if (KindOf(parse, t, name) is not { } kind) continue;

            var sentence = parse.Sentences.Of(t);
            var word = parse[t];
            var tokens = kind == MentionKind.Pronoun ? new TokenSpan(t, 1) : Span(parse, t, name, names);
            found.Add(new Draft(t, tokens, kind)
            {
                Name = name,
                Adjectival = name is { Kind: NameKind.Nationality } && IsSecondAdjective(word, names),
                Sentence = parse.Sentences.IndexOf(t),
                Paragraph = sentence.Paragraph,
                Subject = word.Is("nsubj") && !word.Is("nsubj:pass") || word.Is("nsubj:pass"),
                Plural = IsPlural(parse, t),
                Definite = kind == MentionKind.Nominal && IsDefinite(word),
            });
        }

        return found;
    }

    private static MentionKind? KindOf(Parse parse, int t, Mention? name)
    {
        var word = parse[t];
        if (name is not null) return name.Kind == NameKind.Nationality && IsAdjective(word) ? MentionKind.Metonym : MentionKind.Name;
        switch (word.Upos)
        {
            case Upos.PRON: return word.Xpos is "PRP" or "PRP$" ? MentionKind.Pronoun : word.Xpos is "NN" or "NNS" ? MentionKind.Nominal : null;
            case Upos.NOUN or Upos.PROPN: return word.Is("nmod:desc") || word.Is("flat") || word.Is("fixed") || word.Is("goeswith") ? null : MentionKind.Nominal;
            // "aged 28": so many years, not so many people.
            case Upos.NUM when !word.IsRoot && word.Head.Lemma is "aged" or "age": return null;
            case Upos.NUM when IsDay(parse, t): return null;
            // "freed the accused", "the displaced returned": a participle that its article makes a noun.
            case Upos.VERB when word.Xpos == "VBN" && word.Child("det") is { Lemma: "the" }: return IsArgument(word) ? MentionKind.Nominal : null;
            case Upos.NUM or Upos.ADJ or Upos.DET: return IsArgument(word) && word.Child("cop") is null ? MentionKind.Nominal : null;
            default: return null;
        }
    }

    // "his Greek and FRENCH counterparts".
    private static bool IsSecondAdjective(Word word, NameLayer names) => word.Is("conj") && IsAdjective(word.Head) && names.At(word.HeadIndex) is { Kind: NameKind.Nationality };

    private static bool IsAdjective(Word word) => word.Is("amod") || word.Is("compound");

    // "a hearing held March 9": the tree may take the day for the object.
    private static bool IsDay(Parse parse, int number)
        => (number > 0 && NameRun.IsCalendar(parse.Sentences.Form(number - 1))) || (number + 1 < parse.Length && NameRun.IsCalendar(parse.Sentences.Form(number + 1)));

    private static bool IsArgument(Word word) => word.Is("nsubj") || word.Is("obj") || word.Relation is "obl:unmarked" && word.Upos == Upos.NUM && word.Child("advmod") is { Lemma: "more" } || (word.Is("obl") && word.Upos != Upos.NUM || word.Is("nmod") && word.Upos != Upos.NUM) && word.Child("case") is not null && word.Child("det") is not null;

    /// <summary>From the first modifier that tells who it is to the head, or to the end of the name; "of" phrases only after words that say nothing alone.</summary>
    private static TokenSpan Span(Parse parse, int head, Mention? name, NameLayer names)
    {
        int start = name?.Tokens.Start ?? head, end = name?.Tokens.End ?? head + 1;
        if (name is null && PartyCoder.IsPostGeneral(parse, head)) end++;
        if (parse[head].Is("amod") || (parse[head].Is("compound") && name is not null)) return TokenSpan.Between(start, end);
        foreach (var child in parse[head].Children)
        {
            if (child.Index > head)
            {
                if (child.Index == end && child.Is("flat")) end = Math.Max(end, child.Subtree.End);
                else if (child.Is("nmod") && child.Index <= end + 4 && child.Child("case") is { Form: "of" } && child.Subtree.Start == end && NeedsComplement(parse.Lemmas[head])) end = EndOfComplement(parse, child.Index, names);
                continue;
            }

            if (child.Is("det") || child.Is("amod") || child.Is("compound") || child.Is("nummod") || child.Is("nmod:poss") || child.Is("nmod:desc") || child.Is("nmod:unmarked") || child.Is("flat"))
                start = Math.Min(start, FirstOf(parse, child.Index));
        }

        return TokenSpan.Between(start, end);
    }

    // The modifier's own words, without a clause that the parser may have hung below it.
    private static int FirstOf(Parse parse, int modifier)
    {
        int start = modifier;
        foreach (var child in parse[modifier].Children)
            if (child.Index < modifier && !child.Is("acl") && !child.Is("parataxis") && !child.Is("punct") && !child.Is("appos") && !child.Is("conj") && child.Form is not ("by" or "By"))
                start = Math.Min(start, FirstOf(parse, child.Index));
        return start;
    }

    private static int EndOfComplement(Parse parse, int token, NameLayer names)
    {
        int end = names.At(token)?.Tokens.End ?? token + 1;
        foreach (var child in parse[token].Children)
            if (child.Index == end && child.Is("flat")) end = child.Subtree.End;
        return end;
    }

    private static bool NeedsComplement(string lemma) => lemma is "member" or "group" or "number" or "thousand" or "hundred" or "dozen" or "score" or "million" or "most" or "some" or "many" or "all" or "crowd" or "leader" or "head"
        or "president" or "king" or "parliament" or "government" or "people" or "ministry" or "resident" or "team" or "unit" or "faction" or "wing" or "part" or "one" or "two" or "three" or "several" or "majority" or "minority" or "family" or "gang" or "band" or "convoy" or "citizen" or "house" or "bank" or "court" or "supporter" or "chief" or "director" or "representative" or "rest" or "pair" or "couple";

    private static bool IsPlural(Parse parse, int t)
    {
        var word = parse[t];
        if (word.Xpos is "NNS" or "NNPS") return true;
        if (word.Upos == Upos.PRON) return word.Lemma is "they" or "we" || word.Form is "they" or "They" or "them" or "their" or "Their" or "we" or "We" or "us" or "our";
        return word.Upos == Upos.NUM || word.Lemma is "people" or "police" or "military" or "troops";
    }

    private static bool IsDefinite(Word word)
    {
        foreach (var child in word.Children)
            if (child.Is("det")) return child.Form is "the" or "The" or "this" or "This" or "that" or "That" or "these" or "These" or "those" or "Those" or "both" or "Both";
        return false;
    }
}
