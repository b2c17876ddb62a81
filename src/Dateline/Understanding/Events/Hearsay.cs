using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Quotes;

namespace Dateline.Understanding.Events;

/// <summary>
/// Tells what is only somebody's word from what the article tells itself: a mention inside what others say, think or deny, or in a clause that keeps its distance
/// ("allegedly", "is accused of").
/// </summary>
internal sealed class Hearsay(Parse parse, QuoteLayer quotes, CueLists cues)
{
    private const int ClausesUp = 6;

    /// <summary>Who tells of a deed of its own, confirms one or takes it as known makes it no hearsay.</summary>
    public bool Is(EventMention mention)
    {
        if (quotes.Innermost(mention.Trigger) is >= 0 and var told && quotes.All[told] is var quote && quote.CueToken != mention.TriggerToken && IsOpen(quote.Entry)
            && !(quote.Speaker is { } speaker && mention.Actors.Contains(speaker) && quote.Entry?.Act is not (CueAct.Deny or CueAct.Dispute)))
            return true;
        var word = parse[mention.TriggerToken];
        for (int steps = 0; steps < ClausesUp; steps++, word = word.Head)
        {
            foreach (var child in word.Children)
                if ((child.Is("advmod") && IsDistant(child.Lemma, "adverb")) || (child.Is("amod") && (IsDistant(child.Lemma, "adjective") || IsDistant(child.Form.ToString().ToLowerInvariant(), "adjective"))))
                    return true;
            if (word.IsRoot || word.Is("ccomp") || word.Is("parataxis")) return false;
            if ((word.Is("xcomp") || word.Is("advcl") || word.Is("acl") || word.Is("obl")) && IsDistant(word.Head.Lemma, "verb")) return true;
        }

        return false;
    }

    private bool IsDistant(string lemma, string @class) => cues.Word(lemma, @class) is { Effect: CueEffect.Alleged };

    private static bool IsOpen(Cue? cue) => cue?.Act is not (CueAct.Confirm or CueAct.Know or CueAct.Cite or CueAct.Judge or CueAct.Rule or CueAct.Announce);
}
