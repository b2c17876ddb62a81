using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Reads "…, reads the motion.": the sign, letter or motion behind the verb speaks, whatever stands before the comma.</summary>
/// <param name="Speaker">Head token of what is read.</param>
/// <param name="Cue">The row of the verb, which here takes a clause as well as words in marks.</param>
/// <param name="Content">The tokens before the comma.</param>
internal readonly record struct Recital(int Speaker, Cue Cue, TokenSpan Content)
{
    /// <summary>Null where the verb tells of somebody who reads.</summary>
    public static Recital? Of(Word verb, Cue cue, MarkedPage page)
    {
        var parse = verb.Parse;
        var sentence = verb.Sentence.Tokens;
        if (cue.Word != "read" || cue.Particle.Length > 0 || verb.Xpos is not ("VBZ" or "VBP" or "VBD") || verb.Index < sentence.Start + 3 || page.PassageAt(verb.Index) >= 0) return null;
        int end = verb.Index;
        bool isParted = false;
        for (; end > sentence.Start && parse.Upos[end - 1] == Upos.PUNCT; end--) isParted = true;
        int last = sentence.End;
        while (last > verb.Index && parse.Upos[last - 1] == Upos.PUNCT) last--;
        if (!isParted || last - verb.Index < 2) return null;
        int head = verb.Index + 1;
        while (parse.Heads[head] > verb.Index && parse.Heads[head] < last) head = parse.Heads[head];
        for (int t = verb.Index + 1; t < last; t++)
            if (parse.Upos[t] is Upos.VERB or Upos.AUX or Upos.PUNCT)
                return null;
        return parse.Upos[head] == Upos.NOUN ? new Recital(head, cue with { Content = cue.Content | CueContent.Clause }, TokenSpan.Between(sentence.Start, end)) : null;
    }
}
