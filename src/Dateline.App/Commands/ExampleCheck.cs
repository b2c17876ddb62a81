using System.Collections.Immutable;
using System.Text;
using Dateline.Ontology;

namespace Dateline.App.Commands;

/// <summary>Runs the sentences of the codebook pages: <c>dateline check data/ --examples</c>.</summary>
internal static class ExampleCheck
{
    public static int Run(string data, Reader reader, ExampleAction action, TextWriter output, TextWriter log)
    {
        var examples = new ExampleReader(reader);
        int all = 0, right = 0, stale = 0;
        foreach (var page in Codebook.Load(data).Pages)
        {
            var now = new Dictionary<int, string[]>();
            foreach (var example in page.Examples)
            {
                var read = examples.Read(example);
                bool isRight = ExampleReader.IsRight(example, read);
                all++;
                right += isRight ? 1 : 0;
                now[example.Line] = isRight ? [] : Today(read);
                if (IsAsWritten(example, read)) continue;

                stale++;
                output.WriteLine($"{example.Address}: {(isRight ? "comes out right; delete its today: lines." : $"comes out as {string.Join(" + ", Today(read).Select(line => line[7..]))}. Mend the rows, or write it beneath as today:.")}");
            }

            if (action == ExampleAction.Accept) Write(Path.Combine(data, page.File), now);
        }

        log.WriteLine($"{right} of {all} sentences come out right; {all - right} do not yet{(action == ExampleAction.Accept ? ", and their pages say so now." : $"; {stale} otherwise than their pages say.")}");
        return stale == 0 || action == ExampleAction.Accept ? ExitCode.Fine : ExitCode.NotAllCoded;
    }

    /// <summary>True when the page tells the truth of a sentence: it comes out right and has no today: line, or comes out as its today: lines say.</summary>
    internal static bool IsAsWritten(CodebookExample example, ImmutableArray<ExampleCoding> read)
        => ExampleReader.IsRight(example, read)
            ? example.Today is null
            : example.Today is { } today && today.Select(coding => coding.ToString()).SequenceEqual(read.Select(coding => coding.ToString()));

    private static string[] Today(ImmutableArray<ExampleCoding> read) => read.IsEmpty ? ["today: none"] : [.. read.Select(coding => $"today: {coding}")];

    // The today: lines stand after the coding lines of their sentence.
    private static void Write(string path, Dictionary<int, string[]> now)
    {
        var lines = new List<string>(File.ReadAllLines(path));
        foreach (int line in now.Keys.OrderDescending())
        {
            int end = line;
            while (end < lines.Count && !lines[end].StartsWith('>') && !lines[end].StartsWith('#')) end++;
            var coding = lines[(line)..end].Where(text => text.Length > 0 && !text.StartsWith('>') && !text.StartsWith("today:", StringComparison.Ordinal));
            lines.RemoveRange(line, end - line);
            lines.InsertRange(line, ["", .. coding, .. now[line], .. end < lines.Count + (end - line) ? [""] : Array.Empty<string>()]);
        }

        File.WriteAllText(path, string.Join('\n', lines).TrimEnd('\n') + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
