using System.CommandLine;
using System.Text.Json;
using Dateline.Understanding.Entities;

namespace Dateline.App.Commands;

/// <summary><c>dateline actors code PHRASE</c>: country and sectors of a party that is given as a phrase, as of a day, with the line that says so.</summary>
internal static class ActorsCode
{
    public static Command Create()
    {
        var phrases = new Argument<string[]>("phrase") { Description = "Phrases, each in quotation marks; - for one a line on standard input, optionally with a tab and a day.", Arity = ArgumentArity.OneOrMore };
        var on = ActorsCommand.Day("--on", "The day as of which to code, YYYY-MM-DD; without it any.");
        var to = new Option<string>("--to") { Description = "text for people, json for programs (one document a line).", DefaultValueFactory = _ => "text" };
        to.AcceptOnlyFromAmong("text", "json");
        var register = RegisterFile.Option();
        var (data, models) = (ActorsCommand.Data(), ActorsCommand.Models());
        var command = new Command("code", "Say who a phrase names: country, sectors, and the line of data that decided.") { phrases, on, to, register, data, models };
        command.SetAction(given =>
        {
            var model = Installation.LoadModel(given.GetValue(models));
            var lexicon = RegisterFile.Laid(Installation.LoadLexicon(given.GetValue(data)), given.GetValue(register));
            int exit = ExitCode.Fine;
            foreach (var (phrase, day) in given.GetValue(phrases)!.SelectMany(phrase => phrase == "-" ? Lines() : [(phrase, given.GetValue(on))]))
            {
                var who = PhraseCoder.Code(phrase, day ?? given.GetValue(on), model, lexicon);
                Console.Out.WriteLine(given.GetValue(to) == "json" ? Json(phrase, who) : Text(phrase, who));
                if (who?.Code.Code is null) exit = ExitCode.NotAllCoded;
            }

            return exit;
        });
        return command;
    }

    private static IEnumerable<(string Phrase, DateOnly? Day)> Lines()
    {
        while (Console.In.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells[0].Length > 0) yield return (cells[0], cells.Length > 1 && DateOnly.TryParseExact(cells[1], "yyyy-MM-dd", out var day) ? day : null);
        }
    }

    private static string Text(string phrase, Entity? who)
        => who?.Code is { Code: { } code } known ? $"{code,-8} {phrase}  {string.Join(' ', known.Sectors)}  {known.FoundBy}".TrimEnd() : $"{"-",-8} {phrase}";

    private static string Json(string phrase, Entity? who) => JsonSerializer.Serialize(new
    {
        phrase,
        name = who?.Name,
        kind = who?.Kind.ToString().ToLowerInvariant(),
        country = who?.Code.Country,
        sectors = who is null ? [] : who.Code.Sectors.ToArray(),
        code = who?.Code.Code,
        foundBy = who?.Code.FoundBy,
    }, PlainJson);

    private static readonly JsonSerializerOptions PlainJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
