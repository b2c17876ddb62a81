using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Events;
using Dateline.Understanding.Quotes;

namespace Dateline.Understanding.Factuality;

/// <summary>Finds what holders claim about an event: the words they put it in, and whether they assert, deny, dispute it or ask for proof.</summary>
internal static class ClaimFinder
{
    /// <summary>A proposition is for reading at a glance, in characters.</summary>
    private const int LongestProposition = 200;

    public static void Add(ImmutableArray<Claim>.Builder claims, int index, Event @event, Parse parse, QuoteLayer quotes)
    {
        for (int q = 0; q < quotes.All.Length; q++)
        {
            var quote = quotes.All[q];
            if (quote.Speaker is not { } holder || !Touches(@event, quote)) continue;
            var content = Whole(quote);
            var stance = StanceOf(quote, content, parse);
            if (stance == Stance.Unknown) continue;
            claims.Add(new Claim(index, Words(content, parse), holder, Chain(quotes, quote, holder), stance, quote.SpeakerMention is { } speaker && !speaker.Overlaps(content) ? content.Union(speaker) : content));
        }
    }

    private static Stance StanceOf(Quotation quote, CharSpan content, Parse parse)
    {
        if (AsksForProof(content, parse)) return Stance.DemandsProof;
        return quote.Entry?.Act switch
        {
            CueAct.Deny => Stance.Denies,
            CueAct.Dispute => Stance.Disputes,
            CueAct.Cite => Stance.CitesEvidence,
            CueAct.Demand or CueAct.Propose or CueAct.Ask or CueAct.Pledge or CueAct.Threaten => Stance.Unknown,
            _ => Stance.Asserts,
        };
    }

    /// <summary>"Where is the proof?": a question about proof or evidence.</summary>
    private static bool AsksForProof(CharSpan content, Parse parse)
    {
        var tokens = parse.Sentences.TokensIn(content);
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (parse.Lemmas[t] is not ("proof" or "evidence")) continue;
            var sentence = parse.Sentences.Of(t);
            for (int u = sentence.Tokens.Start; u < sentence.Tokens.End; u++)
                if (parse.Sentences.Form(u) is "?")
                    return true;
        }

        return false;
    }

    private static ImmutableArray<int> Chain(QuoteLayer quotes, Quotation quote, int holder)
    {
        var chain = new List<int> { holder };
        for (int? up = quote.Within; up is { } outer && chain.Count < 8; up = quotes.All[outer].Within)
            if (quotes.All[outer].Speaker is { } teller)
                chain.Insert(0, teller);
        return [.. chain];
    }

    private static bool Touches(Event @event, Quotation quote)
    {
        foreach (var mention in @event.Mentions)
            if (mention.TriggerToken != quote.CueToken)
                foreach (var part in quote.Content)
                    if (part.Contains(mention.Trigger))
                        return true;
        return false;
    }

    private static CharSpan Whole(Quotation quote) => quote.Content[0].Union(quote.Content[^1]);

    private static string Words(CharSpan content, Parse parse)
    {
        var words = content.In(parse.Text);
        if (words.Length <= LongestProposition) return words.ToString();
        int end = words[..LongestProposition].LastIndexOf(' ');
        return string.Concat(words[..(end > 0 ? end : LongestProposition)], "…");
    }
}
