using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html), a sentence at a time.</summary>
public static class ConlluReader
{
    private const int Id = 0, Form = 1, Lemma = 2, Upos = 3, Xpos = 4, Features = 5, Head = 6, Relation = 7, Misc = 9, ColumnCount = 10;

    /// <param name="name">How the file is called in messages.</param>
    /// <exception cref="DataFileException">A line is not CoNLL-U; thrown when the sentence that holds it is asked for.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name)
    {
        var sentence = new Sentence(name);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.AsSpan().Trim().IsEmpty)
            {
                if (sentence.Finish(number) is { } whole) yield return whole;
            }
            else
            {
                sentence.Add(line, number);
            }
        }

        if (sentence.Finish(number + 1) is { } last) yield return last;
    }

    /// <summary>The words and sentences of a run of sentences, over the text that their forms make.</summary>
    /// <remarks>Words written as one stand together; the text is that of the words, which may differ from the written one ("dont" for "do" and "nt" does not).</remarks>
    public static Sentences Join(IReadOnlyList<ConlluSentence> given)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<CharSpan>();
        var sentences = ImmutableArray.CreateBuilder<Language.Sentence>(given.Count);
        int paragraph = 0;
        foreach (var sentence in given)
        {
            if (words.Count > 0 && sentence.BeginsParagraph)
            {
                paragraph++;
                text.Append("\n\n");
            }

            int first = words.Count, range = 0;
            for (int i = 1; i <= sentence.Words.Length; i++)
            {
                var word = sentence.Words[i - 1];
                words.Add(new CharSpan(text.Length, word.Form.Length));
                text.Append(word.Form);
                while (range < sentence.Ranges.Length && sentence.Ranges[range].Last < i) range++;
                bool inside = range < sentence.Ranges.Length && sentence.Ranges[range].First <= i;
                bool space = !inside ? word.SpaceAfter : i == sentence.Ranges[range].Last && sentence.Ranges[range].SpaceAfter;
                if (space) text.Append(' ');
            }

            sentences.Add(new(TokenSpan.Between(first, words.Count), words[first].Union(words[^1]), paragraph, SegmentKind.Prose));
        }

        return new(text.ToString(), words.DrainToImmutable(), sentences.DrainToImmutable());
    }

    /// <summary>A sentence in the making, and its file's name for messages.</summary>
    private sealed class Sentence(string name)
    {
        private readonly ImmutableArray<string>.Builder _comments = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<ConlluWord>.Builder _words = ImmutableArray.CreateBuilder<ConlluWord>();
        private readonly ImmutableArray<ConlluRange>.Builder _ranges = ImmutableArray.CreateBuilder<ConlluRange>();
        private int _line;

        public void Add(string line, int number)
        {
            if (_comments.Count + _words.Count == 0) _line = number;
            if (line[0] == '#')
            {
                _comments.Add(line);
                return;
            }

            string[] columns = line.Split('\t');
            if (columns.Length != ColumnCount)
                throw new DataFileException(name, number, $"The line has {columns.Length} columns.", "Write ten, separated by tabs; an empty one is an underscore. A blank line ends a sentence.");
            if (columns[Form].Length == 0) throw new DataFileException(name, number, "The word has no form.", "Write it in the second column.");

            // An empty node, such as 8.1, belongs to the enhanced graph alone.
            if (columns[Id].Contains('.', StringComparison.Ordinal)) return;
            if (columns[Id].Contains('-', StringComparison.Ordinal)) AddRange(columns, number);
            else AddWord(columns, number);
        }

        /// <summary>The sentence so far, and a fresh start; null if there is none.</summary>
        public ConlluSentence? Finish(int number)
        {
            if (_words.Count == 0) return _comments.Count == 0 ? null : throw new DataFileException(name, _line, "The sentence has comments and no words.", "Give it words, or delete it.");
            if (_ranges.Count > 0 && _ranges[^1].Last > _words.Count)
                throw new DataFileException(name, number - 1, $"The range {_ranges[^1].First}-{_ranges[^1].Last} goes past the last word.", $"End it at {_words.Count} or before.");
            foreach (var word in _words)
                if (word.Head > _words.Count)
                    throw new DataFileException(name, _line, $"The head {word.Head} of \"{word.Form}\" is past the last word of its sentence.", $"Write 0 to {_words.Count}.");

            var sentence = new ConlluSentence(_comments.ToImmutable(), _words.ToImmutable(), _ranges.ToImmutable(), _line);
            _comments.Clear();
            _words.Clear();
            _ranges.Clear();
            return sentence;
        }

        private void AddWord(string[] columns, int number)
        {
            if (!int.TryParse(columns[Id], NumberStyles.None, CultureInfo.InvariantCulture, out int id) || id != _words.Count + 1)
                throw new DataFileException(name, number, $"The word's number is \"{columns[Id]}\".", $"Number the words of a sentence from 1; here {_words.Count + 1} is due.");

            int head = -1;
            if (columns[Head] != "_" && !int.TryParse(columns[Head], NumberStyles.None, CultureInfo.InvariantCulture, out head))
                throw new DataFileException(name, number, $"The head is \"{columns[Head]}\".", "Write the number of a word of the sentence, 0 for the root, or an underscore.");

            string lemma = columns[Lemma] == "_" && columns[Form] != "_" ? "" : columns[Lemma];
            _words.Add(new(columns[Form], lemma, Filled(columns[Upos]), Filled(columns[Xpos]), Filled(columns[Features]), head, Filled(columns[Relation]), Filled(columns[Misc])));
        }

        private void AddRange(string[] columns, int number)
        {
            string[] ends = columns[Id].Split('-');
            bool whole = ends.Length == 2 & int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first) & int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last);
            if (!whole || first != _words.Count + 1 || last <= first || _ranges.Count > 0 && _ranges[^1].Last >= first)
                throw new DataFileException(name, number, $"The range is \"{columns[Id]}\".", $"Write two numbers with a hyphen between them; the first word of the range, {_words.Count + 1}, follows on the next line.");
            _ranges.Add(new(first, last, columns[Form], Filled(columns[Misc])));
        }

        private static string Filled(string column) => column == "_" ? "" : column;
    }
}
