using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>Says what kind of thing a name names: by the lists, by its last word, by the words around it.</summary>
internal static class NameKinds
{
    public static Mention Listed(Parse parse, ListedName name)
        => Of(parse, name.Tokens, name.Listing.Kind switch
        {
            ListingKind.State or ListingKind.Metonym => NameKind.Place,
            ListingKind.People => NameKind.Nationality,
            ListingKind.Person => NameKind.Person,
            _ => NameKind.Organisation,
        }, name.Listing.Address);

    public static Mention Unlisted(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        var head = lexicon.NameHeads.Find(parse.Sentences.Form(HeadWord(parse, tokens)));
        var kind = head?.Kind switch
        {
            NameHeadKind.Organisation => NameKind.Organisation,
            NameHeadKind.Place => NameKind.Place,
            NameHeadKind.Other => NameKind.Other,
            _ => Guess(parse, lexicon, tokens),
        };
        return Of(parse, tokens, kind, head?.Address);
    }

    /// <summary>A name that the model found. Its corpora do not agree on titles, and an institution named after its place is none.</summary>
    public static Mention Learned(Parse parse, Lexicon lexicon, TokenSpan tokens, NameKind kind)
    {
        var head = lexicon.NameHeads.Find(parse.Sentences.Form(HeadWord(parse, tokens)));
        if (kind == NameKind.Person && head is { Kind: NameHeadKind.Organisation } && IsNobody(parse, lexicon, tokens)) return Of(parse, tokens, NameKind.Organisation, head.Address);
        if (kind == NameKind.Person && tokens.Length == 1 && FollowsBody(parse, lexicon, tokens.Start) && !lexicon.GivenNames.Contains(parse.Sentences.Form(tokens.Start))) return Of(parse, tokens, NameKind.Organisation, null);
        if (kind == NameKind.Person && OpensAsThing(parse, lexicon, tokens)) return Of(parse, tokens, NameKind.Other, null);
        if (kind == NameKind.Person || IsHolder(parse, lexicon, tokens)) return Of(parse, WithoutTitle(parse, lexicon, tokens), NameKind.Person, null);
        bool body = kind == NameKind.Place && tokens.Length > 2 && HeadWord(parse, tokens) < tokens.End - 1 && head is { Kind: NameHeadKind.Organisation };
        return Of(parse, tokens, body ? NameKind.Organisation : kind, head?.Address);
    }

    /// <summary>"Defence Minister", "Chief of Staff": the words of an office and no name.</summary>
    public static bool IsOffice(Parse parse, Lexicon lexicon, TokenSpan tokens)
        => tokens.Length > 1 && Phrases.EndingAt(lexicon.Offices.Table, parse, tokens.Start, tokens.End - 1, out int first) is not null && first == tokens.Start;

    // "Zetas Cartel" after "the", "Sivas Brigade": no given name, no title, a body's word at the end.
    private static bool IsNobody(Parse parse, Lexicon lexicon, TokenSpan tokens)
        => tokens.Length > 1 && !lexicon.GivenNames.Contains(parse.Sentences.Form(tokens.Start)) && !FollowsTitle(parse, lexicon, tokens.Start) && HeadOf(parse, tokens) == tokens.End - 1;

    // "Typhoon Mirva", "Tropical Storm Oda", "Operation Anvil": storms and campaigns bear people's names behind a noun.
    private static bool OpensAsThing(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        for (int t = tokens.Start; t < Math.Min(tokens.Start + 2, tokens.End - 1); t++)
            if (lexicon.NameHeads.Find(parse.Sentences.Form(t)) is { Kind: NameHeadKind.Other } && !lexicon.GivenNames.Contains(parse.Sentences.Form(t))) return true;
        return false;
    }

    // "X, the ambassador to Y": whatever X sounds like.
    private static bool IsHolder(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        foreach (var child in parse[HeadOf(parse, tokens)].Children)
            if (child.Is("appos") && child.Index >= tokens.End && child.Upos == Upos.NOUN && Phrases.EndingAt(lexicon.Offices.Table, parse, tokens.End, child.Index, out _) is not null) return true;
        return false;
    }

    private static TokenSpan WithoutTitle(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        for (int last = tokens.End - 2; last >= tokens.Start; last--)
            if (IsHonorific(parse.Sentences.Form(last)) && last == tokens.Start || Phrases.EndingAt(lexicon.Offices.Table, parse, tokens.Start, last, out int first) is not null && first == tokens.Start)
                return TokenSpan.Between(last + 1, tokens.End);
        return tokens;
    }

