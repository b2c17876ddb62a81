using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>What is wrong between rows: repetitions, contradictions, examples that name what there is not.</summary>
internal static class CodebookCheck
{
    public static IEnumerable<DataFileException> Find(Codebook codebook) => [.. Rows(codebook), .. Examples(codebook)];

    // The same words under the same conditions must not say two things. Alternatives are spelt out: attack/assault meets attack.
    private static IEnumerable<DataFileException> Rows(Codebook codebook)
    {
        var seen = new Dictionary<string, CodebookEntry>(StringComparer.Ordinal);
        foreach (var entry in codebook.All)
            foreach (string key in Keys(entry))
            {
                if (seen.TryAdd(key, entry)) continue;

                var first = seen[key];
                if (first.Address == entry.Address) continue;

                string words = key[..key.IndexOf('|')];
                yield return first.Type == entry.Type
                    ? new DataFileException(entry.File, entry.Line, $"\"{words}\" stands already at {first.Address}.", "Keep one of them, or part them by a condition.")
                    : new DataFileException(entry.File, entry.Line, $"\"{words}\" is {entry.Type} here and {first.Type} at {first.Address}.", "Say in the column \"if\" what parts them, or delete one.");
                break;
            }
    }

    private static IEnumerable<string> Keys(CodebookEntry entry)
    {
        string conditions = string.Join(';', entry.Conditions.Select(c => $"{c.Slot}:{(c.Negated ? "not " : "")}{string.Join('/', c.AnyOf.Select(w => w.Name).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
        bool noun = entry.Head != HeadKind.Verb;
        var words = new List<(string? Preposition, ImmutableArray<string> Lemmas)>(entry.Others.Length + 1);
        foreach (var word in entry.Others) words.Add((word.Preposition, word.Lemmas));
        int head = noun ? entry.Others.TakeWhile(word => word.Kind == EntryWordKind.Modifier).Count() : 0;
        words.Insert(head, (null, entry.HeadLemmas));

        IEnumerable<string> heads = [""];
        foreach (var (preposition, lemmas) in words)
            heads = heads.SelectMany(_ => lemmas, (sofar, lemma) => $"{sofar} {(preposition is null ? "" : preposition + " ")}{lemma}".TrimStart());
        return heads.Select(words => $"{words}{(noun ? $" ({entry.Head.ToString().ToLowerInvariant()})" : "")}|{conditions}");
    }

    private static IEnumerable<DataFileException> Examples(Codebook codebook)
    {
        foreach (var page in codebook.Pages)
            foreach (var example in page.Examples)
                foreach (var coding in example.Right.Concat(example.Today ?? []))
                {
                    if (codebook.Page(coding.Type) is not { } type)
                        yield return new DataFileException(page.File, example.Line, $"The coding names the type \"{coding.Type}\", which has no page.", "Write a type that has a page.");
                    else if (coding.Modes.FirstOrDefault(mode => type.Modes.All(row => row.Mode != mode)) is { Name: not null } unknown)
                        yield return new DataFileException(page.File, example.Line, $"{coding.Type} has no mode \"{unknown}\".", $"Choose one of {type.File}.");
                }
    }
}
