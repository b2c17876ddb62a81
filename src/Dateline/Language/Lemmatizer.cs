using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Ontology;

namespace Dateline.Language;

/// <summary>Gives the dictionary form of a word from its Penn Treebank tag: a list of exceptions, then the longest ending that has a rule, then the word itself.</summary>
/// <remarks>Lower case but for names, for what is always written with capitals (NATO, I), and for adjectives of nations. Immutable but for a bounded cache; one object serves all threads.</remarks>
public sealed class Lemmatizer
{
    public const string FileName = "lemmas.tsv";

    internal const int LongestForm = 48, LongestEnding = 6;

    // al, bin, van: small words of names that are written small.
    private const int LongestParticle = 3;

    // Forms repeat; beyond this many different ones a tag's answers are made anew each time.
    private const int MostRemembered = 1 << 14;

    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);

    private Lemmatizer(string checksum) => Checksum = checksum;

    /// <summary>SHA-256 of the table, lower-case hexadecimal.</summary>
    internal string Checksum { get; }

    /// <exception cref="DataFileException">The file is not a table of lemmas.</exception>
    public static Lemmatizer Load(string directory) => Read(File.ReadAllText(Path.Combine(directory, FileName)), FileName);

    /// <summary>Reads the table. A line is an exception (word, tag, lemma) or a rule (~ending, tag, characters cut, ending put), tabs between; a line that begins with # is a comment.</summary>
    internal static Lemmatizer Read(string text, string name)
    {
        var lemmatizer = new Lemmatizer(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) continue;

            string[] cells = line.Split('\t');
            bool rule = cells[0].StartsWith('~') && cells.Length == 4;
            if (!rule && cells.Length != 3)
                throw new DataFileException(name, number, $"The line has {cells.Length} cells.", "Make the file again with Dateline.Training's command lemmas.");

            var table = lemmatizer.TableOf(cells[1]);
            if (rule) table.Rules[cells[0][1..]] = (int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3]);
            else table.Exceptions[cells[0]] = cells[2];
        }

        return lemmatizer;
    }

    /// <param name="form">The word as it is written.</param>
    /// <param name="xpos">Its Penn Treebank tag; an unknown one leaves the word as it is.</param>
    /// <param name="opensSentence">True for the first word of a sentence, whose capital says nothing.</param>
    public string Lemma(ReadOnlySpan<char> form, string xpos, bool opensSentence)
    {
        if (form.Length > LongestForm || !_tables.TryGetValue(xpos, out var table)) return form.ToString();

        var remembered = opensSentence ? table.Opening : table.Inside;
        if (remembered.TryGetValue(form, out string? lemma)) return lemma;
        lemma = table.Find(form, xpos, opensSentence);
        table.Remember(remembered, form, lemma);
        return lemma;
    }

    /// <summary>The form by which tables are searched: lower case, straight apostrophes.</summary>
    internal static ReadOnlySpan<char> Key(ReadOnlySpan<char> form, Span<char> buffer)
    {
        for (int i = 0; i < form.Length; i++)
            buffer[i] = form[i] is '’' or '‘' or '`' ? '\'' : char.ToLowerInvariant(form[i]);
        return buffer[..form.Length];
    }

    private Table TableOf(string tag)
    {
        if (!_tables.TryGetValue(tag, out var table)) _tables[tag] = table = new Table();
        return table;
    }

    private sealed class Table
    {
        private readonly ConcurrentDictionary<string, string> _opening = new(StringComparer.Ordinal), _inside = new(StringComparer.Ordinal);
        private int _remembered;

        public Dictionary<string, string> Exceptions { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, (int Cut, string Put)> Rules { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Opening => _opening.GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Inside => _inside.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Remember(ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lemmas, ReadOnlySpan<char> form, string lemma)
        {
            if (_remembered >= MostRemembered) return;
            Interlocked.Increment(ref _remembered);
            lemmas[form] = lemma;
        }

        public string Find(ReadOnlySpan<char> form, string xpos, bool opensSentence)
        {
            Span<char> buffer = stackalloc char[LongestForm];
            var key = Key(form, buffer);
            if (Exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out string? lemma) && !(xpos is "NNP" or "NNPS" && SpeltAsName(form, lemma))) return lemma;

            // The treebanks write 14,000 as 14000.
            if (xpos == "CD" && key.IndexOfAnyExceptInRange('0', '9') > 0 && Glyph.IsDigit(key[^1])) return key.ToString().Replace(",", "", StringComparison.Ordinal);

            var (cut, put) = Rule(key);
            bool name = xpos is "NNP" or "NNPS";
            bool keepsCase = name ? form.Length <= LongestParticle || !IsAllLower(form) : KeepsCase(form, xpos, opensSentence);
            string kept = string.Concat((keepsCase ? form : key)[..^Math.Min(cut, key.Length)], put);
            return name && !keepsCase && kept.Length > 0 ? string.Concat(char.ToUpperInvariant(kept[0]).ToString(), kept.AsSpan(1)) : kept;
        }

        private (int Cut, string Put) Rule(ReadOnlySpan<char> key)
        {
            var rules = Rules.GetAlternateLookup<ReadOnlySpan<char>>();
            for (int length = Math.Min(LongestEnding, key.Length); length >= 0; length--)
                if (rules.TryGetValue(key[^length..], out var rule))
                    return rule;
            return (0, "");
        }

        /// <summary>Adjectives of nations inside a sentence, and words all in capitals.</summary>
        private static bool KeepsCase(ReadOnlySpan<char> form, string xpos, bool opensSentence)
        {
            if (form.Length < 2 || !Glyph.IsUpper(form[0])) return false;
            if (xpos == "JJ" && !opensSentence && (form.EndsWith("an") || form.EndsWith("ish") || form.EndsWith("ese") || form.EndsWith("i"))) return true;
            return xpos is "NN" or "NNS" or "FW" && Glyph.IsUpper(form[1]) && (form.Length == 2 || !Glyph.IsLower(form[^2]));
        }

        /// <summary>"Al" of a list beside "al" of a name: the page decides where only capitals differ.</summary>
        private static bool SpeltAsName(ReadOnlySpan<char> form, string lemma)
            => form.Length == lemma.Length && form.Equals(lemma, StringComparison.OrdinalIgnoreCase) && (form.Length <= LongestParticle || Glyph.IsUpper(form[0]) && Glyph.IsLower(form[^1]));

        private static bool IsAllLower(ReadOnlySpan<char> form)
        {
            foreach (char c in form)
                if (!Glyph.IsLower(c))
                    return false;
            return true;
        }
    }
}
