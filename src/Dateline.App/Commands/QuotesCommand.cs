using System.CommandLine;
using Dateline.App.Writing;
using Dateline.Record.Store;
using Dateline.Record.Tables;
using Dateline.Understanding.Quotes;

namespace Dateline.App.Commands;

/// <summary><c>dateline quotes</c>: who said what, in which words?</summary>
internal static class QuotesCommand
{
    public static Command Create()
    {
        var store = Options.Store();
        var run = Options.Run();
        var speaker = new Option<string?>("--speaker") { HelpName = "who", Description = "Who speaks: a country (RUS), a code (RUSGOV), or words of a name." };
        var about = new Option<string?>("--about") { HelpName = "what", Description = "Words in the quotation, or an actor or place that is mentioned in it." };
        var kind = new Option<string?>("--kind") { Description = "Whose words stand there." };
        kind.AcceptOnlyFromAmong(RecordWords.All<QuotationKind>());
        var since = Options.DayOption("--since", "First day of publication, YYYY-MM-DD.");
        var until = Options.DayOption("--until", "Last day of publication, YYYY-MM-DD.");
        var text = new Option<string?>("--text") { HelpName = "words", Description = "Words that all stand in the quotation." };
        var (to, output, most) = Answers.Options();
        var command = new Command("quotes", "Ask a store for quotations.") { store, run, speaker, about, kind, since, until, text, most, to, output };
        command.SetAction(given =>
        {
            using var opened = RecordStore.Open(given.GetRequiredValue(store));
            var query = new QuoteQuery
            {
                Speaker = given.GetValue(speaker), About = given.GetValue(about), Text = given.GetValue(text), Since = given.GetValue(since), Until = given.GetValue(until), Take = given.GetValue(most),
                Kind = given.GetValue(kind) is { } word ? RecordWords.Value<QuotationKind>(word) : null,
            };
            var table = RecordTable.Named("quotes");
            var finder = new RowFinder(table);
            var rows = opened.Quotes(opened.Run(given.GetValue(run)), query).Select(hit => finder.Find(hit.Record, hit.Key));
            return Answers.Write(rows, table, ["published", "speaker", "cue", "words", "quote_id"], given.GetValue(to)!, given.GetValue(output));
        });
        return command;
    }
}
