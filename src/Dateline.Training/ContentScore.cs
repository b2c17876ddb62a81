using Dateline.Language;
using Dateline.Language.Neural;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>How well names (whole span and kind) and triggers (word and type) are found.</summary>
internal sealed record ContentScore(int Gold, int Found, int Right)
{
    private const float Likely = 0.5f;

    public static ContentScore OfNames(NetworkReader reader, IReadOnlyList<TrainingSentence> sentences, string[] kinds)
    {
        var score = new ContentScore(0, 0, 0);
        foreach (var chunk in sentences.Chunk(256))
        {
            var found = Hints(reader, chunk).Names.Where(n => kinds.Contains(n.Kind)).Select(n => (n.Tokens.Start, n.Tokens.End, n.Kind)).ToHashSet();
            string[] tags = [.. chunk.SelectMany(s => s.Names!)];
            var gold = Spans(tags).Where(n => kinds.Contains(n.Kind)).ToHashSet();
            score = new(score.Gold + gold.Count, score.Found + found.Count, score.Right + gold.Intersect(found).Count());
        }

        return score;
    }

    public static ContentScore OfEvents(NetworkReader reader, IReadOnlyList<TrainingSentence> sentences)
    {
        var score = new ContentScore(0, 0, 0);
        foreach (var chunk in sentences.Chunk(256))
        {
            var found = Hints(reader, chunk).Events.Where(e => e.AnyProbability > Likely).Select(e => (e.Token, e.Type)).ToHashSet();
            string[] types = [.. chunk.SelectMany(s => s.Events!.Types)];
            var gold = Enumerable.Range(0, types.Length).Where(t => types[t] != EventAnnotation.None).Select(t => (t, types[t])).ToHashSet();
            score = new(score.Gold + gold.Count, score.Found + found.Count, score.Right + gold.Intersect(found).Count());
        }

        return score;
    }

    public override string ToString() => string.Create(
        null, $"P {100.0 * Right / Math.Max(1, Found):F1} R {100.0 * Right / Math.Max(1, Gold):F1} F1 {200.0 * Right / Math.Max(1, Gold + Found):F1}");

    private static ParseHints Hints(NetworkReader reader, TrainingSentence[] sentences)
    {
        var text = LaidText.Of([.. sentences.Select(s => s.Forms)]);
        TokenSpan[] runs = [.. text.All.Select(s => s.Tokens)];
        return reader.Read(text.Text, text.Tokens.AsSpan(), runs, new WordReading[text.Tokens.Length]);
    }

    private static IEnumerable<(int Start, int End, string Kind)> Spans(string[] tags)
    {
        for (int i = 0; i < tags.Length; i++)
        {
            if (tags[i][0] != 'B') continue;
            int end = i + 1;
            while (end < tags.Length && tags[end][0] == 'I') end++;
            yield return (i, end, tags[i][2..]);
        }
    }
}
