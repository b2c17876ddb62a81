using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>Given words laid out as a text, a space between them, and where they and their sentences lie in it.</summary>
internal static class LaidText
{
    public static Sentences Of(IReadOnlyList<string[]> sentences)
    {
        var tokens = ImmutableArray.CreateBuilder<CharSpan>();
        var all = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        int at = 0;
        foreach (string[] forms in sentences)
        {
            int first = tokens.Count;
            foreach (string form in forms)
            {
                tokens.Add(new CharSpan(at, form.Length));
                at += form.Length + 1;
            }

            all.Add(new(TokenSpan.Between(first, tokens.Count), tokens[first].Union(tokens[^1]), 0, SegmentKind.Prose));
        }

        return new(string.Join(' ', sentences.SelectMany(s => s)), tokens.DrainToImmutable(), all.DrainToImmutable());
    }
}
