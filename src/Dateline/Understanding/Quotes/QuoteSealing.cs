using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Turns drafts into the layer: spans merged and in order, one quotation inside another marked, speakers and addressees named.</summary>
internal static class QuoteSealing
{
    /// <summary>How many quotations on either side may hold one: they are in order of their start.</summary>
    private const int Near = 64;

    public static QuoteLayer Seal(Parse parse, EntityLayer entities, List<QuoteDraft> drafts)
    {
        var kept = drafts.Where(d => d.Parts.Count > 0).ToList();
        var spans = kept.ConvertAll(d => Merge(d.Parts));
        int[] order = [.. Enumerable.Range(0, kept.Count).OrderBy(i => spans[i][0].Start).ThenByDescending(i => spans[i][^1].End).ThenBy(i => kept[i].Telling?.Token ?? -1)];

        var all = ImmutableArray.CreateBuilder<Quotation>(kept.Count);
        for (int n = 0; n < order.Length; n++)
        {
            var draft = kept[order[n]];
            var telling = draft.Telling;
            all.Add(new Quotation
            {
                Kind = draft.Kind,
                Content = spans[order[n]],
                Speaker = draft.Speaker,
                Others = telling is null ? [] : OthersOf(telling, draft.Speaker, parse, entities),
                SpeakerMention = telling is { SpeakerTokens.IsEmpty: false } ? parse.Sentences.SpanOf(telling.SpeakerTokens) : draft.Label,
                Cue = telling?.CueSpan,
                CueToken = telling?.Token ?? -1,
                Entry = telling?.Cue,
                Addressees = telling is null ? [] : [.. telling.Addressees.Select(a => entities.HeadedBy(a)?.Id ?? -1).Where(id => id >= 0 && id != draft.Speaker).Distinct()],
                Venue = telling is { Venue.IsEmpty: false } ? parse.Sentences.SpanOf(telling.Venue) : null,
                Within = Holder(n, order, kept, spans, parse),
            });
        }

        // "I" inside somebody's words is whoever says them.
        for (int n = 0; n < all.Count; n++)
            if (all[n].Within is { } holder && kept[order[n]].Telling is { Speaker: >= 0 } inner && parse.Sentences.Form(inner.Speaker) is "I")
                all[n] = all[n] with { Speaker = all[holder].Speaker };

        // In an answer of an interview it is whoever is asked.
        if (Interviewee.Of(parse, entities) is { } interview)
            for (int n = 0; n < all.Count; n++)
                if (all[n].Within is null && kept[order[n]].Telling is { Speaker: >= 0 } own && parse.Sentences.Form(own.Speaker) is "I" && interview.Answers.Contains(parse.Sentences.Of(own.Speaker).Paragraph))
                    all[n] = all[n] with { Speaker = interview.Speaker };
        for (int n = 0; n < all.Count; n++)
            if (kept[order[n]].Telling is { } telling && all[n].Within is null && SpokeBefore(n, order, kept, all) is { } last && SameVoice.Of(telling, all[n], kept[order[last]].Telling!, all[last], parse, entities) is { } speaker)
                all[n] = all[n] with { Speaker = speaker };
        return new QuoteLayer(all.MoveToImmutable());
    }

    /// <summary>Whom an "and" joins to the speaker, as far as the words that name the speaker go.</summary>
    private static ImmutableArray<int> OthersOf(Telling telling, int? speaker, Parse parse, EntityLayer entities)
    {
        if (speaker is null || telling.Speaker < 0) return [];
        var others = ImmutableArray.CreateBuilder<int>();
        foreach (var child in parse[telling.Speaker].Children)
            if (child.Is("conj") && child.Upos is Upos.NOUN or Upos.PROPN && telling.SpeakerTokens.Contains(child.Index) && child.Child("cc") is not { Lemma: "or" }
                && entities.HeadedBy(child.Index) is { IsThing: false } other && other.Id != speaker && !others.Contains(other.Id))
                others.Add(other.Id);
        return others.ToImmutable();
    }

    /// <summary>Index of the quotation with a cue that stands last before this one's, inside no other; null if there is none near.</summary>
    private static int? SpokeBefore(int n, int[] order, List<QuoteDraft> kept, ImmutableArray<Quotation>.Builder all)
    {
        int own = kept[order[n]].Telling!.Token, last = -1, at = -1;
        for (int m = Math.Max(0, n - Near); m < Math.Min(all.Count, n + Near); m++)
            if (all[m].Within is null && kept[order[m]].Telling is { } telling && telling.Token < own && telling.Token > at)
                (last, at) = (m, telling.Token);
        return last < 0 ? null : last;
    }

    /// <summary>The smallest other quotation that holds this one's words and its cue.</summary>
    private static int? Holder(int n, int[] order, List<QuoteDraft> kept, List<ImmutableArray<CharSpan>> spans, Parse parse)
    {
        var own = spans[order[n]];
        int? best = null;
        int shortest = int.MaxValue;
        for (int m = Math.Max(0, n - Near); m < Math.Min(order.Length, n + Near); m++)
        {
            if (m == n || kept[order[n]].Telling is not { } telling) continue;
            var other = spans[order[m]];
            int length = 0;
            bool holdsWords = false, holdsCue = false;
            foreach (var part in other)
            {
                length += part.Length;
                holdsWords |= part.Contains(own[0]);
                holdsCue |= part.Contains(parse.Sentences.Tokens[telling.Token]);
            }

            if (holdsWords && holdsCue && length < shortest) (best, shortest) = (m, length);
        }

        return best;
    }

    private static ImmutableArray<CharSpan> Merge(List<CharSpan> parts)
    {
        parts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var merged = ImmutableArray.CreateBuilder<CharSpan>(parts.Count);
        foreach (var part in parts)
            if (merged.Count > 0 && part.Start <= merged[^1].End) merged[^1] = merged[^1].Union(part);
            else merged.Add(part);
        return merged.ToImmutable();
    }
}
