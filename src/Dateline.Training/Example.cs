using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>One sentence as numbers. Position 0 is the root; lists of answers run in parallel, one entry a position.</summary>
internal sealed class Example
{
    /// <summary>No answer: the word teaches nothing about this.</summary>
    public const int NoTag = -1;

    public Example(TrainingSentence sentence, InputVocabularies inputs, TaskSets tasks)
    {
        var tags = tasks.Tags;
        Inputs = [WordInput.Root, .. sentence.Forms.Select(form => inputs.Of(form))];
        var tree = sentence.Tree;
        Universal = Answers(tree?.Universal, tags.Universal);
        Treebank = Answers(tree?.Treebank, tags.Treebank);
        Features = Answers(tree?.Features, tasks.Features);
        Lemmas = Answers(tree is null ? null : [.. sentence.Forms.Zip(tree.Lemmas).Select(pair => ScriptOf(pair.First, pair.Second))], tasks.Lemmas);
        Labels = Answers(tree?.Labels, tags.Labels);
        Heads = tree is null ? null : [0, .. tree.Heads];
        Names = Answers(sentence.Names, tags.Names);
        Events = Answers(sentence.Events?.Types, tags.Events);
        Roles = sentence.Events is { } events ? [.. RolePairs(events, tags)] : [];
    }

    /// <summary>Words and the root.</summary>
    public int Length => Inputs.Length;

    public WordInput[] Inputs { get; }

    public int[] Universal { get; }

    public int[] Treebank { get; }

    public int[] Features { get; }

    public int[] Lemmas { get; }

    /// <summary>Positions; null if the sentence has no tree.</summary>
    public int[]? Heads { get; }

    public int[] Labels { get; }

    public int[] Names { get; }

    public int[] Events { get; }

    /// <summary>Every word beside every trigger.</summary>
    public RolePair[] Roles { get; }

    /// <summary>The lemma script of a word; empty, and so in no set, where the lemma is not given.</summary>
    public static string ScriptOf(string form, string lemma) =>
        lemma == "_" && form != "_" ? "" : LemmaScript.Between(form, lemma).ToString();

    private int[] Answers(string[]? answers, Vocabulary set)
    {
        var places = new int[Length];
        Array.Fill(places, NoTag);
        for (int i = 0; i < answers?.Length; i++) places[i + 1] = set.Find(answers[i]);
        return places;
    }

    private static IEnumerable<RolePair> RolePairs(EventAnnotation events, TagSets tags)
    {
        int[] labels = [.. events.Labels.Select(label => Math.Max(0, tags.Labels.Find(label)))];
        for (int trigger = 0; trigger < events.Types.Length; trigger++)
        {
            if (events.Types[trigger] == EventAnnotation.None) continue;
            for (int word = 0; word < events.Types.Length; word++)
            {
                string role = events.Roles.FirstOrDefault(r => r.Trigger == trigger && r.Word == word).Role ?? EventAnnotation.None;
                int[] extras =
                [
                    tags.Events.Find(events.Types[trigger]), RolePath.Distance(word, trigger), RolePath.Path(word, trigger, events.Heads, labels),
                ];
                yield return new(trigger + 1, word + 1, extras, tags.Roles.Find(role));
            }
        }
    }
}
