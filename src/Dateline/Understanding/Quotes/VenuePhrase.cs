using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Where or how something is said: "in an interview with the radio", "told a news conference", "on Twitter".</summary>
internal static class VenuePhrase
{
    /// <summary>The noun of the phrase beside a verb of speech; null if there is none.</summary>
    /// <param name="isOutside">Whether a token is the narrator's and no part of what is told.</param>
    public static Word? Of(Word verb, CueLists cues, Predicate<int> isOutside)
    {
        foreach (var child in verb.Children)
        {
            bool isPhrase = child.Is("obl") && child.Child("case") is { Lemma: "in" or "at" or "on" or "during" or "via" or "through" or "by" or "over" or "to" };
            if ((isPhrase || child.Is("obj") || child.Is("iobj")) && isOutside(child.Index) && IsVenue(child, cues) && (isPhrase || verb.Lemma is "tell" or "address")) return child;
        }

        return null;
    }

    public static bool IsVenue(Word noun, CueLists cues) => cues.Venue(noun.Lemma.ToLowerInvariant()) is not null;

    /// <summary>Who is spoken to there: whom the interview is with, whom the letter is to; also one noun further in ("the transcript of an interview with"). -1 if nobody is named.</summary>
    public static int Partner(Word venue, CueLists cues)
    {
        string partner = cues.Venue(venue.Lemma.ToLowerInvariant()) ?? "";
        foreach (var child in venue.Children)
        {
            if (!child.Is("nmod") || child.Child("case") is not { } mark) continue;
            if (partner.Length > 0 && mark.Lemma == partner) return child.Index;
            if (mark.Lemma == "of" && IsVenue(child, cues) && Partner(child, cues) is var inner and >= 0) return inner;
        }

        return -1;
    }

    /// <summary>The noun phrase without its preposition, up to a clause of its own, a day, or a token where the words that were said begin.</summary>
    public static TokenSpan Tokens(Word venue, int content)
    {
        int start = venue.Subtree.Start, end = venue.Subtree.End;
        foreach (var child in venue.Children)
        {
            if (child.Is("case") && child.Index == start) start = child.Index + 1;
            if (child.Index > venue.Index && (SpeakerPhrase.IsDay(child) || child.Is("punct") || child.Is("acl") && child.Child("mark") is not null || child.Relation == "acl:relcl")) end = Math.Min(end, child.Subtree.Start);
        }

        if (content > venue.Index) end = Math.Min(end, content);
        if (end > venue.Index + 1 && venue.Parse.Lemmas[end - 1] == "that") end--;
        return TokenSpan.Between(Math.Min(start, venue.Index), Math.Max(end, venue.Index + 1));
    }
}
