using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>One sentence as numbers. Position 0 is the root; arrays run in parallel, one entry a position.</summary>
internal sealed class Example
{
    /// <summary>The tag of a word whose tag is outside the closed set: it teaches nothing.</summary>
    public const int NoTag = -1;

    public Example(TreebankSentence sentence, InputVocabularies inputs, TagSets tags)
    {
        Length = sentence.Length + 1;
        Inputs = new WordInput[Length];
        Inputs[0] = WordInput.Root;
        (Universal, Treebank, Features) = (new int[Length], new int[Length], new int[Length]);
        (Lemmas, Heads, Labels) = (new int[Length], new int[Length], new int[Length]);
        for (int i = 1; i < Length; i++)
        {
            string form = sentence.Forms[i - 1], lemma = sentence.Lemmas[i - 1];
            Inputs[i] = inputs.Of(form);
            Universal[i] = tags.Universal.Find(sentence.Universal[i - 1]);
            Treebank[i] = tags.Treebank.Find(sentence.Treebank[i - 1]);
            Features[i] = tags.Features.Find(sentence.Features[i - 1]);
            Lemmas[i] = lemma == "_" && form != "_" ? NoTag : tags.Lemmas.Find(LemmaScript.Between(form, lemma).ToString());
            Heads[i] = sentence.Heads[i - 1];
            Labels[i] = tags.Labels.Find(sentence.Labels[i - 1]);
        }
    }

    /// <summary>Words and the root.</summary>
    public int Length { get; }

    public WordInput[] Inputs { get; }

    public int[] Universal { get; }

    public int[] Treebank { get; }

    public int[] Features { get; }

    public int[] Lemmas { get; }

    public int[] Heads { get; }

    public int[] Labels { get; }
}
