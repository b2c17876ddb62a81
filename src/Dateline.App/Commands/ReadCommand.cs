using System.CommandLine;
using Dateline.App.Formats;
using Dateline.App.View;
using Dateline.App.Writing;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Record;

namespace Dateline.App.Commands;

/// <summary><c>dateline read</c>: articles in, records out.</summary>
internal static class ReadCommand
{
    private static bool Trace => Environment.GetEnvironmentVariable("DATELINE_TRACE") is { Length: > 0 };

    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "Files, addresses (http, https), or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = $"text: for people. {string.Join(". ", RecordForm.All.Select(e => $"{e.Name}: {e.Description}"))}.", DefaultValueFactory = _ => "text" };
        to.AcceptOnlyFromAmong(["text", .. RecordForm.All.Select(e => e.Name)]);
        var from = new Option<string?>("--from") { Description = "Format of the input; guessed when not given." };
        from.AcceptOnlyFromAmong([.. ArticleFormat.All.Select(f => f.Name)]);
        inputs.Validators.Add(Options.RefuseUnknown);
        var published = new Option<DateOnly?>("--published") { CustomParser = Options.Day, HelpName = "date", Description = "Day of publication, YYYY-MM-DD; takes precedence over what the input says." };
        var width = new Option<int?>("--width") { HelpName = "columns", Description = "Columns of the text form." };
        var noColor = new Option<bool>("--no-color") { Description = "Text form without colour." };
        var threads = new Option<int>("--threads") { HelpName = "number", Description = "How many threads work at once; the output does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var allowHost = new Option<string[]>("--allow-host") { Description = "A host on a private network that may be fetched from; may be given again.", HelpName = "name" };
        var data = new Option<string?>("--data") { HelpName = "folder", Description = "Folder of the data that people edit." };
        var register = RegisterFile.Option();
        var models = new Option<string?>("--models") { HelpName = "folder", Description = "Folder of the trained models." };

        var command = new Command("read", "Read articles and print the record of each.") { inputs, to, from, published, width, noColor, threads, allowHost, register, data, models };
        command.SetAction(given =>
        {
            var reader = new Lazy<Reader>(() => Installation.LoadReader(given.GetValue(data), given.GetValue(models), given.GetValue(register)));
            var export = RecordForm.All.FirstOrDefault(e => e.Name == given.GetValue(to));
            var items = given.GetValue(inputs)!.SelectMany(input => Input.Items(input, given.GetValue(from), given.GetValue(allowHost) ?? []));
            if (export is { OneArticle: true }) items = items.Take(2).Select((item, i) => i == 0 ? item : () => Received.Refuse(given.GetValue(inputs)![^1], "A page holds one article, and this is a second.", "Write a page for each."));
            return Run(items, article => reader.Value.Read(given.GetValue(published) is { } day ? article with { Published = day } : article), export?.Header ?? [], export?.Write ?? Text(given.GetValue(width), given.GetValue(noColor)), given.GetValue(threads));
        });
        return command;
    }

    private static int Run(IEnumerable<Func<Received>> items, Func<Article, ArticleRecord> read, byte[] header, Func<ArticleRecord, byte[]> write, int threads)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(header);
        int exit = ExitCode.Fine;
        Conveyor.Run(items, Work, Deliver, Math.Max(1, threads)).GetAwaiter().GetResult();
        return exit;

        (byte[]? Bytes, Fault? Fault) Work(Func<Received> item)
        {
            var received = item();
            if (received is Received.Bad bad) return (null, bad.Fault);
            var (article, place) = (Received.Good)received;
            ArticleRecord record;
            try
            {
                record = read(article);
            }
            catch (Exception broken) when (broken is not (FaultException or DataFileException or OutOfMemoryException) && !Trace)
            {
                // A fault of ours costs the one article that shows it.
                return (null, new Fault(place, $"Coding broke off ({broken.GetType().Name}).", "This is a fault in Dateline: report it with the article; DATELINE_TRACE=1 shows where."));
            }

            return (write(record), record.Article.Language is null ? new Fault(place, "It does not read as English, so nothing in it was coded.", "Give English text.") : null);
        }

        void Deliver((byte[]? Bytes, Fault? Fault) result)
        {
            if (result.Bytes is not null) output.Write(result.Bytes);
            if (result.Fault is null) return;
            Console.Error.WriteLine(result.Fault);
            exit = ExitCode.NotAllCoded;
        }
    }

    private static Func<ArticleRecord, byte[]> Text(int? width, bool noColor)
    {
        bool terminal = !Console.IsOutputRedirected;
        // https://no-color.org: present and not empty.
        bool plain = noColor || !terminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        int columns = width ?? (terminal && Console.WindowWidth > 0 ? Console.WindowWidth : TextView.DefaultWidth);
        return record => TextView.Render(record, columns, plain ? Colouring.None : Colouring.Ansi);
    }
}
