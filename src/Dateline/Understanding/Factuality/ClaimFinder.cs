using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Events;
using Dateline.Understanding.Quotes;

namespace Dateline.Understanding.Factuality;

/// <summary>Finds what holders claim about an event: the words they put it in, and whether they assert, deny, dispute it or ask for proof.</summary>
internal sealed class ClaimFinder(Parse parse, QuoteLayer quotes, CueLists cues, Rebuttals rebuttals)
{
    /// <summary>A proposition is for reading at a glance, in characters.</summary>
    private const int LongestProposition = 200;

    /// <param name="readings">Of the mentions of the event: who says that it is not so does not assert it.</param>
    public void Add(ImmutableArray<Claim>.Builder claims, int index, Event @event, IReadOnlyList<MentionReading> readings)
    {
        int first = claims.Count;
        for (int q = 0; q < quotes.All.Length; q++)
        {
            var quote = quotes.All[q];
            if (quote.Speaker is not { } holder || !Touches(@event, quote) || IsOwnBelief(quote)) continue;
            var content = Whole(quote);
            var stance = StanceOf(quote, content);
            if (stance == Stance.Unknown) continue;
            if (stance == Stance.Asserts && readings.FirstOrDefault(r => r.Polarity == Polarity.Negative && r.Chain.Contains(q)) is { } negative) stance = negative.Status == EventStatus.Denied ? Stance.Denies : Stance.Disputes;
            if (stance == Stance.Asserts && Rejects(claims, first, holder)) stance = Stance.OffersAlternative;
            claims.Add(new Claim(index, Words(content), holder, Chain(quote, holder), stance, Evidence(quote, content)));
        }

        foreach (var mention in @event.Mentions)
            foreach (var (denial, told) in rebuttals.Of(mention))
                Answer(claims, first, index, quotes.All[denial], told);
    }

    /// <summary>"Kigali denies this": what is denied are the words told before.</summary>
    private void Answer(ImmutableArray<Claim>.Builder claims, int first, int index, Quotation denial, CharSpan told)
    {
        int holder = denial.Speaker!.Value;
        for (int i = first; i < claims.Count; i++)
            if (claims[i].Holder == holder && claims[i].Stance is Stance.Denies or Stance.Disputes)
                return;
        claims.Add(new Claim(index, Words(told), holder, Chain(denial, holder), denial.Entry!.Act == CueAct.Deny ? Stance.Denies : Stance.Disputes, Evidence(denial, Whole(denial))));
    }

    private static CharSpan Evidence(Quotation quote, CharSpan content) => quote.SpeakerMention is { } speaker && !speaker.Overlaps(content) ? content.Union(speaker) : content;

    /// <summary>"I think that it fell", he said: one claim, not two.</summary>
    private bool IsOwnBelief(Quotation quote) => quote is { Within: { } outer, Entry.IsThought: true } && quotes.All[outer].Speaker == quote.Speaker;

    /// <summary>Who has denied or disputed it, and now says something of it, has another account.</summary>
    private static bool Rejects(ImmutableArray<Claim>.Builder claims, int first, int holder)
    {
        for (int i = first; i < claims.Count; i++)
            if (claims[i].Holder == holder && claims[i].Stance is Stance.Denies or Stance.Disputes)
                return true;
        return false;
    }

    private Stance StanceOf(Quotation quote, CharSpan content)
    {
        if (AsksForProof(quote, content)) return Stance.DemandsProof;
        if (quote.Entry?.Act is null or CueAct.Assert or CueAct.Confirm or CueAct.Announce or CueAct.Think or CueAct.Judge && IsCalledFalse(content)) return Stance.Disputes;
        return quote.Entry?.Act switch
        {
            CueAct.Deny => Stance.Denies,
            CueAct.Dispute => Stance.Disputes,
            CueAct.Cite => Stance.CitesEvidence,
            CueAct.Demand or CueAct.Propose or CueAct.Ask or CueAct.Pledge or CueAct.Threaten => Stance.Unknown,
            _ => Stance.Asserts,
        };
    }

    /// <summary>"is baseless", "were wrong to blame", "there is no evidence that": the words say that it is not so, or not shown.</summary>
    private bool IsCalledFalse(CharSpan content)
    {
        var tokens = parse.Sentences.TokensIn(content);
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            var word = parse[t];
            if (word.Lemma is "evidence" or "proof" && word.Child("det") is { Lemma: "no" }) return true;
            if (cues.Word(word.Lemma, "verdict") is not null && word.Child("cop") is not null && !IsNegated(word)) return true;
        }

        return false;
    }

    private static bool IsNegated(Word word)
    {
        foreach (var child in word.Children)
            if (child.Is("advmod") && child.Lemma is "not" or "n't" or "n’t" or "never")
                return true;
        return false;
    }

    /// <summary>"Where is the proof?", "demanded evidence that": a question or a demand about proof or evidence.</summary>
    private bool AsksForProof(Quotation quote, CharSpan content)
    {
        var tokens = parse.Sentences.TokensIn(content);
        bool isDemand = quote.Entry?.Act is CueAct.Demand or CueAct.Ask;
        int start = isDemand && quote.CueToken >= 0 ? Math.Min(quote.CueToken, tokens.Start) : tokens.Start;
        for (int t = start; t < tokens.End; t++)
        {
            if (parse.Lemmas[t] is not ("proof" or "evidence")) continue;
            if (isDemand) return true;
            var sentence = parse.Sentences.Of(t);
            for (int u = sentence.Tokens.Start; u < sentence.Tokens.End; u++)
                if (parse.Sentences.Form(u) is "?")
                    return true;
        }

        return false;
    }

    private ImmutableArray<int> Chain(Quotation quote, int holder)
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

    private string Words(CharSpan content)
    {
        var words = content.In(parse.Text);
        if (words.Length <= LongestProposition) return words.ToString();
        int end = words[..LongestProposition].LastIndexOf(' ');
        return string.Concat(words[..(end > 0 ? end : LongestProposition)], "…");
    }
}
