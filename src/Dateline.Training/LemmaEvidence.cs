using System.IO.Compression;

namespace Dateline.Training;

/// <summary>Counts in raw text which words stand where a base form stands: "to nominate", "a shell". They tell "nominated" of nominate from "shelled" of shell.</summary>
internal sealed class LemmaEvidence
{
    private const int Enough = 4;

    private static readonly HashSet<string> BeforeVerb = [.. "to will would can could may might should must shall cannot not".Split(' ')];
    private static readonly HashSet<string> BeforeNoun = [.. "a an the this that his her its their our my your every each no another one any".Split(' ')];

    private readonly Dictionary<string, (int Seen, int Verb, int Noun)> _words = new(StringComparer.Ordinal);

    /// <summary>Adds a text file, gzipped or not; lines that begin with # are left out.</summary>
    public void Add(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                AddLine(line);
    }

    /// <summary>Every word that ends as an inflected one does, with the base form that the text speaks for.</summary>
    public IEnumerable<(string Form, string Tag, string Lemma)> Inflected()
    {
        foreach (var (form, counts) in _words)
        {
            if (counts.Seen < Enough || form.Length < 4) continue;
            if (form.EndsWith("ing", StringComparison.Ordinal) && BestVerb(form[..^3]) is { } gerund) yield return (form, "VBG", gerund);
            if (form.EndsWith("ed", StringComparison.Ordinal) && BestVerb(form[..^2]) is { } past)
            {
                yield return (form, "VBD", past);
                yield return (form, "VBN", past);
            }

            if (!form.EndsWith('s') || form.EndsWith("ss", StringComparison.Ordinal)) continue;
            if (Best(Singulars(form), c => c.Verb) is { } present) yield return (form, "VBZ", present);
            if ((Best(Singulars(form), c => c.Noun) ?? Best(Singulars(form), c => c.Seen)) is { } singular) yield return (form, "NNS", singular);
        }
    }

    private string? BestVerb(string stem)
    {
        string[] bases = stem.Length < 2 ? [] : stem[^1] == 'i' ? [stem[..^1] + "y", stem, stem + "e"]
            : stem[^1] == stem[^2] ? [stem[..^1], stem, stem + "e"] : stem[^1] == 'y' ? [stem, stem[..^1] + "ie", stem + "e"] : [stem, stem + "e"];
        return Best(bases, c => c.Verb) ?? Best(bases, c => c.Seen);
    }

    private static string[] Singulars(string plural)
        => plural.EndsWith("ies", StringComparison.Ordinal) ? [plural[..^3] + "y", plural[..^1]]
            : plural.EndsWith("ves", StringComparison.Ordinal) ? [plural[..^3] + "f", plural[..^3] + "fe", plural[..^1]]
            : plural.EndsWith("es", StringComparison.Ordinal) ? [plural[..^2], plural[..^1]] : [plural[..^1]];

    private string? Best(string[] bases, Func<(int Seen, int Verb, int Noun), int> count)
    {
        string? best = null;
        int most = Enough - 1;
        foreach (string candidate in bases)
            if (_words.TryGetValue(candidate, out var counts) && count(counts) > most)
                (best, most) = (candidate, count(counts));
        return best;
    }

    private void AddLine(string line)
    {
        string before = "";
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsAsciiLetterLower(line[i]))
            {
                if (start < 0) start = i;
                continue;
            }

            // A word with a capital, an apostrophe or a hyphen is none that a rule is learnt from.
            bool whole = start >= 0 && (start == 0 || line[start - 1] is ' ' or '“' or '"' or '(') && (i == line.Length || line[i] is ' ' or '.' or ',' or ';' or ':' or '”' or '"' or ')' or '?' or '!');
            string word = whole ? line[start..i] : "";
            if (whole)
            {
                ref var counts = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
                counts = (counts.Seen + 1, counts.Verb + (BeforeVerb.Contains(before) ? 1 : 0), counts.Noun + (BeforeNoun.Contains(before) ? 1 : 0));
            }

            if (start >= 0 || i < line.Length && line[i] != ' ') before = word;
            start = -1;
        }
    }
}
