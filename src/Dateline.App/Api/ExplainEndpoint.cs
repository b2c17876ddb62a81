using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Text;
using Dateline.Understanding.Events;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Api;

/// <summary><c>POST /api/explain</c>: why a word of an article is coded as it is. The article is read again, so the answer is that of the data as they stand.</summary>
internal sealed class ExplainEndpoint(Installed installed)
{
    private const int MostNearMisses = 12;

    public async Task Explain(HttpContext context)
    {
        var asked = await ReadRequest.From(context.Request);
        if (asked.Text is null || asked.At is not { } at) throw new Problem(StatusCodes.Status400BadRequest, "Bad request", "Give \"text\", and with \"at\" the offset of the word that you ask about.");
        var analysis = installed.Reader.Analyze(ReadEndpoint.Article(asked, []));
        var word = analysis.Sentences.TokensIn(CharSpan.Between(Math.Clamp(at, 0, asked.Text.Length), asked.Text.Length));
        if (word.IsEmpty || !analysis.Sentences.Of(word.Start).Span.Contains(at))
            throw new Problem(StatusCodes.Status422UnprocessableEntity, "No word", $"No sentence holds the character {at}: it stands in what surrounds the story, or outside the text.");
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, Of(analysis, word.Start), ApiSerializer.Default.Explanation);
    }

    private Explanation Of(Analysis analysis, int token)
    {
        var (parse, sentence) = (analysis.Parse, analysis.Sentences.Of(token));
        int first = sentence.Tokens.Start;
        var attempts = EventCoder.Explain(parse, analysis.Entities, analysis.Times, analysis.Places, installed.Lexicon.Codebook, installed.Weights)
            .Where(a => a.Head >= first && a.Head < sentence.Tokens.End).ToArray();
        var misses = NearMiss.Nearest(attempts).ToArray();
        var here = misses.Where(a => a.Head == token).ToArray();
        return new(
            new(sentence.Span.Start, sentence.Span.End),
            [.. Enumerable.Range(first, sentence.Tokens.Length).Select(t => new Explanation.Word(
                analysis.Sentences.Tokens[t].Start, analysis.Sentences.Tokens[t].End, parse.Lemmas[t], parse.Upos[t].ToString().ToUpperInvariant(), parse.Heads[t] < 0 ? null : parse.Heads[t] - first, parse.Relations[t]))],
            token - first,
            [.. Known(analysis, token)],
            [.. attempts.Where(a => a.Fired).Select(a => Firing(analysis, a, first))],
            [.. (here.Length > 0 ? here : misses).Take(MostNearMisses).Select(a => new Explanation.Miss(a.Entry.Type.Name, a.Entry.Address, a.Entry.Words, a.Head - first, NearMiss.Reason(a)))]);
    }

    private static IEnumerable<Explanation.Fact> Known(Analysis analysis, int token)
    {
        var span = analysis.Sentences.Tokens[token];
        var actor = analysis.Entities.All.Where(e => !e.IsThing).SelectMany(e => e.Mentions.Select(m => (Entity: e, Mention: m)))
            .Where(x => x.Mention.Span.Contains(span)).OrderBy(x => x.Mention.Span.Length).FirstOrDefault();
        if (actor.Entity is { } entity) yield return new("actor", entity.Name, entity.Code.Code ?? entity.Code.Country, entity.Code.FoundBy);
        foreach (var place in analysis.Places.All.Where(p => p.Span.Contains(span))) yield return new("place", place.Name, place.Country, place.FoundBy);
        foreach (var time in analysis.Times.All.Where(t => t.Span.Contains(span))) yield return new("time", time.Span.In(analysis.Article.Text).ToString(), time.Value, null);
    }

    private static Explanation.Firing Firing(Analysis analysis, EntryAttempt attempt, int first)
    {
        var entry = attempt.Entry;
        return new(
            entry.Type.Name, [.. entry.Modes.Select(m => m.Name)], entry.Address, entry.Words, [.. attempt.Words.Append(attempt.Head).Order().Select(t => t - first)],
            [.. attempt.Fillings.Select(filling =>
            {
                string side = entry.Actor.Contains(filling.Slot) ? entry.Recipient.Contains(filling.Slot) ? "party" : "actor" : "recipient";
                var party = analysis.Entities.MentionAt(filling.Token)?.Span ?? analysis.Sentences.Tokens[filling.Token];
                return new Explanation.Filling(side, filling.Slot.ToString(), new(party.Start, party.End), Path(analysis, attempt.Head, filling.Token, first));
            })]);
    }

    /// <summary>Up from one word to the nearest that stands above both, and down to the other; empty when they stand in different sentences.</summary>
    private static ImmutableArray<Explanation.Step> Path(Analysis analysis, int from, int to, int first)
    {
        var parse = analysis.Parse;
        if (analysis.Sentences.IndexOf(from) != analysis.Sentences.IndexOf(to)) return [];
        var above = new List<int>();
        for (int at = from; at >= 0 && above.Count <= parse.Length; at = parse.Heads[at]) above.Add(at);
        var down = new List<Explanation.Step>();
        int meeting = to;
        while (meeting >= 0 && !above.Contains(meeting))
        {
            down.Add(new(meeting - first, parse.Relations[meeting], Down: true));
            meeting = parse.Heads[meeting];
        }

        if (meeting < 0) return [];
        down.Reverse();
        return [.. above.TakeWhile(t => t != meeting).Select(t => new Explanation.Step(parse.Heads[t] - first, parse.Relations[t], Down: false)), .. down];
    }
}
