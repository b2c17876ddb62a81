namespace Dateline.Training;

/// <summary>Two rows of a batch, further rows of the table of extras, and the right answer about the pair.</summary>
internal readonly record struct PairQuestion(int First, int Second, int[] Extras, int Right);
