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
            var model = Installation.LoadModel(given.GetValue(models));
            var lexicon = Installation.LoadLexicon(given.GetValue(data));
            var weights = Installation.LoadWeights(given.GetValue(models));
            var analysis = new Reader(model, lexicon, weights).Analyze(new Article(given.GetRequiredValue(sentence)));
            var attempts = EventCoder.Explain(analysis.Parse, analysis.Entities, analysis.Times, analysis.Places, lexicon.Codebook, weights);
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

        var misses = attempts.Where(a => !a.Fired && a.Misfit.Kind != MisfitKind.OtherKindOfWord).OrderBy(a => Distance(a.Misfit.Kind)).ThenBy(a => a.Misfit.At == 0 ? 1 : 0).ThenBy(a => a.Head).Take(MostNearMisses).ToArray();
        if (misses.Length > 0) text.Append("Nearest that did not:\n");
        foreach (var miss in misses)
            text.Append($"  {miss.Entry.Address,-34} {miss.Entry.Type,-9} {miss.Entry.Words,-28} at \"{parse.Sentences.Form(miss.Head)}\": {Reason(miss)}\n");
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

    private static int Distance(MisfitKind kind) => kind switch
    {
        MisfitKind.None or MisfitKind.Absorbed => 0,
        MisfitKind.Outranked => 1,
        MisfitKind.ConditionFailed => 2,
        _ => 3,
    };

    private static string Reason(EntryAttempt miss) => miss.Misfit.Kind switch
    {
        MisfitKind.None => "it says that this is no event (veto)",
        MisfitKind.WordMissing => $"\"{Word(miss.Entry.Others[miss.Misfit.At])}\" does not stand there",
        MisfitKind.ConditionFailed => $"the condition does not hold: {Condition(miss.Entry.Conditions[miss.Misfit.At])}",
        MisfitKind.Outranked => $"{miss.Better?.Address} says more ({miss.Better?.Words})",
        MisfitKind.Absorbed => $"it is part of what {miss.Better?.Address} says ({miss.Better?.Words})",
        _ => "the word is of another kind",
    };

    private static string Word(EntryWord word) => (word.Preposition is null ? "" : word.Preposition + " ") + string.Join('/', word.Lemmas);

    private static string Condition(SlotCondition condition)
        => $"{condition.Slot}: {(condition.Negated ? "not " : "")}{string.Join('/', condition.AnyOf.Select(words => words.Name))}";

    private static string Phrase(Parse parse, EntityLayer entities, int token)
        => (entities.MentionAt(token)?.Span ?? parse.Sentences.Tokens[token]).In(parse.Text).ToString();
}
