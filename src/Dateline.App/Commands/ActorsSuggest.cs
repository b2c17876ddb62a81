using System.CommandLine;
using Dateline.App.Formats;
using Dateline.Record;

namespace Dateline.App.Commands;

/// <summary><c>dateline actors suggest</c>: parties of events whom no line codes, the most frequent first, as rows to complete.</summary>
internal static class ActorsSuggest
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "Files, addresses (http, https), or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string?>("--from") { Description = "Format of the input; guessed when not given." };
        from.AcceptOnlyFromAmong([.. ArticleFormat.All.Select(f => f.Name)]);
        var most = new Option<int>("--most") { HelpName = "rows", Description = "How many rows at most.", DefaultValueFactory = _ => 50 };
        var register = RegisterFile.Option();
        var (data, models) = (ActorsCommand.Data(), ActorsCommand.Models());
        var command = new Command("suggest", "Say who took part in events and could not be coded, the most frequent first, with a sentence.") { inputs, from, most, register, data, models };
        command.SetAction(given =>
        {
            var reader = Installation.LoadReader(given.GetValue(data), given.GetValue(models), given.GetValue(register));
            var seen = new Dictionary<string, (int Events, string Sentence)>(StringComparer.Ordinal);
            var items = given.GetValue(inputs)!.SelectMany(input => Input.Items(input, given.GetValue(from), []));
            Conveyor.Run(items, item => item() is Received.Good good ? reader.Read(good.Article) : null, record => Count(record, seen), Environment.ProcessorCount).GetAwaiter().GetResult();
            foreach (var (name, (events, sentence)) in seen.OrderByDescending(s => s.Value.Events).ThenBy(s => s.Key, StringComparer.Ordinal).Take(given.GetValue(most)))
                Console.Out.WriteLine($"{events,4}  {name}\n      {sentence}\n      dateline actors add \"{name}\" --kind … --country … --sectors …");
            Console.Error.WriteLine($"{seen.Count} names without a code.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Count(ArticleRecord? record, Dictionary<string, (int Events, string Sentence)> seen)
    {
        if (record is null) return;
        foreach (var happening in record.Events)
            foreach (string id in happening.Actors.Concat(happening.Recipients).Distinct(StringComparer.Ordinal))
            {
                if (record.Actors.FirstOrDefault(a => a.Id == id) is not { Code: null } actor || !char.IsUpper(actor.Name[0]) || actor.Mentions.All(m => m.Kind != Understanding.Entities.MentionKind.Name)) continue;
                string sentence = string.Join(' ', record.Article.Text[happening.Evidence[0].Start..happening.Evidence[0].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                seen[actor.Name] = seen.TryGetValue(actor.Name, out var known) ? (known.Events + 1, known.Sentence) : (1, sentence);
            }
    }
}
