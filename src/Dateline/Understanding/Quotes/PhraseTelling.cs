using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Reads "according to the ministry" and its like: the noun phrase after the words speaks, the clause they belong to is what it says.</summary>
internal static class PhraseTelling
{
    /// <summary>In words.</summary>
    private const int LongestJoinedSpeaker = 8;

    public static Telling? At(Word first, CueLists cues)
    {
        foreach (var cue in cues.PhrasesFrom(Lower(first)))
        {
            int end = EndOf(first, cue.Word);
            if (end < 0 || end >= first.Sentence.Tokens.End) continue;
            var speaker = SpeakerAfter(first.Parse, end, first.Sentence.Tokens.End);
            if (speaker.Xpos is "WDT" or "WP" or "WP$" || IsMeasure(first, speaker)) continue;
            var tokens = SpeakerPhrase.Tokens(first.Parse, speaker.Index, first.Index);
            if (tokens.End > speaker.Index + 1 && LosesSubject(first.Parse, tokens)) tokens = TokenSpan.Between(tokens.Start, FirstComma(first.Parse, tokens, speaker.Index));
            if (Joined(first, end) is { IsEmpty: false } joined)
                return new Telling
                {
                    Cue = cue,
                    Token = first.Index,
                    CueSpan = first.Span.Union(first.Parse[end - 1].Span),
                    Speaker = speaker.Index,
                    SpeakerTokens = TokenSpan.Between(end, joined.Start - 1),
                    Content = [joined],
                };
            var inserted = TokenSpan.Between(first.Index, LosesSubject(first.Parse, TokenSpan.Between(tokens.Start, speaker.Subtree.End)) ? tokens.End : Math.Max(tokens.End, speaker.Subtree.End));
            return new Telling
            {
                Cue = cue,
                Token = first.Index,
                CueSpan = first.Span.Union(first.Parse[end - 1].Span),
                Speaker = speaker.Index,
                SpeakerTokens = tokens,
                Content = Content(first, speaker, inserted),
            };
        }

        return null;
    }

    /// <summary>"do justice according to the law": how it is done, and nobody's account.</summary>
    private static bool IsMeasure(Word first, Word speaker)
        => speaker.Lemma.ToLowerInvariant() is "law" or "constitution" or "rule" or "plan" or "schedule" or "need" or "custom" or "tradition" or "principle"
            && first.Index > first.Sentence.Tokens.Start + 1 && first.Parse.Sentences.Form(first.Index - 1) is not ",";

    /// <summary>"is small and, according to the army, loyal to the rebels": only what follows the phrase is told, whatever the tree hangs it on. Empty where the phrase does not stand so.</summary>
    private static TokenSpan Joined(Word first, int speakerStart)
    {
        var parse = first.Parse;
        int end = LastWord(parse, first.Sentence.Tokens);
        if (first.Index < first.Sentence.Tokens.Start + 3 || parse.Sentences.Form(first.Index - 1) is not "," || parse.Upos[first.Index - 2] != Upos.CCONJ) return default;
        int comma = speakerStart;
        while (comma < end && parse.Sentences.Form(comma) is not ",") comma++;
        if (comma + 1 >= end || comma - speakerStart > LongestJoinedSpeaker) return default;
        int stop = comma + 1;
        while (stop < end && parse.Sentences.Form(stop) is not ";") stop++;
        return TokenSpan.Between(comma + 1, stop);
    }

    private static string Lower(Word word) => word.Form.Length > 12 || !char.IsLetter(word.Form[0]) ? "" : word.Form.ToString().ToLowerInvariant();

    /// <summary>The token after the phrase, or -1 when its words do not stand here.</summary>
    private static int EndOf(Word first, string phrase)
    {
        int at = first.Index;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (at >= first.Parse.Length || !first.Parse.Sentences.Form(at).Equals(phrase.AsSpan()[range], StringComparison.OrdinalIgnoreCase)) return -1;
            at++;
        }

