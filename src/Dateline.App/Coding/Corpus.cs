using System.Globalization;
using System.IO.Enumeration;
using Dateline.App.Formats;

namespace Dateline.App.Coding;

/// <summary>The inputs of a run in their order: folders and patterns become files, in ordinal order of their names, so that the order is the same on every machine.</summary>
internal sealed class Corpus
{
    private Corpus(IReadOnlyList<CorpusFile> files, int passedOver) => (Files, PassedOver) = (files, passedOver);

    public IReadOnlyList<CorpusFile> Files { get; }

    /// <summary>Files of folders whose names say that they hold no articles.</summary>
    public int PassedOver { get; }

    /// <summary>Of all files, as they lie on the disk.</summary>
    public long Bytes => Files.Sum(f => f.Bytes);

    public static Corpus Of(IEnumerable<string> inputs)
    {
        var files = new List<CorpusFile>();
        int passedOver = 0;
        foreach (string input in inputs)
        {
            if (input == "-" || input.Contains("://", StringComparison.Ordinal)) files.Add(new CorpusFile(input, "", 0));
            else if (Directory.Exists(input)) AddFolder(input, "*", recurse: true, ArticleFormat.KnowsName);
            else if (!File.Exists(input) && input.AsSpan().ContainsAny('*', '?')) AddPattern(input);
            else files.Add(Marked(input));
        }

        return new Corpus(files, passedOver);

        void AddPattern(string pattern)
        {
            string folder = Path.GetDirectoryName(pattern) is { Length: > 0 } named ? named : ".";
            bool recurse = Path.GetFileName(folder) == "**";
            if (recurse) folder = Path.GetDirectoryName(folder) is { Length: > 0 } above ? above : ".";
            int before = files.Count;
            if (Directory.Exists(folder)) AddFolder(folder, Path.GetFileName(pattern), recurse, _ => true);
            if (files.Count == before) throw new FaultException(pattern, "No file fits this pattern.", "Check the folder and the pattern; ** before the last part goes into folders.");
        }

        void AddFolder(string folder, string pattern, bool recurse, Func<string, bool> wanted)
        {
            var found = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = recurse, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && FileSystemName.MatchesSimpleExpression(pattern, entry.FileName, ignoreCase: false),
            };
            var names = found.Select(name => name.Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
            foreach (string name in names)
                if (wanted(name)) files.Add(Marked(name));
                else passedOver++;
        }
    }

    /// <summary>Size and time tell a file from a changed one; its content is hashed article by article.</summary>
    private static CorpusFile Marked(string name)
    {
        var file = new FileInfo(name);
        return file.Exists ? new CorpusFile(name, string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}"), file.Length) : new CorpusFile(name, "", 0);
    }
}
