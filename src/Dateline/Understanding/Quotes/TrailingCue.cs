using Dateline.Language;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Reads the attribution at the end of a headline ("Rebels seize town, says army", "Kenya to send troops, minister says"), which trees take for anything.</summary>
internal static class TrailingCue
{
    /// <returns>The head token of who speaks after a cue that closes the sentence, or stands in it between commas; -1 when the cue is none such, or the tree knows its speaker.</returns>
    public static int Of(Word verb, int known, MarkedPage page, EntityLayer entities)
    {
        var parse = verb.Parse;
        var sentence = verb.Sentence.Tokens;
        int first = verb.Index + 1, end = sentence.End;
        while (end > first && parse.Upos[end - 1] == Upos.PUNCT) end--;
        for (int t = first; t < end && verb.Is("parataxis"); t++)
            if (parse.Sentences.Form(t) is ",")
                end = t;
        if (verb.Xpos is not ("VBZ" or "VBD" or "VBP") || verb.Index < sentence.Start + 3 || first >= end || parse.Sentences.Form(verb.Index - 1) is not ",") return -1;
        if (known > verb.Index || (known >= 0 && !verb.Is("parataxis") && !IsHeadline(verb)) || page.IsBeside(verb.Index)) return -1;

        int head = -1;
        for (int t = first; t < end; t++)
        {
            if (parse.Upos[t] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.ADP)) return -1;
            if (head < 0 && (parse.Heads[t] < first || parse.Heads[t] >= end) && entities.HeadedBy(t) is { IsThing: false, Kind: not EntityKind.Unknown }) head = t;
        }

        return head;
    }

    /// <summary>Nothing before the cue has a tense: "Kenya to send troops".</summary>
    private static bool IsHeadline(Word verb)
    {
        for (int t = verb.Sentence.Tokens.Start; t < verb.Index; t++)
            if (verb.Parse.Xpos[t] is "VBZ" or "VBD" or "VBP" or "MD")
                return false;
        return true;
    }
}
