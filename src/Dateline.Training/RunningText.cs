using System.Text;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>A paragraph of a treebank as it was written, and where its sentences end.</summary>
internal sealed record RunningText(string Text, IReadOnlySet<int> Ends)
{
    public static IEnumerable<RunningText> Read(string path)
    {
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        using var reader = new StreamReader(path);
        foreach (var sentence in ConlluReader.Read(reader, path))
        {
            if (sentence.BeginsParagraph && text.Length > 0)
            {
                yield return new(text.ToString(), ends);
                text.Clear();
                ends = [];
            }

            Append(sentence, text);
            int end = text.Length;
            while (end > 0 && text[end - 1] == ' ') end--;
            ends.Add(end);
        }

        if (text.Length > 0) yield return new(text.ToString(), ends);
    }

    private static void Append(ConlluSentence sentence, StringBuilder text)
    {
        int range = 0;
        for (int i = 1; i <= sentence.Words.Length; i++)
        {
            bool joined = range < sentence.Ranges.Length && sentence.Ranges[range].First == i;
            bool space = joined ? sentence.Ranges[range].SpaceAfter : sentence.Words[i - 1].SpaceAfter;
            text.Append(joined ? sentence.Ranges[range].Form : sentence.Words[i - 1].Form);
            if (space) text.Append(' ');
            if (joined) i = sentence.Ranges[range++].Last;
        }
    }
}
