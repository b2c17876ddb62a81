using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Cuts the words of one paragraph into sentences: rules find the places, learnt weights judge them.</summary>
internal readonly ref struct SentenceSplitter(ReadOnlySpan<char> text, List<CharSpan> words, List<Sentence> sentences, BoundaryWeights weights)
{
    // No editor passes a sentence this long; it is a table or a list, and parsing costs the square of its length.
    internal const int LongestSentence = 300;

    // Edited copy has hardly a sentence without an end mark or without a capital, and many a name that looks like either ("Yawo! fell"): log-odds of seven, and of fifty, to one.
    private const float SureWithoutMark = 2f, SureBeforeSmall = 4f;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds the sentences of the words from <paramref name="first"/> to the last one so far.</summary>
    public void Split(int first, int paragraph, SegmentKind kind)
    {
        var all = CollectionsMarshal.AsSpan(words);
        var own = all[first..];
        var rules = new BoundaryRules(_text, own);
        var places = new BoundaryFeatures(_text, own);
        var features = new FeatureText(stackalloc char[BoundaryFeatures.Letters], stackalloc int[BoundaryFeatures.Count]);
        int start = 0;
        for (int i = 0; i < own.Length; i++)
        {
            var rule = rules.At(start, i, out int after);
            if (rule != BoundaryRule.Within)
            {
                places.Write(rule, start, i, after, ref features);
                if (weights.Sum(features) > Sure(rule, places.WritesSmall))
                {
                    Add(all, first + start, first + after, paragraph, kind);
                    (start, i) = (after, after - 1);
                    continue;
                }
            }

            if (i + 1 - start >= LongestSentence)
            {
                int cut = GentleCut(own, start, i + 1);
                Add(all, first + start, first + cut, paragraph, kind);
                start = cut;
            }
        }

        if (start < own.Length) Add(all, first + start, all.Length, paragraph, kind);
    }

    private static float Sure(BoundaryRule rule, bool writesSmall) =>
        rule == BoundaryRule.Unmarked ? SureWithoutMark : rule == BoundaryRule.BeforeSmall && !writesSmall ? SureBeforeSmall : 0f;

    private void Add(ReadOnlySpan<CharSpan> all, int start, int end, int paragraph, SegmentKind kind)
        => sentences.Add(new Sentence(TokenSpan.Between(start, end), all[start].Union(all[end - 1]), paragraph, kind));

    private int GentleCut(ReadOnlySpan<CharSpan> all, int start, int end)
    {
        for (int i = end - 1; i > start + (end - start) / 2; i--)
            if (all[i].Length == 1 && _text[all[i].Start] is ';' or ',' or '|')
                return i + 1;
        return end;
    }
}
