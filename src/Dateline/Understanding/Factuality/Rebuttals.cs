using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Quotes;

namespace Dateline.Understanding.Factuality;

/// <summary>
/// Ties "Kigali denies this" and "called the claim a lie" to the deeds told before: those of the last account by somebody else, or else those that the article tells right before.
/// "denied killing anyone" answers what the same side is said to have done.
/// </summary>
internal sealed class Rebuttals
{
    /// <summary>How many sentences before the denial what it answers may end.</summary>
    private const int SentencesBack = 2;

    private readonly Dictionary<int, List<(int Quote, CharSpan Told)>> _ofTrigger = [];

    public Rebuttals(Parse parse, EntityLayer entities, QuoteLayer quotes, EventLayer events, Lexicon lexicon)
    {
        EventMention[]? mentions = null;
        for (int q = 0; q < quotes.All.Length; q++)
        {
            if (quotes.All[q] is not { Speaker: { } denier, CueToken: >= 0, Entry: { } cue } denial) continue;
            var rebuttal = Rebuttal.Of(parse[denial.CueToken], cue, lexicon.Cues);
            if (rebuttal is null && cue.Act != CueAct.Deny) continue;
            mentions ??= [.. events.All.SelectMany(e => e.Mentions)];
            int start = Math.Min(denial.Content[0].Start, denial.Cue!.Value.Start), sentence = parse.Sentences.IndexOf(denial.CueToken);
            var account = Account(parse, quotes, denial, start, sentence, mentions);
            foreach (var mention in mentions)
            {
                bool isAnswered = account is null
                    ? rebuttal is not null && IsNarrated(parse, quotes, mention, start, sentence, lexicon.Codebook)
                    : Holds(account, mention) && (rebuttal is not null || mentions.Any(m => m.Type == mention.Type && Holds(denial, m) && Meet(entities, mention.Actors, [.. m.Actors, denier])));
                if (isAnswered) Add(mention, q, account is null ? mention.Evidence : account.Content[0].Union(account.Content[^1]));
            }
        }
    }

    /// <summary>Indices of the quotations that turn a mention down, each with the words that they turn down.</summary>
    public IReadOnlyList<(int Quote, CharSpan Told)> Of(EventMention mention) => _ofTrigger.TryGetValue(mention.TriggerToken, out var found) ? found : [];

    /// <summary>The last words of somebody else before a place that tell of an event; null if there are none near.</summary>
    private static Quotation? Account(Parse parse, QuoteLayer quotes, Quotation denial, int start, int sentence, EventMention[] mentions)
    {
        Quotation? last = null;
        foreach (var quote in quotes.All)
        {
            if (quote.Speaker == denial.Speaker || quote.Content[^1].End > start || (last is not null && quote.Content[^1].End < last.Content[^1].End)) continue;
            if (quote.Entry?.Act is not (null or CueAct.Assert or CueAct.Allege or CueAct.Accuse or CueAct.Confirm or CueAct.Announce or CueAct.Warn or CueAct.Think or CueAct.Cite)) continue;
            if (sentence - parse.Sentences.IndexOf(parse.Sentences.TokensIn(quote.Content[^1]).Start) > SentencesBack) continue;
            if (mentions.Any(m => Holds(quote, m))) last = quote;
        }

        return last;
    }

    /// <summary>A violent deed that nobody tells but the article, in the words before the denial or the sentence before it.</summary>
    private static bool IsNarrated(Parse parse, QuoteLayer quotes, EventMention mention, int start, int sentence, Codebook codebook)
        => mention.Trigger.End <= start && sentence - parse.Sentences.IndexOf(mention.TriggerToken) <= 1 && codebook.QuadOf(mention.Type) == QuadCategory.MaterialConflict && quotes.Innermost(mention.Trigger) < 0;

    private static bool Holds(Quotation quote, EventMention mention) => mention.TriggerToken != quote.CueToken && quote.Content.Any(part => part.Contains(mention.Trigger));

    /// <summary>One is the other, or both are of one state, or of one kind where a state is not told: "soldiers" and "the army".</summary>
    private static bool Meet(EntityLayer entities, ImmutableArray<int> accused, ImmutableArray<int> deniers)
    {
        foreach (int a in accused)
            foreach (int b in deniers)
            {
                var (one, other) = (entities[a].Code, entities[b].Code);
                if (a == b || (one.Country is not null && one.Country == other.Country) || ((one.Country is null || other.Country is null) && one.Sectors.Intersect(other.Sectors).Any())) return true;
            }

        return false;
    }

    private void Add(EventMention mention, int denial, CharSpan told)
    {
        if (!_ofTrigger.TryGetValue(mention.TriggerToken, out var list)) _ofTrigger[mention.TriggerToken] = list = [];
        if (!list.Exists(l => l.Quote == denial)) list.Add((denial, told));
    }
}
