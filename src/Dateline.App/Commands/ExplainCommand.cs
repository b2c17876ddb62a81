using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;

namespace Dateline.App.Commands;

/// <summary><c>dateline explain "sentence"</c>: which lines of the codebook fired and on which words, and which nearly did and what was in the way.</summary>
internal static class ExplainCommand
{
    private const int MostNearMisses = 8;

    public static Command Create()
    {
        var sentence = new Argument<string>("sentence") { Description = "A sentence or two, in quotation marks." };
        var data = new Option<string?>("--data") { HelpName = "folder", Description = "Folder of the data that people edit." };
        var models = new Option<string?>("--models") { HelpName = "folder", Description = "Folder of the trained models." };
        var command = new Command("explain", "Show which lines of the codebook fire on a sentence, and which nearly do.") { sentence, data, models };
        command.SetAction(given =>
        {
            var installed = Installation.Load(given.GetValue(data), given.GetValue(models));
            var analysis = installed.Reader.Analyze(new Article(given.GetRequiredValue(sentence)));
            var attempts = EventCoder.Explain(analysis.Parse, analysis.Entities, analysis.Times, analysis.Places, installed.Lexicon.Codebook, installed.Weights);
            Console.Out.Write(Render(analysis.Parse, analysis.Entities, attempts));
            return ExitCode.Fine;
        });
        return command;
    }

    internal static string Render(Parse parse, EntityLayer entities, ImmutableArray<EntryAttempt> attempts)
    {
        var text = new StringBuilder();
        foreach (var attempt in attempts)
            if (attempt.Fired) AppendFired(text, parse, entities, attempt);
        if (text.Length == 0) text.Append("No line of the codebook fires here.\n\n");

        var misses = NearMiss.Nearest(attempts).Take(MostNearMisses).ToArray();
        if (misses.Length > 0) text.Append("Nearest that did not:\n");
        foreach (var miss in misses)
            text.Append($"  {miss.Entry.Address,-34} {miss.Entry.Type,-9} {miss.Entry.Words,-28} at \"{parse.Sentences.Form(miss.Head)}\": {NearMiss.Reason(miss)}\n");
        return text.ToString();
    }

    private static void AppendFired(StringBuilder text, Parse parse, EntityLayer entities, EntryAttempt attempt)
    {
        var entry = attempt.Entry;
        string modes = string.Concat(entry.Modes.Select(mode => " " + mode));
        string words = string.Join(' ', attempt.Words.Append(attempt.Head).Order().Select(t => parse.Sentences.Form(t).ToString()));
        text.Append($"{entry.Type}{modes}   {entry.Address}\n  {"words",-20} {words}   (row: {entry.Words})\n");
        foreach (var (slot, token) in attempt.Fillings)
        {
            string side = entry.Actor.Contains(slot) ? entry.Recipient.Contains(slot) ? "party" : "actor" : "recipient";
            text.Append($"  {side + ", " + slot,-20} {Phrase(parse, entities, token)}\n");
        }

        text.Append('\n');
    }

    private static string Phrase(Parse parse, EntityLayer entities, int token)
        => (entities.MentionAt(token)?.Span ?? parse.Sentences.Tokens[token]).In(parse.Text).ToString();
}
