using System.CommandLine;
using Dateline.App.Formats;
using Dateline.App.View;
using Dateline.Reading;
using Dateline.Record;

namespace Dateline.App.Commands;

/// <summary><c>dateline read</c>: articles in, records out.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "Files, addresses (http, https), or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = "text for people, json for programs (one document a line).", DefaultValueFactory = _ => "text" };
        to.AcceptOnlyFromAmong("text", "json");
        var from = new Option<string?>("--from") { Description = "Format of the input; guessed when not given." };
        from.AcceptOnlyFromAmong([.. ArticleFormat.All.Select(f => f.Name)]);
        var published = new Option<DateOnly?>("--published") { Description = "Day of publication, YYYY-MM-DD; takes precedence over what the input says." };
        var width = new Option<int?>("--width") { Description = "Columns of the text form." };
        var noColor = new Option<bool>("--no-color") { Description = "Text form without colour." };
        var threads = new Option<int>("--threads") { Description = "How many threads work at once; the output does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var data = new Option<string?>("--data") { Description = "Folder of the data that people edit." };
        var models = new Option<string?>("--models") { Description = "Folder of the trained models." };

        var command = new Command("read", "Read articles and print the record of each.") { inputs, to, from, published, width, noColor, threads, data, models };
        command.SetAction(given => Run(
            given.GetValue(inputs)!, given.GetValue(from), given.GetValue(published), given.GetValue(threads),
            new Lazy<Reader>(() => Installation.LoadReader(given.GetValue(data), given.GetValue(models))),
            given.GetValue(to) == "json" ? JsonLine : record => TextView.Render(record, given.GetValue(width), !given.GetValue(noColor))));
        return command;
    }

    private static int Run(string[] inputs, string? from, DateOnly? published, int threads, Lazy<Reader> reader, Func<ArticleRecord, byte[]> write)
    {
        using var output = Console.OpenStandardOutput();
        int exit = ExitCode.Fine;
        var items = inputs.SelectMany(input => Input.Items(input, from));
        Conveyor.Run(items, Work, Deliver, Math.Max(1, threads)).GetAwaiter().GetResult();
        return exit;

        (byte[]? Bytes, Fault? Fault) Work(Func<Received> item) => item() switch
        {
            Received.Good good => (write(reader.Value.Read(published is null ? good.Article : good.Article with { Published = published })), null),
            Received.Bad bad => (null, bad.Fault),
            _ => throw new InvalidOperationException("There is no third kind."),
        };

        void Deliver((byte[]? Bytes, Fault? Fault) result)
        {
            if (result.Bytes is not null) output.Write(result.Bytes);
            if (result.Fault is null) return;
            Console.Error.WriteLine(result.Fault);
            exit = ExitCode.NotAllCoded;
        }
    }

    private static byte[] JsonLine(ArticleRecord record) => [.. record.ToJson(), (byte)'\n'];
}
