using System.Collections.Immutable;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Factuality;

namespace Dateline;

/// <summary>Reads the codebook's own sentences and holds what comes out against the coding beneath them.</summary>
public sealed class ExampleReader(Reader reader)
{
    /// <summary>What comes out, in the words of a coding line, in the order of the sentence.</summary>
    public ImmutableArray<ExampleCoding> Read(CodebookExample example)
    {
        var analysis = reader.Analyze(new Article(example.Sentence));
        var events = analysis.Events.All;
        var codings = ImmutableArray.CreateBuilder<ExampleCoding>(events.Length);
        for (int i = 0; i < events.Length; i++)
        {
            var (main, said) = (events[i].Main, analysis.Factuality.Judgements[i]);
            var actors = Words(analysis, main.Actors);
            var recipients = Words(analysis, main.Recipients);
            codings.Add(new ExampleCoding
            {
                Type = main.Type,
                Modes = main.Modes,
                // Who clashes with whom has no order: the line lists both as actors.
                Actors = main.Symmetric ? [.. actors, .. recipients] : actors,
                Recipients = main.Symmetric ? [] : recipients,
                Place = main.Place < 0 ? null : analysis.Places.All[main.Place].Span.In(example.Sentence).ToString(),
                Time = main.Time < 0 ? null : analysis.Times.All[main.Time].Span.In(example.Sentence).ToString(),
                Status = said.Status.ToString().ToLowerInvariant(),
                StatusBy = Teller(analysis, said),
            });
        }

        return codings.MoveToImmutable();
    }

    /// <summary>True when what came out is what the page wants: the same events with the same parties, statuses and modes, and place and time where the page names them.</summary>
    public static bool IsRight(CodebookExample example, ImmutableArray<ExampleCoding> read)
    {
        if (example.Right.Length != read.Length) return false;

        var left = read.ToList();
        foreach (var right in example.Right)
        {
            int found = left.FindIndex(coding => Agree(example.Sentence, right, coding));
            if (found < 0) return false;

            left.RemoveAt(found);
        }

        return true;
    }

    private static bool Agree(string sentence, ExampleCoding right, ExampleCoding read)
        => right.Type == read.Type
        && right.Modes.All(read.Modes.Contains)
        && right.Status == read.Status
        && (right.StatusBy is null || read.StatusBy is not null && Overlap(sentence, right.StatusBy, read.StatusBy))
        && Parties(sentence, right.Actors, read.Actors)
        && Parties(sentence, right.Recipients, read.Recipients)
        && (right.Place is null || read.Place is not null && Overlap(sentence, right.Place, read.Place))
        && (right.Time is null || read.Time is not null && Overlap(sentence, right.Time, read.Time));

    private static bool Parties(string sentence, ImmutableArray<string> right, ImmutableArray<string> read)
        => right.Length == read.Length && right.All(party => read.Any(other => Overlap(sentence, party, other)));

    // "The army" and "army" are one party: the phrases share text where they stand in the sentence.
    private static bool Overlap(string sentence, string one, string other)
    {
        for (int a = sentence.IndexOf(one, StringComparison.Ordinal); a >= 0; a = sentence.IndexOf(one, a + 1, StringComparison.Ordinal))
            for (int b = sentence.IndexOf(other, StringComparison.Ordinal); b >= 0; b = sentence.IndexOf(other, b + 1, StringComparison.Ordinal))
                if (a < b + other.Length && b < a + one.Length) return true;
        return false;
    }

    private static ImmutableArray<string> Words(Analysis analysis, ImmutableArray<int> entities)
        => [.. entities.Select(id => analysis.Entities[id].Mentions[0].Span.In(analysis.Article.Text).ToString())];

    private static string? Teller(Analysis analysis, Judgement said)
    {
        int? teller = said.Status switch
        {
            EventStatus.Alleged => said.AccordingTo is [var first, ..] ? first : null,
            EventStatus.Denied => said.Assertions.FirstOrDefault(a => a is { Polarity: Polarity.Negative, Source: [.., not null] })?.Source[^1],
            _ => null,
        };
        return teller is { } id ? Words(analysis, [id])[0] : null;
    }
}
