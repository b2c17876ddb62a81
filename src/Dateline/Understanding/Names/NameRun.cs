using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>
/// A run of capitalised words, and the names in it: "Russian Foreign Minister Ivan Petrov" holds a nationality, a title (no name) and a person.
/// Particles and hyphens inside belong to it: "Ali al-Sistani", "Ursula von der Leyen".
/// </summary>
internal readonly ref struct NameRun(Parse parse, Lexicon lexicon, int start, int end, int sentenceEnd)
{
    private static readonly string[] Particles =
        ["al", "el", "ul", "ur", "as", "ash", "an", "ad", "ar", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "der", "den", "von", "van", "zu", "ter", "ten", "bin", "ibn", "bint", "abu", "ben", "y", "e", "i", "ou", "o"];

    /// <summary>The end of the run that begins at a token; the token itself when none does.</summary>
    public static int EndOf(Parse parse, int token, int limit, Casing casing)
    {
        if (casing == Casing.Upper || !IsCapital(parse, token, casing)) return token;
        int end = token + 1;
        for (int t = end; t < limit; t++)
        {
            if (IsCapital(parse, t, casing)) { end = t + 1; continue; }
            if (!IsJoint(parse, t) || t - end >= 3) break;
        }

        return end;
    }

    /// <summary>Adds the names of the run, in order. Returns where to go on: a title or a name may reach past the run ("Secretary of State").</summary>
    public int Read(List<Mention> found)
    {
        int at = start;
        while (at < end)
        {
            if (!char.IsLetter(parse.Sentences.Form(at)[0]) || IsCalendar(parse.Sentences.Form(at))) { at++; continue; }
            var listed = ListedName.At(parse, lexicon.Names.Table, at, sentenceEnd, StringComparison.Ordinal);
            int group = GroupEnd(at);
            var last = group - at > 1 ? lexicon.NameHeads.Find(parse.Sentences.Form(group - 1))?.Kind : null;
            bool organisation = last is NameHeadKind.Organisation || group - at == 1 && lexicon.NameHeads.Find(parse.Sentences.Form(at)) is { Kind: NameHeadKind.Organisation };
            if (listed is { } name && Stands(name, group, organisation || last == NameHeadKind.Place))
            {
                found.Add(NameKinds.Listed(parse, name));
                at = name.Tokens.End;
                continue;
            }

            int title = organisation ? at : TitleEnd(at);
            if (title > at) { at = title; continue; }

            if (group - at == 1 && IsCommonWord(at)) { at++; continue; }
            group = WithComplement(at, TitleInside(at, group, organisation));
            if (ListedName.At(parse, lexicon.Names.ShortNames, at, sentenceEnd, StringComparison.Ordinal) is { } known && known.Tokens.End == group) found.Add(NameKinds.Listed(parse, known));
            else found.Add(NameKinds.Unlisted(parse, lexicon, TokenSpan.Between(at, group)));
            at = group;
        }

        return at;
    }

    // A listed name counts unless it is only the beginning of a longer one: "Jordan" in "Jordan Peterson", "Syrian" in "Syrian Foreign Ministry".
    private bool Stands(ListedName name, int group, bool longer)
    {
        int next = name.Tokens.End;
        if (next >= group) return true;
        if (longer && name.Tokens.Start == start && name.Listing.Kind is ListingKind.People or ListingKind.State or ListingKind.Metonym or ListingKind.Province) return false;
        if (name.Tokens.Length == 1 && name.Tokens.Start == start && name.Listing.Kind is ListingKind.People or ListingKind.State && TitleEnd(next) == next && NameKinds.FollowsTitle(parse, lexicon, name.Tokens.Start)) return false;
        if (name.Listing.Kind is ListingKind.People) return true;
        if (name.Tokens.Length > 1 || name.Listing.Kind is not (ListingKind.State or ListingKind.Metonym or ListingKind.Province)) return true;
        if (TitleEnd(next) > next || ListedName.At(parse, lexicon.Names.Table, next, sentenceEnd, StringComparison.Ordinal) is not null) return true;
        return !IsFlat(name.Tokens.Start, next) && !lexicon.GivenNames.Contains(parse.Sentences.Form(name.Tokens.Start));
    }

    private bool IsFlat(int first, int second) => parse.Heads[second] == first && parse[second].Is("flat");

    // How far the words hang together in the tree: "told Orlov Tuesday" holds two groups.
    private int GroupEnd(int at)
    {
        int to = at + 1;
        while (to < end && Hangs(at, to)) to++;
        while (to > at + 1 && !IsNameWord(to - 1)) to--;
        return to;
    }

    private bool Hangs(int at, int to)
    {
        if (IsCalendar(parse.Sentences.Form(to))) return false;
        if (!IsNameWord(to)) return to + 1 < end && parse.Sentences.Form(to) is not ("," or ".");
        if (to == at + 1 && parse.Upos[to] == Upos.PROPN && lexicon.GivenNames.Contains(parse.Sentences.Form(at))) return true;
        for (int t = at; t < to; t++)
            if (parse.Heads[t] >= to && parse.Heads[t] < end && Binds(t)) return true;
        for (int t = to; t < end; t++)
            if (parse.Heads[t] >= at && parse.Heads[t] < to && Binds(t)) return true;
        return false;
    }

    private bool Binds(int t)
    {
        var word = parse[t];
        return word.Is("flat") || word.Is("compound") || word.Is("amod") || word.Is("nmod") && !word.Is("nmod:poss") || word.Is("goeswith") || word.Is("fixed") || word.Is("case") || word.Is("punct") || word.Is("nummod") || word.Is("det") || word.Is("dep");
    }

    private bool IsNameWord(int t) => char.IsUpper(parse.Sentences.Form(t)[0]) || char.IsDigit(parse.Sentences.Form(t)[0]);

    // A word that begins a sentence has its capital from there.
    private bool IsCommonWord(int t) => parse.Upos[t] is not (Upos.PROPN or Upos.X) || IsCalendar(parse.Sentences.Form(t));

    /// <summary>A day of the week or a month, in full or cut short.</summary>
    public static bool IsCalendar(ReadOnlySpan<char> form) => form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
        or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sept" or "Sep" or "Oct" or "Nov" or "Dec"
        or "Jan." or "Feb." or "Mar." or "Apr." or "Jun." or "Jul." or "Aug." or "Sept." or "Sep." or "Oct." or "Nov." or "Dec." or "Mon" or "Tue" or "Wed" or "Thu" or "Fri" or "Sat" or "Sun";

    private int TitleEnd(int at)
    {
        int title = at;
        if (lexicon.GivenNames.Contains(parse.Sentences.Form(at)) && at + 1 < end) return at;
        for (int last = Math.Min(sentenceEnd, at + NounTable<Office>.MostWords) - 1; last >= at; last--)
            if (IsNameWord(last) && Phrases.EndingAt(lexicon.Offices.Table, parse, at, last, out int first) is not null && first == at) { title = last + 1; break; }
        if (title > at) return title;

        var form = parse.Sentences.Form(at);
        if (form is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Sir" or "Dame" or "Lord" or "Lady" or "Dr" or "Dr." or "Former" or "Acting" or "Late" or "Deputy" or "Interim" or "Madame" or "Hon." or "Senior" or "Chief") return at + 1;
        return Phrases.EndingAt(lexicon.Agents.Table, parse, at, at, out _) is not null && at + 1 < end && parse[at].Is("nmod") ? at + 1 : at;
    }

    // "Hamas Leader Haniyeh": a title inside ends the name before it.
    private int TitleInside(int at, int group, bool organisation)
    {
        if (organisation) return group;
        for (int t = at + 1; t < group; t++)
            if (IsNameWord(t) && TitleEnd(t) is var after && after > t && after < group) return t;
        return group;
    }

    // "Ministry of Foreign Affairs", "Movement for Peace and Justice": only an organisation's or a place's name reaches over the preposition.
    private int WithComplement(int at, int group)
    {
        if (group >= sentenceEnd || lexicon.NameHeads.Find(parse.Sentences.Form(group - 1)) is not { Kind: not NameHeadKind.Unknown } head) return group;
        int last = group;
        for (int t = group; t < sentenceEnd && t - last < 3; t++)
        {
            var form = parse.Sentences.Form(t);
            if (char.IsUpper(form[0]) && parse.Upos[t] is not (Upos.PRON or Upos.VERB or Upos.AUX))
            {
                if (!IsBelow(t, at, last)) break;
                last = t + 1;
                continue;
            }

            bool joins = form is "of" or "for" or "the" or "&" or "and" or "on" or "to" or "in" or "-" or "," or "de" or "against" or "'s" or "’s";
            if (!joins || (t == group && form is not ("of" or "for" or "on" or "&" or "against" or "de" or "-")) || (form is "in" or "to" or "," && head.Kind != NameHeadKind.Organisation)) break;
        }

        return last;
    }

    private bool IsBelow(int t, int at, int last)
    {
        for (int up = t, steps = 0; up >= 0 && steps < 12; up = parse.Heads[up], steps++)
            if (up >= at && up < last) return true;
        return false;
    }

    private static bool IsCapital(Parse parse, int t, Casing casing)
    {
        var form = parse.Sentences.Form(t);
        if (!char.IsUpper(form[0])) return false;
        if (parse.Upos[t] == Upos.PROPN) return true;
        if (casing == Casing.Title || parse.Upos[t] is Upos.PRON or Upos.DET or Upos.ADP or Upos.AUX or Upos.CCONJ or Upos.SCONJ or Upos.INTJ or Upos.PART or Upos.PUNCT or Upos.NUM) return false;
        var sentence = parse.Sentences.Of(t);
        if (t > sentence.Tokens.Start && parse.Upos[t - 1] != Upos.PUNCT) return true;
        return t + 1 < sentence.Tokens.End && parse.Upos[t] is Upos.ADJ or Upos.NOUN or Upos.X && char.IsUpper(parse.Sentences.Form(t + 1)[0]);
    }

    private static bool IsJoint(Parse parse, int t)
    {
        var form = parse.Sentences.Form(t);
        if (form is "-" or "‑" or "'" or "’" or "–")
            return t > 0 && parse.Sentences.Tokens[t - 1].End == parse.Sentences.Tokens[t].Start && t + 1 < parse.Length && parse.Sentences.Tokens[t].End == parse.Sentences.Tokens[t + 1].Start;
        foreach (string particle in Particles)
            if (form.SequenceEqual(particle)) return true;
        return false;
    }
}
