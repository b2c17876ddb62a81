using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>Choosing one of a closed set for each word, by scores in columns of a layer's output.</summary>
/// <param name="Answers">Where an example keeps the right ones.</param>
internal sealed record TagTask(int Column, Vocabulary Set, Func<Example, int[]> Answers, float Weight)
{
    /// <summary>Fills the gradients of this task's columns; returns the loss.</summary>
    public double Learn(Batch batch, Matrix y, Matrix gradientOfY, float perWord)
    {
        double loss = 0;
        for (int s = 0; s < batch.Sentences; s++)
        {
            int[] answers = Answers(batch.Examples[s]);
            for (int word = 1; word < batch.Words; word++)
            {
                int row = batch.Row(word, s);
                var gradient = gradientOfY[row].Slice(Column, Set.Count);
                y[row].Slice(Column, Set.Count).CopyTo(gradient);
                loss += CrossEntropy.Replace(gradient, answers[word], Weight * perWord);
            }
        }

        return loss;
    }
}
