using System.CommandLine;
using Dateline.App.Writing;
using Dateline.Record.Store;
using Dateline.Record.Tables;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Commands;

/// <summary><c>dateline events</c>: which events does a run hold?</summary>
internal static class EventsCommand
{
    public static Command Create()
    {
        var store = Options.Store();
        var run = Options.Run();
        var actor = new Option<string?>("--actor") { HelpName = "who", Description = "Who acts: a country (RUS), a code (RUSGOV), or words of a name." };
        var recipient = new Option<string?>("--recipient") { HelpName = "who", Description = "Who is acted upon." };
        var party = new Option<string?>("--party") { HelpName = "who", Description = "Who takes part, on either side." };
        var type = new Option<string?>("--type") { HelpName = "type", Description = "PLOVER type, such as ASSAULT." };
        var status = new Option<string?>("--status") { Description = "What the article commits to." };
        status.AcceptOnlyFromAmong(RecordWords.All<EventStatus>());
        var place = new Option<string?>("--place") { HelpName = "where", Description = "A country (SYR) or words of a place's name." };
        var since = Options.DayOption("--since", "First day, YYYY-MM-DD.");
        var until = Options.DayOption("--until", "Last day, YYYY-MM-DD.");
        var text = new Option<string?>("--text") { HelpName = "words", Description = "Words that all stand in the sentence." };
        var (to, output, most) = Answers.Options();
        var command = new Command("events", "Ask a store for events.") { store, run, actor, recipient, party, type, status, place, since, until, text, most, to, output };
        command.SetAction(given =>
        {
            using var opened = RecordStore.Open(given.GetRequiredValue(store));
            var query = new EventQuery
            {
                Actor = given.GetValue(actor), Recipient = given.GetValue(recipient), Party = given.GetValue(party), Type = given.GetValue(type), Place = given.GetValue(place), Text = given.GetValue(text),
                Status = given.GetValue(status) is { } word ? RecordWords.Value<EventStatus>(word) : null, Since = given.GetValue(since), Until = given.GetValue(until), Take = given.GetValue(most),
            };
            var table = RecordTable.Named("events");
            var finder = new RowFinder(table);
            var rows = opened.Events(opened.Run(given.GetValue(run)), query).Select(hit => finder.Find(hit.Record, hit.Key));
            return Answers.Write(rows, table, ["event_date", "plover", "status", "actor", "recipient", "sentence", "event_id"], given.GetValue(to)!, given.GetValue(output));
        });
        return command;
    }
}