        return at;
    }

    /// <summary>The head of the noun phrase that begins at a token: up the tree while the head stays to the right or the phrase still hangs together.</summary>
    private static Word SpeakerAfter(Parse parse, int start, int sentenceEnd)
    {
        var at = parse[start];
        while (!at.IsRoot && at.HeadIndex >= start && at.HeadIndex < sentenceEnd
            && (at.Is("det") || at.Is("amod") || at.Is("compound") || at.Is("nummod") || at.Is("flat") || at.Is("nmod:poss") || at.Is("advmod") || at.Is("nmod") || at.Is("case") || at.Is("punct")))
            at = at.Head;
        return at;
    }

    /// <summary>A finite verb follows the phrase at once: what stands after its comma ("According to the agency, the governor, Anna Kovacs, said") is that verb's subject.</summary>
    private static bool LosesSubject(Parse parse, TokenSpan phrase)
    {
        int next = phrase.End;
        if (next < parse.Length && parse.Upos[next] == Upos.PUNCT) next++;
        return next < parse.Length && parse.Xpos[next] is "VBD" or "VBZ" or "VBP" or "MD" && FirstComma(parse, phrase, phrase.Start) < phrase.End;
    }

    private static int FirstComma(Parse parse, TokenSpan phrase, int from)
    {
        for (int t = from + 1; t < phrase.End; t++)
            if (parse.Sentences.Form(t) is ",")
                return t;
        return phrase.End;
    }

    /// <summary>Before the clause: the rest of the sentence. After it: what went before. Between: the clause it hangs on, without the phrase.</summary>
    private static ImmutableArray<TokenSpan> Content(Word first, Word speaker, TokenSpan inserted)
    {
        var parse = first.Parse;
        var sentence = first.Sentence.Tokens;
        int end = LastWord(parse, sentence);

        // "in the words of the envoy, Anna Kovacs, 'the war is over'": the marks say where the words begin.
        for (int t = inserted.End; t < end && (parse.Upos[t] is Upos.PUNCT or Upos.PROPN || parse[t].Is("appos")); t++)
            if (parse.Sentences.Form(t) is "“" or "\"" or "‘")
                return [];
        if (first.Index <= sentence.Start + 1 || OnlyMarks(parse, sentence.Start, first.Index))
            return Span(parse, inserted.End, end);
        var clause = Clause(speaker, inserted);
        if (clause is null || inserted.End >= end)
        {
            int start = clause is { } own && own.Is("ccomp") ? own.Subtree.Start : sentence.Start;
            return Span(parse, start, first.Index);
        }

        var tokens = clause.Value.Subtree;
        return [.. Span(parse, tokens.Start, Math.Max(tokens.Start, inserted.Start)), .. Span(parse, Math.Max(inserted.End, tokens.Start), Math.Min(tokens.End, end))];
    }

    private static Word? Clause(Word speaker, TokenSpan inserted)
    {
        var at = speaker;
        while (!at.IsRoot)
        {
            at = at.Head;
            if (!inserted.Contains(at.Index) && (at.Upos is Upos.VERB or Upos.AUX || at.IsRoot || at.Child("cop") is not null)) return at;
        }

        return null;
    }

    private static int LastWord(Parse parse, TokenSpan sentence)
    {
        int end = sentence.End;
        while (end > sentence.Start && parse.Upos[end - 1] == Upos.PUNCT) end--;
        return end;
    }

    private static bool OnlyMarks(Parse parse, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (parse.Upos[i] is not (Upos.PUNCT or Upos.CCONJ or Upos.ADV))
                return false;
        return true;
    }

    private static ImmutableArray<TokenSpan> Span(Parse parse, int start, int end)
    {
        while (start < end && parse.Upos[start] is Upos.PUNCT or Upos.CCONJ) start++;
        while (end > start && parse.Upos[end - 1] == Upos.PUNCT) end--;
        return end > start ? [TokenSpan.Between(start, end)] : [];
    }
}