    private static bool IsHonorific(ReadOnlySpan<char> form) => form is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Sir" or "Dame" or "Lord" or "Lady" or "Dr" or "Dr.";

    /// <summary>Second look, with the whole article read: a lone surname is a person's when the full name stands elsewhere.</summary>
    public static IEnumerable<Mention> Settle(Parse parse, List<Mention> found)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in found)
            if (mention.Kind == NameKind.Person && mention.Tokens.Length > 1)
                surnames.Add(parse.Sentences.Form(mention.Tokens.End - 1).ToString());
        var lookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var mention in found)
        {
            bool weak = mention.FoundBy is null && mention.Kind is NameKind.Unknown or NameKind.Place or NameKind.Organisation;
            yield return weak && mention.Tokens.Length == 1 && lookup.Contains(parse.Sentences.Form(mention.Tokens.Start)) ? mention with { Kind = NameKind.Person } : mention;
        }
    }

    private static Mention Of(Parse parse, TokenSpan tokens, NameKind kind, string? foundBy)
        => new(tokens, parse.Sentences.SpanOf(tokens), HeadOf(parse, tokens), kind, foundBy);

    /// <summary>The token of a run that hangs outside it; the last when the tree is odd.</summary>
    public static int HeadOf(Parse parse, TokenSpan tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
            if (!tokens.Contains(parse.Heads[t])) return t;
        return tokens.End - 1;
    }

    // "Ministry" decides in "Ministry of Foreign Affairs", the last word elsewhere.
    public static int HeadWord(Parse parse, TokenSpan tokens)
    {
        for (int t = tokens.Start + 1; t < tokens.End; t++)
            if (parse.Sentences.Form(t) is "of" or "for" or "on" or "against") return t - 1;
        return tokens.End - 1;
    }

    private static NameKind Guess(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        var first = parse.Sentences.Form(tokens.Start);
        bool acronym = tokens.Length == 1 && first.Length is >= 2 and <= 6 && !first.ContainsAnyInRange('a', 'z');
        if (FollowsTitle(parse, lexicon, tokens.Start)) return NameKind.Person;
        if (acronym || FollowsBody(parse, lexicon, tokens.Start)) return NameKind.Organisation;
        if (lexicon.GivenNames.Contains(first)) return NameKind.Person;

        int head = HeadOf(parse, tokens);
        var word = parse[head];
        bool definite = tokens.Start > 0 && parse.Sentences.Form(tokens.Start - 1) is "the" or "The" or "a" or "an";
        if (!definite && word.Child("case") is { } preposition && preposition.Form is "in" or "at" or "near" or "outside" or "around" or "across" or "inside" or "towards" or "toward" or "throughout" or "In" or "At" or "Near") return NameKind.Place;
        if (definite) return tokens.Length > 1 ? NameKind.Organisation : NameKind.Unknown;
        if (word.Is("nsubj") && !lexicon.Cues.Verbs(word.Head.Lemma).IsEmpty) return NameKind.Person;
        if (tokens.Length is >= 2 and <= 5 && !HasDigit(parse, tokens) && !word.Is("compound")) return NameKind.Person;
        return word.Is("obl") || word.Is("appos") && tokens.Length == 1 ? NameKind.Place : NameKind.Unknown;
    }

    private static bool HasDigit(Parse parse, TokenSpan tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
            if (char.IsDigit(parse.Sentences.Form(t)[0])) return true;
        return false;
    }

    // "the company Norvik", "militant group Ansar".
    private static bool FollowsBody(Parse parse, Lexicon lexicon, int start)
    {
        int limit = parse.Sentences.Of(start).Tokens.Start;
        return start > limit && parse.Upos[start - 1] == Upos.NOUN && Phrases.EndingAt(lexicon.Agents.Table, parse, limit, start - 1, out _) is { Kind: AgentKind.Group or AgentKind.Organisation };
    }

    public static bool FollowsTitle(Parse parse, Lexicon lexicon, int start)
    {
        var sentence = parse.Sentences.Of(start);
        int before = start - 1;
        if (before < sentence.Tokens.Start) return false;
        if (IsHonorific(parse.Sentences.Form(before))) return true;
        if (Phrases.EndingAt(lexicon.Offices.Table, parse, sentence.Tokens.Start, before, out _) is not null) return true;
        return Phrases.EndingAt(lexicon.Agents.Table, parse, sentence.Tokens.Start, before, out _) is { Kind: AgentKind.Person };
    }
}
