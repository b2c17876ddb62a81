using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Places;

/// <summary>Finds the runs of words that the gazetteer knows as names of places and that are not part of a longer name of something else.</summary>
internal sealed class PlaceSpotter(Parse parse, NameLayer names, Lexicon lexicon)
{
    private const int LongestName = 7;
    private readonly List<GazetteerEntry> _entries = [];
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly Sentences _sentences = parse.Sentences;

    public List<PlaceSpot> Find()
    {
        var spots = new List<PlaceSpot>();
        foreach (var sentence in _sentences.All)
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End;)
            {
                var tokens = StartsName(t) ? LongestAt(t, sentence.Tokens) : default;
                if (tokens.IsEmpty) { t++; continue; }
                if (Judge(tokens, sentence.Tokens) is { } spot) spots.Add(spot);
                t = tokens.End;
            }

        foreach (var mention in names.All)
            if (mention is { Kind: NameKind.Person, Tokens.Length: > 1 }) _surnames.Add(GazetteerName.Fold(_sentences.Form(mention.Tokens.End - 1)));
        spots.RemoveAll(s => s.Tokens.Length == 1 && !s.IsLocative && s.Candidates[0].Index >= 0 && _surnames.Contains(s.Key));
        LinkChains(spots);
        return spots;
    }

    private bool StartsName(int token)
    {
        var form = _sentences.Form(token);
        return char.IsUpper(form[0]) && form.Length > 1 || form is "al" or "el" or "the";
    }

    // The run of words that could be one name (capitals, with "of", "de", "al" and hyphens inside), cut from its end until the gazetteer knows it.
    private TokenSpan LongestAt(int start, TokenSpan sentence)
    {
        int limit = Math.Min(sentence.End, start + LongestName), end = start;
        for (int t = start; t < limit; t++)
        {
            var form = _sentences.Form(t);
            if (char.IsUpper(form[0]) || char.IsDigit(form[0]) && t > start && IsGlued(t)) end = t + 1;
            else if (!(PlaceWords.IsJoining(form) || form is "-" && IsGlued(t) || form is "'" or "’") || t == start && form is not ("al" or "el" or "the")) break;
        }

        for (; end > start; end--)
        {
            if (!char.IsUpper(_sentences.Form(end - 1)[0]) || end < sentence.End && IsHyphenated(end)) continue;
            var tokens = TokenSpan.Between(start, end);
            _entries.Clear();
            lexicon.Gazetteer.Find(_sentences.SpanOf(tokens).In(parse.Text), _entries);
            if (_entries.Count > 0 && (_sentences.Form(start) is not "the" and not "The" || end - start > 1)) return tokens;
        }

        return default;
    }

    private PlaceSpot? Judge(TokenSpan tokens, TokenSpan sentence)
    {
        int start = tokens.Start, end = tokens.End;
        var span = _sentences.SpanOf(tokens);
        if (names.At(start) is { } mention && IsOther(mention, tokens) || start > sentence.Start && _sentences.Form(start - 1) is "-" or "&" && IsGlued(start) && char.IsUpper(_sentences.Form(Math.Max(start - 2, 0))[0])) return null;

        bool listed = _entries[0].Index < 0, isState = _entries[0].Feature == GazetteerFeature.Country;
        var before = WordBefore(start, sentence);
        var follows = GazetteerFeature.Unknown;
        if (Continues(end, sentence, isState || listed, ref follows)) return null;
        if (IsPrecededByName(start, sentence, isState))
        {
            if (tokens.Length == 1) _surnames.Add(GazetteerName.Fold(span.In(parse.Text)));
            return null;
        }

        bool locative = before.Length > 0 && PlaceWords.IsStronglyLocative(before)
            || start - 2 >= sentence.Start && before.Length > 0 && (PlaceWords.IsDirection(before) || before is "the" or "The") && PlaceWords.IsStronglyLocative(_sentences.Form(start - 2));
        if (tokens.Length == 1 && !listed && !IsLikely(start, sentence, locative || follows != GazetteerFeature.Unknown)) return null;
        if (listed && _entries[0].Feature == GazetteerFeature.Facility && !locative) return null;

        var said = follows is GazetteerFeature.City or GazetteerFeature.Region ? follows : FeatureBefore(start, sentence.Start);
        return new PlaceSpot(tokens, span, GazetteerName.Fold(span.In(parse.Text)), [.. _entries], said, locative);
    }

    private ReadOnlySpan<char> WordBefore(int start, TokenSpan sentence) => start > sentence.Start && !IsApart(start - 1) && !IsApart(start) ? _sentences.Form(start - 1) : default;

    // A longer name goes on: "Washington Post", "Jordan Smith". What follows may also say what the place is: "Idlib province".
    private bool Continues(int end, TokenSpan sentence, bool isListed, ref GazetteerFeature follows)
    {
        if (end >= sentence.End || IsApart(end)) return false;
        var after = _sentences.Form(end);
        follows = PlaceWords.FeatureOf(after);
        if (PlaceWords.IsIll(after) || PlaceWords.IsWayWord(after) && char.IsUpper(after[0])) return true;
        int named = end + 1 < sentence.End && _sentences.Form(end + 1) is "the" ? end + 2 : end + 1;
        if (after is "of" && !isListed && follows == GazetteerFeature.Unknown && named < sentence.End && char.IsUpper(_sentences.Form(named)[0])) return true;
        return char.IsUpper(after[0]) && follows == GazetteerFeature.Unknown && !lexicon.Times.IsDay(after) && !(isListed && PlaceWords.IsTitle(after));
    }

    // "Theresa Paris", "Chief Medical Officer", "the University of Calgary".
    private bool IsPrecededByName(int start, TokenSpan sentence, bool isState)
    {
        var before = WordBefore(start, sentence);
        if (before.Length == 0) return false;
        if (before is "of" && start - 2 >= sentence.Start) return !isState && IsNameWord(start - 2, sentence) && PlaceWords.FeatureOf(_sentences.Form(start - 2)) == GazetteerFeature.Unknown && !PlaceWords.IsTitle(_sentences.Form(start - 2));
        if (before is "&") return true;
        return IsNameWord(start - 1, sentence) && !PlaceWords.IsDirection(before) && PlaceWords.FeatureOf(before) == GazetteerFeature.Unknown
            && lexicon.States.OfPeople(before) is null && !lexicon.Times.IsDay(before);
    }

    // "the town of X", "X province".
    private GazetteerFeature FeatureBefore(int start, int first)
    {
        int word = start - 1 >= first && _sentences.Form(start - 1) is "of" ? start - 2 : start - 1;
        return word < first ? GazetteerFeature.Unknown : PlaceWords.FeatureOf(_sentences.Form(word)) is var feature && feature is GazetteerFeature.City or GazetteerFeature.Region ? feature : GazetteerFeature.Unknown;
    }

    // A lone word that only the packed table knows: not a word that merely stands first, nor somebody's name.
    private bool IsLikely(int token, TokenSpan sentence, bool hasSign)
    {
        var tag = parse.Upos[token];
        if (tag is not (Upos.PROPN or Upos.X)) return false;
        var form = _sentences.Form(token);
        if (token == sentence.Start && tag == Upos.X && !hasSign) return false;
        if (lexicon.Times.Find(form) is { } word && word.Kinds != TimeWordKind.Opening) return false;
        if (lexicon.States.OfPeople(form) is not null || PlaceWords.IsDirection(form) || PlaceWords.FeatureOf(form) != GazetteerFeature.Unknown || PlaceWords.IsTitle(form)) return false;
        if (!hasSign && parse[token].Is("nsubj") && PlaceWords.IsSaying(parse[token].Head.Lemma)) return false;
        return hasSign || !IsGivenName(form);
    }

    private bool IsGivenName(ReadOnlySpan<char> form) => lexicon.GivenNames.Contains(form);

    private bool IsOther(Mention mention, TokenSpan tokens)
    {
        if (mention.Kind is NameKind.Nationality) return true;
        bool longer = mention.Tokens.Length > tokens.Length && mention.Tokens.Contains(tokens);
        if (mention.Kind is NameKind.Person or NameKind.Organisation && longer) return true;
        // Hamlets and quarters bear the names of armies; an army that the lists know is meant. "At the United Nations" is somewhere.
        bool isAt = tokens.Start > 1 && _sentences.Form(tokens.Start - 1) is "the" && _sentences.Form(tokens.Start - 2) is "at" or "in";
        if (!isAt && mention.Tokens == tokens && NameBlend.ListingOf(parse, lexicon, tokens) is { Kind: ListingKind.Organisation or ListingKind.ArmedGroup or ListingKind.Party }) return true;
        // Capitals and grammar take "Khan Sheikhoun" for a man; that a town is called just so counts more, and so does "to" before it.
        bool led = tokens.Start > 0 && PlaceWords.IsLocative(_sentences.Form(tokens.Start - 1));
        return mention.Kind is NameKind.Person && mention.Tokens == tokens && (mention.FoundBy is not null || tokens.Length == 1 && !led);
    }

    // At the head of a sentence every word has a capital: there the tag must say that it is a name.
    private bool IsNameWord(int token, TokenSpan sentence)
        => char.IsUpper(_sentences.Form(token)[0]) && (token > sentence.Start || parse.Upos[token] == Upos.PROPN);

    // "Ebola-Reston", "Port-au-Prince" are one name each; "Moscow-based" is not.
    private bool IsHyphenated(int end) => _sentences.Form(end) is "-" && IsGlued(end) && end + 1 < _sentences.Tokens.Length && IsGlued(end + 1) && char.IsUpper(_sentences.Form(end + 1)[0]);

    private bool IsGlued(int token) => token > 0 && _sentences.Tokens[token - 1].End == _sentences.Tokens[token].Start;

    // Punctuation parts two names; so does a line.
    private bool IsApart(int token) => !char.IsLetterOrDigit(_sentences.Form(token)[0]) || token > 0 && parse.Text.AsSpan(_sentences.Tokens[token - 1].End, _sentences.Tokens[token].Start - _sentences.Tokens[token - 1].End).Contains('\n');

    // "Mosul, Iraq", "Mosul in northern Iraq", "Goz Beida (Chad)": the second says where the first lies.
    private void LinkChains(List<PlaceSpot> spots)
    {
        for (int i = 0; i + 1 < spots.Count; i++)
        {
            int from = spots[i].Tokens.End, to = spots[i + 1].Tokens.Start;
            if (to - from is < 1 or > 5 || _sentences.IndexOf(from - 1) != _sentences.IndexOf(to)) continue;
            bool linked = true;
            int marks = 0;
            for (int t = from; t < to && linked; t++)
            {
                var form = _sentences.Form(t);
                if (form is "," or "(") linked = ++marks == 1 && t == from;
                else linked = PlaceWords.IsDirection(form) || form is "in" or "the" or "province" or "'s" or "’s" or "state" or "of" || PlaceWords.FeatureOf(form) != GazetteerFeature.Unknown;
            }

            if (linked && (marks == 1 || _sentences.Form(from) is not "of")) spots[i].Within = i + 1;
        }
    }
}
