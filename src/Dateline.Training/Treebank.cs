using System.Globalization;

namespace Dateline.Training;

/// <summary>Reads CoNLL-U: words only, no ranges, no empty nodes.</summary>
internal static class Treebank
{
    private const int ColumnCount = 10;

    public static IReadOnlyList<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var words = new List<string[]>();
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            number++;
            if (line.StartsWith('#')) continue;
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(Of(words));
                words.Clear();
                continue;
            }

            string[] columns = line.Split('\t');
            if (columns.Length != ColumnCount)
                throw new FormatException($"{path}:{number}: {columns.Length} columns. A CoNLL-U line has {ColumnCount}, separated by tabs.");
            if (columns[0].AsSpan().IndexOfAny('-', '.') < 0) words.Add(columns);
        }

        return sentences;
    }

    private static TreebankSentence Of(List<string[]> words)
    {
        string[] Column(int index) => [.. words.Select(w => w[index])];
        return new(
            Column(1), Column(2), Column(3), Column(4), Column(5),
            [.. words.Select(w => int.Parse(w[6], CultureInfo.InvariantCulture))], Column(7));
    }
}
