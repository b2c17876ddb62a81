using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// Mends a tagger's commonest fault in news: a verb in the present tense taken for a plural noun ("The high court rules that …", "The army orders villagers to leave").
/// Only where such a noun would leave the sentence without a verb, and "that" or an infinitive follows.
/// </summary>
internal static class HeadlineVerb
{
    public static Telling? At(Word noun, CueLists cues)
    {
        if (noun.Index == noun.Sentence.Tokens.Start || !(noun.Xpos == "NNS" ? Closes(noun) : noun.Xpos == "NN" && FollowsPlural(noun))) return null;
        if (RowOf(noun, cues) is not { } cue) return null;
        var content = Content(noun, cue);
        if (content.IsEmpty) return null;
        int speaker = Speaker(noun);
        return speaker < 0 ? null : new Telling
        {
            Cue = cue,
            Token = noun.Index,
            CueSpan = noun.Span,
            Speaker = speaker,
            SpeakerTokens = TokenSpan.Between(PhraseStart(noun, speaker), noun.Index),
            Content = [content],
        };
    }

    /// <summary>The noun is the last of its phrase and that phrase is where the verb should be.</summary>
    private static bool Closes(Word noun)
    {
        var root = noun;
        while (!root.IsRoot) root = root.Head;
        return root.Upos is Upos.NOUN or Upos.PROPN && noun.Parse.Upos[Math.Max(0, noun.Index - 1)] is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.PUNCT;
    }

    /// <summary>"Officials claim that", "The rebels report that": after a plural a noun in the singular would stand alone.</summary>
    private static bool FollowsPlural(Word noun)
        => noun.Parse.Xpos[noun.Index - 1] is "NNS" or "NNPS" || (noun.Parse.Xpos[noun.Index - 1] == "NNP" && noun.Parse.Sentences.Form(noun.Index - 1)[^1] == 's');

    private static Cue? RowOf(Word noun, CueLists cues)
    {
        Span<char> lower = stackalloc char[24];
        int length = noun.Form.Length <= lower.Length ? noun.Form.ToLowerInvariant(lower) : 0;
        foreach (var row in cues.VerbsWritten(lower[..length]))
            if (row.Particle.Length == 0 && !row.IsThought)
                return row;
        return null;
    }

    private static TokenSpan Content(Word noun, Cue cue)
    {
        var parse = noun.Parse;
        int end = noun.Sentence.Tokens.End, start = noun.Index + 1;
        while (end > start && parse.Upos[end - 1] == Upos.PUNCT) end--;
        if (start >= end) return default;
        if (cue.Content.HasFlag(CueContent.Clause) && parse.Sentences.Form(start) is "that" && HasFiniteVerb(parse, start, end)) return TokenSpan.Between(start + 1, end);
        if (!cue.Content.HasFlag(CueContent.Infinitive)) return default;
        for (int t = start + 1; t < end - 1; t++)
            if (parse.Xpos[t] == "TO" && parse.Xpos[t + 1] == "VB")
                return TokenSpan.Between(t, end);
        return default;
    }

    private static bool HasFiniteVerb(Parse parse, int start, int end)
    {
        for (int t = start; t < end; t++)
            if (parse.Xpos[t] is "VBZ" or "VBD" or "VBP" or "MD")
                return true;
        return false;
    }

    private static int Speaker(Word noun)
    {
        var parse = noun.Parse;
        int at = noun.Index - 1;
        while (at >= noun.Sentence.Tokens.Start && parse.Upos[at] == Upos.PUNCT) at--;
        if (at < noun.Sentence.Tokens.Start || parse.Upos[at] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ)) return -1;

        // The phrase before it hangs on the supposed noun, or is a phrase of its own ("The court of Dorn, rules").
        foreach (var child in noun.Children)
            if (child.Index < noun.Index && child.Is("nsubj"))
                return child.Index;
        return at;
    }

    private static int PhraseStart(Word noun, int speaker)
    {
        var parse = noun.Parse;
        int low = noun.Sentence.Tokens.Start, start = Math.Min(speaker, parse[speaker].Subtree.Start);
        while (start > low && parse.Upos[start - 1] is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.PART) start--;
        return start;
    }
}
