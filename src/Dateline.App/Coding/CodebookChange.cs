using System.Collections.Immutable;
using System.Text;
using Dateline.Ontology;
using Dateline.Record;
using Dateline.Record.Store;

namespace Dateline.App.Coding;

/// <summary>
/// What an edit of the codebook's rows can touch: articles that use a head word of a row that came, went or changed, and those where the model found what such a row may come nearest to. All others keep their record, but for the version stamped on it and
/// the numbers of lines that moved. Null when more than rows changed: then everything is read again.
/// </summary>
internal sealed class CodebookChange
{
    private const string Rows = "ontology/plover/";

    private readonly ImmutableArray<string> _words;
    private readonly Dictionary<string, string> _moved;

    private readonly ImmutableArray<byte[]> _nearest;

    private CodebookChange(ImmutableArray<string> words, Dictionary<string, string> moved, ImmutableArray<byte[]> nearest) => (_words, _moved, _nearest) = (words, moved, nearest);

    /// <summary>Head words of the rows that changed.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <param name="before">The files that people edit, as an earlier run kept them; empty when it did not.</param>
    public static CodebookChange? Between(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after)
    {
        if (before.Count == 0) return null;
        var changed = before.Keys.Union(after.Keys).Where(path => !before.TryGetValue(path, out byte[]? old) || !after.TryGetValue(path, out byte[]? now) || !old.AsSpan().SequenceEqual(now)).ToArray();
        if (changed.Any(path => !path.StartsWith(Rows, StringComparison.Ordinal))) return null;
        var (old, now) = (Load(before), Load(after));
        if (old is null || now is null || !old.Pages.Select(Defined).SequenceEqual(now.Pages.Select(Defined))) return null;

        // Rows are told by what they say, not by their line; of two that say the same the first is the first.
        var (was, @is) = (Told(old), Told(now));
        CodebookEntry[] gone = [.. was.Keys.Except(@is.Keys).Select(k => was[k])], come = [.. @is.Keys.Except(was.Keys).Select(k => @is[k])];
        var words = gone.Concat(come).SelectMany(e => e.HeadLemmas);
        // Which of two rows that say as much wins depends on their order: rows that changed places count as changed.
        var kept = was.Keys.Where(@is.ContainsKey).ToArray();
        var order = @is.Keys.Where(was.ContainsKey).ToArray();
        for (int i = 0; i < kept.Length; i++)
            if (kept[i] != order[i]) words = words.Concat(was[kept[i]].HeadLemmas).Concat(@is[order[i]].HeadLemmas);
        // A row with alternatives is several entries of one line.
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string k in kept)
            if (was[k].Address != @is[k].Address) moved.TryAdd(was[k].Address, @is[k].Address);
        // A row that went may have been the nearest to a word of the model's, one that came may be it now.
        var nearest = gone.Select(e => $"{FoundBy.NearestTo(e.Address)}\"").Concat(come.Select(e => $"{FoundBy.NearestTo(e.File)}:")).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes);
        return new([.. words.Distinct(StringComparer.Ordinal)], moved, [.. nearest]);
    }

    /// <summary>Where a row of the older data stands in the newer; itself when it did not move.</summary>
    public string AddressNow(string address) => _moved.GetValueOrDefault(address, address);

    /// <param name="json">The document of the article; asked for only when its words do not decide.</param>
    public bool Touches(ArticleWords words, Func<byte[]> json)
    {
        foreach (string word in _words)
            if (words.Contains(word)) return true;
        if (_nearest.IsEmpty) return false;
        byte[] document = json();
        foreach (byte[] found in _nearest)
            if (document.AsSpan().IndexOf(found) >= 0) return true;
        return false;
    }

    /// <summary>The document of an article that is not touched, as the new version would write it.</summary>
    public byte[] Carry(byte[] json, MadeBy madeBy) => Restamp.Of(json, madeBy, AddressNow);

    private static Codebook? Load(IReadOnlyDictionary<string, byte[]> files)
    {
        string folder = Directory.CreateTempSubdirectory("dateline-codebook-").FullName;
        try
        {
            foreach (var (path, bytes) in files)
            {
                string file = Path.GetFullPath(Path.Combine(folder, path));
                if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }

            return Codebook.Load(folder);
        }
        catch (DataFileException)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>All of a page that decides a record, besides its rows.</summary>
    private static string Defined(CodebookPage page) => $"{page.Type}|{page.Quad}|{page.RequiresRecipient}|{page.Score:R}|{string.Join(';', page.Modes.Select(m => $"{m.Mode.Name}={m.Score:R}"))}";

    private static Dictionary<string, CodebookEntry> Told(Codebook codebook)
    {
        var told = new Dictionary<string, CodebookEntry>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var e in codebook.All)
        {
            string says = string.Join('|', e.File, e.Type, e.Words, e.Head, string.Join(',', e.HeadLemmas), string.Join(',', e.Others.Select(o => $"{o.Kind} {o.Preposition} {string.Join('/', o.Lemmas)}")),
                string.Join(',', e.Actor), string.Join(',', e.Recipient), string.Join(',', e.Modes), string.Join(',', e.Contexts), e.Cameo,
                string.Join(',', e.Conditions.Select(c => $"{c.Slot} {c.Negated} {string.Join('/', c.AnyOf.Select(w => w.Name))}")), e.Reciprocal, e.Veto);
            int nth = seen[says] = seen.GetValueOrDefault(says) + 1;
            told[$"{says}#{nth}"] = e;
        }

        return told;
    }
}
