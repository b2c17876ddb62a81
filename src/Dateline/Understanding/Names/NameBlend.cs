using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>
/// Puts what was learnt and what the lists say together. A list wins over the model where it names somebody in full; a state or a people only where the model does not see
/// a person or a longer name there. Names that neither list nor model knows, only their capitals, do not stand.
/// </summary>
internal static class NameBlend
{
    public static List<Mention> Of(Parse parse, Lexicon lexicon, List<Mention> ruled, List<(TokenSpan Tokens, NameKind Kind)> learned)
    {
        var names = new List<Mention>(ruled.Count + learned.Count);
        var taken = new bool[parse.Length];
        foreach (var mention in ruled)
            if (mention.FoundBy is not null && mention.Tokens.Length > 1 && ListingOf(parse, lexicon, mention.Tokens) is { } line
                && (line.Kind is ListingKind.Organisation or ListingKind.ArmedGroup or ListingKind.Party or ListingKind.Person || line.Kind == ListingKind.Metonym && parse.Sentences.Form(mention.Tokens.Start + 1) is ",")
                && !(line.Sectors is ["JRN", ..] && IsField(parse, lexicon, mention.Tokens))
                && !learned.Exists(l => l.Tokens.Length > mention.Tokens.Length && l.Tokens.Contains(mention.Tokens)))
                Take(mention);
        foreach (var (tokens, kind) in learned.SelectMany(name => Pieces(parse, lexicon, name)))
        {
            if (IsTaken(tokens) || IsNoName(parse, tokens, kind) || NameKinds.IsOffice(parse, lexicon, tokens)) continue;
            var listing = ListingOf(parse, lexicon, tokens);
            if (listing is { Sectors: ["JRN", ..] } && IsField(parse, lexicon, tokens)) continue;
            var listed = ruled.Find(m => m.Tokens == tokens && m.FoundBy is not null);
            if (listed is null && listing is not null && IsInCapitals(parse, tokens)) listed = NameKinds.Listed(parse, new ListedName(tokens, listing));
            bool stands = listed is not null && listing is not null && (kind != NameKind.Person || listing.Kind == ListingKind.State || !MayBeSomebody(parse, lexicon, tokens, learned));
            Take(stands ? listed! : NameKinds.Learned(parse, lexicon, tokens, kind));
        }

        foreach (var mention in ruled)
            if (mention.FoundBy is not null && ListingOf(parse, lexicon, mention.Tokens) is { } listing && !IsTaken(mention.Tokens) && !(listing.Sectors is ["JRN", ..] && IsField(parse, lexicon, mention.Tokens)))
                Take(mention);
        foreach (var tokens in BridgedNames.Find(parse, lexicon, names))
        {
            names.RemoveAll(name => tokens.Contains(name.Tokens));
            Take(NameKinds.Learned(parse, lexicon, tokens, NameKind.Organisation));
        }

        names.Sort((a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
        return names;

        void Take(Mention mention)
        {
            names.Add(mention);
            for (int t = mention.Tokens.Start; t < mention.Tokens.End; t++) taken[t] = true;
        }

        bool IsTaken(TokenSpan tokens)
        {
            for (int t = tokens.Start; t < tokens.End; t++)
                if (taken[t]) return true;
            return false;
        }
    }

    // "Springfield Ohio" is two places where the whole is none; a name that only opens like one ("Northern Ireland") is listed as a whole.
    private static IEnumerable<(TokenSpan Tokens, NameKind Kind)> Pieces(Parse parse, Lexicon lexicon, (TokenSpan Tokens, NameKind Kind) name)
    {
        var tokens = name.Tokens;
        if (name.Kind == NameKind.Place && tokens.Length > 1 && ListingOf(parse, lexicon, tokens) is null)
            for (int cut = tokens.Start + 1; cut < tokens.End; cut++)
            {
                var (town, area) = (TokenSpan.Between(tokens.Start, cut), TokenSpan.Between(cut, tokens.End));
                if (ListingOf(parse, lexicon, area) is { Kind: ListingKind.State or ListingKind.Province } && IsTown(parse, lexicon, town)) return [(town, NameKind.Place), (area, NameKind.Place)];
            }

        if (AfterTitle(parse, lexicon, name) is { } holder) return [(holder, NameKind.Person)];
        if (AfterItsBody(parse, lexicon, name) is { } body) return [(TokenSpan.Between(tokens.Start, body), NameKind.Organisation), (TokenSpan.Between(body, tokens.End), NameKind.Person)];
        int end = EndOfName(parse, lexicon, tokens);
        if (end < tokens.End) return [(TokenSpan.Between(tokens.Start, end), name.Kind)];
        return AfterItsState(parse, lexicon, name) is { } state ? [(state, NameKind.Place), (TokenSpan.Between(state.End, tokens.End), NameKind.Person)] : [name];
    }

    // "United States District Court Judge Ada Brook" is no place, whatever "Brook" is elsewhere: behind the office stands a given name. "Special Envoy for Yemen Lars Berg", "State for African
    // Affairs Nora Field": behind what the office is for.
    private static TokenSpan? AfterTitle(Parse parse, Lexicon lexicon, (TokenSpan Tokens, NameKind Kind) name)
    {
        var tokens = name.Tokens;
        int first = parse.Sentences.Of(tokens.Start).Tokens.Start;
        for (int t = tokens.End - 2; t > tokens.Start; t--)
        {
            if (!lexicon.GivenNames.Contains(parse.Sentences.Form(t))) continue;
            if (name.Kind != NameKind.Person && Phrases.EndingAt(lexicon.Offices.Table, parse, tokens.Start, t - 1, out _) is not null) return TokenSpan.Between(t, tokens.End);
            if (parse.Upos[t - 1] is Upos.NOUN or Upos.PROPN && (name.Kind != NameKind.Person || IsFrontOfTitle(parse, lexicon, TokenSpan.Between(tokens.Start, t))) && IsForSomething(parse, lexicon, first, t, tokens.Start)) return TokenSpan.Between(t, tokens.End);
        }

        return null;
    }

    // Of what the model calls a person, only what holds a preposition, or closes like a body, is no part of the name.
    private static bool IsFrontOfTitle(Parse parse, Lexicon lexicon, TokenSpan front)
    {
        for (int t = front.Start; t < front.End; t++)
            if (parse.Upos[t] == Upos.ADP) return true;
        return parse.Sentences.Form(front.End - 1) is "Affairs" || lexicon.NameHeads.Find(parse.Sentences.Form(front.End - 1)) is { Kind: NameHeadKind.Organisation } || ListingOf(parse, lexicon, front) is { Kind: ListingKind.State or ListingKind.Organisation };
    }

    // "SERBIAN prosecutors", "the PRISONERS' SOCIETY forty-five people": a noun for people behind a nationality, and a number in small letters with what it counts, are no name's end.
    private static int EndOfName(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        int small = tokens.End;
        while (small > tokens.Start + 1 && (char.IsLower(parse.Sentences.Form(small - 1)[0]) || parse.Xpos[small - 1] == "HYPH")) small--;
        for (int t = small; t < tokens.End; t++)
            if (parse.Upos[t] == Upos.NUM) return t;
        bool isOfPeople = small == tokens.End - 1 && Phrases.EndingAt(lexicon.Agents.Table, parse, small, small, out _) is not null;
        return isOfPeople && ListingOf(parse, lexicon, TokenSpan.Between(tokens.Start, small)) is { Kind: ListingKind.People } ? small : tokens.End;
    }

    // "the chief of the Peruvian Armed Forces Xelo Vandar": where a listed body, or a word that closes a body's name, is followed by two words more, and an office stands before it all.
    private static int? AfterItsBody(Parse parse, Lexicon lexicon, (TokenSpan Tokens, NameKind Kind) name)
    {
        var tokens = name.Tokens;
        if (name.Kind is NameKind.Nationality || tokens.Length < 3 || ListingOf(parse, lexicon, tokens) is not null || !IsForSomething(parse, lexicon, parse.Sentences.Of(tokens.Start).Tokens.Start, tokens.Start + 1, tokens.Start)) return null;
        for (int cut = tokens.End - 2; cut > tokens.Start && cut >= tokens.End - 3; cut--)
        {
            if (!IsCapitalised(parse, cut, tokens.End)) continue;
            var front = TokenSpan.Between(tokens.Start, cut);
            bool closes = lexicon.NameHeads.Find(parse.Sentences.Form(cut - 1)) is { Kind: NameHeadKind.Organisation } || parse.Sentences.Form(cut - 1) is "Affairs" || EndsInState(parse, lexicon, tokens.Start, cut);
            if (closes && lexicon.NameHeads.Find(parse.Sentences.Form(tokens.End - 1)) is null || front.Length == 1 && name.Kind == NameKind.Person && IsTown(parse, lexicon, front) && !lexicon.GivenNames.Contains(parse.Sentences.Form(tokens.Start))) return cut;
        }

        return null;
    }

    // "Supreme Court of HONDURAS".
    private static bool EndsInState(Parse parse, Lexicon lexicon, int start, int end)
    {
        for (int t = end - 1; t > start + 1 && t >= end - 3; t--)
            if (parse.Sentences.Form(t - 1) is "of" && ListingOf(parse, lexicon, TokenSpan.Between(t, end)) is { Kind: ListingKind.State or ListingKind.Province }) return true;
        return false;
    }

    private static bool IsCapitalised(Parse parse, int start, int end)
    {
        for (int t = start; t < end; t++)
            if (!char.IsUpper(parse.Sentences.Form(t)[0]) || parse.Sentences.Form(t) is { Length: > 2 } form && !form.ContainsAnyInRange('a', 'z')) return false;
        return true;
    }

    // From the name back: words of a phrase, its preposition, and an office before it. A given name on the way would be somebody else's.
    private static bool IsForSomething(Parse parse, Lexicon lexicon, int first, int given, int start)
    {
        for (int t = given - 1; t > first && (parse.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET || parse.Sentences.Form(t) is "and" or "of" or "for" or "on" or "in" or "to"); t--)
        {
            if (t >= start && t < given - 1 && lexicon.GivenNames.Contains(parse.Sentences.Form(t))) return false;
            if (parse.Upos[t] == Upos.ADP && t < given - 1 && Phrases.EndingAt(lexicon.Offices.Table, parse, first, t - 1, out _) is not null) return true;
        }

        return false;
    }

    // "First Minister of Wales Anna Price": the state or province closes the title, and the person follows.
    private static TokenSpan? AfterItsState(Parse parse, Lexicon lexicon, (TokenSpan Tokens, NameKind Kind) name)
    {
        var tokens = name.Tokens;
        if (name.Kind is NameKind.Nationality || tokens.Length < 3 || tokens.Start == 0 || parse.Sentences.Form(tokens.Start - 1) is not ("of" or "from")) return null;
        for (int cut = tokens.End - 2; cut > tokens.Start; cut--)
            if (lexicon.GivenNames.Contains(parse.Sentences.Form(cut)) && ListingOf(parse, lexicon, TokenSpan.Between(tokens.Start, cut)) is { Kind: ListingKind.State or ListingKind.Province })
                return TokenSpan.Between(tokens.Start, cut);
        return null;
    }

    // "Minister of State for Foreign Affairs": a field of somebody's, not the journal.
    private static bool IsField(Parse parse, Lexicon lexicon, TokenSpan tokens)
        => tokens.Start > 1 && parse.Sentences.Form(tokens.Start - 1) is "for" or "of" or "on" && parse.Upos[tokens.Start - 2] is Upos.NOUN or Upos.PROPN
            && Phrases.EndingAt(lexicon.Offices.Table, parse, parse.Sentences.Of(tokens.Start).Tokens.Start, tokens.Start - 2, out _) is not { Sectors: ["JRN", ..] };

    private static bool IsTown(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        var entries = new List<GazetteerEntry>();
        string name = parse.Sentences.SpanOf(tokens).In(parse.Text).ToString();
        lexicon.Gazetteer.Find(char.IsLower(name[0]) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name) : name, entries);
        return entries.Count > 0;
    }

    // Addresses, bare marks and days of the week name nobody, whatever the model makes of their capitals.
    private static bool IsNoName(Parse parse, TokenSpan tokens, NameKind kind)
    {
        var text = parse.Sentences.SpanOf(tokens).In(parse.Text);
        bool isMark = true;
        foreach (char c in text) isMark &= !char.IsLetterOrDigit(c);
        return isMark || tokens.Length == 1 && (text.Contains('@') || kind != NameKind.Person && NameRun.IsCalendar(text));
    }

    // "Victoria said", "London said" where the article knows a Jack London; "Tehran said" is nobody's name.
    private static bool MayBeSomebody(Parse parse, Lexicon lexicon, TokenSpan tokens, List<(TokenSpan Tokens, NameKind Kind)> learned)
    {
        if (tokens.Length > 1) return true;
        var form = parse.Sentences.Form(tokens.Start);
        if (lexicon.GivenNames.Contains(form) || NameKinds.FollowsTitle(parse, lexicon, tokens.Start)) return true;
        foreach (var (other, kind) in learned)
            if (kind == NameKind.Person && other.Length > 1 && form.SequenceEqual(parse.Sentences.Form(other.End - 1))) return true;
        return false;
    }

    // "CANBERRA": news agencies write the place they file from in capitals; short words in capitals are more often initials.
    private static bool IsInCapitals(Parse parse, TokenSpan tokens) => tokens.Length == 1 && parse.Sentences.Form(tokens.Start) is { Length: > 3 } form && !form.ContainsAnyInRange('a', 'z');

    // In its own case first: of short names the lists accept no other.
    public static Listing? ListingOf(Parse parse, Lexicon lexicon, TokenSpan tokens)
    {
        foreach (var how in (ReadOnlySpan<StringComparison>)[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
            if (ListedName.At(parse, lexicon.Names.Table, tokens.Start, tokens.End, how) is { } listed && listed.Tokens == tokens) return listed.Listing;
        return null;
    }
}
