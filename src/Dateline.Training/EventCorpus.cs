using System.Text.Json;
using Dateline.Language;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>Reads items with events marked, cuts them into words as we do, and finds the head words with a parser trained before.</summary>
internal static class EventCorpus
{
    public static IEnumerable<TrainingSentence> Read(string path, Model parser)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var item = JsonDocument.Parse(line);
            string text = item.RootElement.GetProperty("text").GetString()!;
            var parse = parser.Parse(Tokenizer.Split(new Article(text)));
            var offsets = new CodePoints(text);
            var types = Enumerable.Repeat(EventAnnotation.None, parse.Length).ToArray();
            var roles = new List<EventRole>();
            foreach (var marked in item.RootElement.GetProperty("events").EnumerateArray())
            {
                int trigger = HeadWord(parse, offsets, marked.GetProperty("trigger"));
                if (trigger < 0) continue;
                types[trigger] = marked.GetProperty("type").GetString()!;
                AddParties(marked, "actors", EventAnnotation.Actor);
                AddParties(marked, "recipients", EventAnnotation.Recipient);

                void AddParties(JsonElement of, string list, string role)
                {
                    foreach (var party in of.GetProperty(list).EnumerateArray())
                        if (HeadWord(parse, offsets, party) is >= 0 and var word) roles.Add(new(trigger, word, role));
                }
            }

            foreach (var sentence in parse.Sentences.All) yield return Of(parse, sentence.Tokens, types, roles);
        }
    }

    private static TrainingSentence Of(Parse parse, TokenSpan run, string[] types, List<EventRole> roles)
    {
        int first = run.Start;
        var own = roles.Where(r => run.Contains(r.Trigger) && run.Contains(r.Word))
            .Select(r => new EventRole(r.Trigger - first, r.Word - first, r.Role));
        int[] heads = [.. Enumerable.Range(first, run.Length).Select(t => (parse.Heads[t] < 0 ? t : parse.Heads[t]) - first)];
        string[] labels = [.. Enumerable.Range(first, run.Length).Select(t => parse.Relations[t])];
        return new TrainingSentence([.. Enumerable.Range(first, run.Length).Select(t => parse.Sentences.Form(t).ToString())])
        {
            Events = new EventAnnotation(types[first..run.End], [.. own.Distinct()], heads, labels),
        };
    }

    /// <summary>The word of a marked span whose head lies outside it; -1 if the span holds no word.</summary>
    private static int HeadWord(Parse parse, CodePoints offsets, JsonElement span)
    {
        if (!span.TryGetProperty("start", out var start) || start.ValueKind != JsonValueKind.Number) return -1;
        var tokens = parse.Sentences.TokensIn(CharSpan.Between(offsets.ToUnits(start.GetInt32()), offsets.ToUnits(span.GetProperty("end").GetInt32())));
        for (int t = tokens.Start; t < tokens.End; t++)
            if (!tokens.Contains(parse.Heads[t])) return t;
        return -1;
    }
}
