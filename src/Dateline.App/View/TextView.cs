using System.Text;
using Dateline.Record;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>The record for people: what happened by whose account, who said what, what is disputed, who is who. To be read in ten seconds.</summary>
internal static class TextView
{
    public const int DefaultWidth = 100;
    public const int Narrowest = 40;

    /// <param name="width">Columns; no line is longer.</param>
    public static byte[] Render(ArticleRecord record, int width, Colouring colouring)
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colouring == Colouring.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colouring == Colouring.Ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Sink(text),
        });
        console.Profile.Width = Math.Max(Narrowest, width);
        console.Profile.Capabilities.Unicode = true;

        var people = new Cast(record);
        foreach (var part in Parts(record, people, console.Profile.Width, colouring)) console.Write(part);
        return Encoding.UTF8.GetBytes(TrimLines(text.ToString()));
    }

    private static IEnumerable<IRenderable> Parts(ArticleRecord record, Cast people, int width, Colouring colouring)
    {
        yield return new Paragraph("\n");
        foreach (var line in Heading.Of(record)) yield return line;
        if (record.Article.Language is null) yield break;

        if (record.Events.Length > 0)
        {
            yield return Section("Events", record.Events.Length);
            yield return EventTable.Of(record, people, width, colouring);
        }

        if (record.Quotes.Length > 0)
        {
            yield return Section("Quotations", record.Quotes.Length);
            yield return QuoteList.Of(record, people, width);
        }

        if (ClaimList.Disputed(record).Count is > 0 and int disputed)
        {
            yield return Section("Disputed", disputed);
            yield return ClaimList.Of(record, people, width);
        }

        if (record.Actors.Length > 0)
        {
            yield return Section("Actors", record.Actors.Length);
            yield return ActorList.Of(record);
        }

        yield return Closing.Of(record);
    }

    private static Paragraph Section(string name, int count) => new Paragraph("\n").Append(name, Look.Section).Append($" {count}\n", Look.Dim);

    /// <summary>Tables pad their cells; nobody wants the blanks in a file or a diff.</summary>
    private static string TrimLines(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' ')));

    /// <summary>A console that is a string. Width and height are the profile's business.</summary>
    private sealed class Sink(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;
        public bool IsTerminal => false;
        public int Width => DefaultWidth;
        public int Height => 50;
        public void SetEncoding(Encoding encoding) { }
    }
}
