using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// Reads the attribution that closes a sentence ("…, leaving nine dead, officials said.", "…, Houthis say; …") off the page: a comma, a noun phrase and a verb of saying, with no more
/// than a day or a phrase behind them. Trees hang its words anywhere.
/// </summary>
/// <param name="Speaker">The tokens of the noun phrase.</param>
/// <param name="Content">The tokens before the comma, back to a semicolon or a colon.</param>
internal readonly record struct EndAttribution(TokenSpan Speaker, TokenSpan Content)
{
    /// <summary>In words, both of the speaker and of the day or phrase behind the verb.</summary>
    private const int Longest = 12;

    /// <summary>In words: taggers do not see the verb of every headline in capitals ("Army Shot 30 Herders").</summary>
    private const int ShortestHeadline = 3;

    /// <summary>Null where no such attribution stands, or words in quotation marks stand beside it.</summary>
    public static EndAttribution? Of(Word verb, Cue cue, MarkedPage page)
    {
        var parse = verb.Parse;
        var sentence = verb.Sentence.Tokens;
        if ((verb.Xpos is not ("VBZ" or "VBD" or "VBP") && !SeemingParticiple.Closes(verb, cue)) || !cue.Content.HasFlag(CueContent.Clause) || cue.Act is CueAct.Deny or CueAct.Dispute or CueAct.Accuse or CueAct.Judge or CueAct.Demand || !Closes(verb, cue, sentence.End) || page.IsBeside(verb.Index)) return null;
        int end = verb.Index;
        while (end > sentence.Start && parse.Upos[end - 1] == Upos.ADV && parse.Lemmas[end - 1] is not ("not" or "never")) end--;
        int start = end;
        while (start > sentence.Start && IsNominal(parse, start - 1)) start--;
        if (start == end || end - start > Longest || start - 2 <= sentence.Start || parse.Sentences.Form(start - 1) is not "," || !Opens(parse, start) || !Names(parse, start, end)) return null;
        int first = start - 2;
        while (first > sentence.Start && parse.Sentences.Form(first - 1) is not (";" or ":")) first--;
        var content = TokenSpan.Between(first, start - 1);
        bool isHeadline = verb.Index == sentence.End - 1 && content.Length >= ShortestHeadline;
        return isHeadline || IsClause(parse, content) ? new EndAttribution(TokenSpan.Between(start, end), content) : null;
    }

    /// <summary>The head of the speaker: the word of the phrase that hangs outside it.</summary>
    public int Head(Parse parse)
    {
        for (int t = Speaker.End - 1; t >= Speaker.Start; t--)
            if (!Speaker.Contains(parse.Heads[t]) && parse.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.PRON)
                return t;
        return Speaker.End - 1;
    }

    /// <summary>Nothing behind the verb but whom it is told to, a day, or phrases without a verb; or the same voice goes on ("…, adding that").</summary>
    private static bool Closes(Word verb, Cue cue, int end)
    {
        var parse = verb.Parse;
        for (int t = verb.Index + 1; t < end; t++)
        {
            if (parse.Sentences.Form(t) is ";" || (parse.Upos[t] == Upos.PUNCT && (OnlyMarks(parse, t, end) || parse.Xpos[t + 1] == "VBG"))) return true;
            bool isFirst = t == verb.Index + 1;
            bool fits = isFirst && cue.Addressee != "object" ? parse.Upos[t] is Upos.ADP or Upos.ADV || IsTime(parse, t) : IsNominal(parse, t) || parse.Upos[t] == Upos.ADV;
            if (!fits || parse.Lemmas[t] is "that" || t - verb.Index > Longest) return false;
        }

        return true;
    }

    private static bool OnlyMarks(Parse parse, int from, int to)
    {
        for (int t = from; t < to; t++)
            if (parse.Upos[t] != Upos.PUNCT)
                return false;
        return true;
    }

    private static bool IsNominal(Parse parse, int token)
        => parse.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADP or Upos.PRON or Upos.CCONJ || parse.Xpos[token] == "POS";

    private static bool IsTime(Parse parse, int token)
        => parse.Lemmas[token].ToLowerInvariant() is "late" or "early" or "yesterday" or "today" or "this" or "last" || parse.Sentences.Form(token).EndsWith("day", StringComparison.Ordinal);

    private static bool Opens(Parse parse, int token)
        => parse.Upos[token] is not (Upos.ADP or Upos.CCONJ) && parse.Xpos[token] is not ("WDT" or "WP" or "WP$" or "WRB" or "IN");

    /// <summary>One noun phrase that can be the subject: no "which" or "who", and no second article but behind a preposition ("a charge the rebels").</summary>
    private static bool Names(Parse parse, int start, int end)
    {
        for (int t = start; t < end; t++)
            if (parse.Xpos[t] is "WDT" or "WP" or "WP$" || (t > start && parse.Upos[t] == Upos.DET && parse.Upos[t - 1] is not (Upos.ADP or Upos.DET or Upos.CCONJ)))
                return false;
        return parse.Upos[end - 1] is Upos.NOUN or Upos.PROPN || (parse.Upos[end - 1] == Upos.PRON && end - start == 1);
    }

    /// <summary>A verb with a tense, or a headline's participle; no clause that only says when or if.</summary>
    private static bool IsClause(Parse parse, TokenSpan content)
    {
        bool hasVerb = false, isParted = false;
        for (int t = content.Start; t < content.End; t++)
        {
            hasVerb |= parse.Xpos[t] is "VBZ" or "VBD" or "VBP" or "MD" || (parse.Xpos[t] == "VBN" && t > content.Start);
            isParted |= parse.Sentences.Form(t) is ",";
        }

        return hasVerb && (isParted || parse.Upos[content.Start] is not (Upos.SCONJ or Upos.ADV or Upos.ADP) && parse.Xpos[content.Start] is not ("WRB" or "VBN" or "VBG"));
    }
}
