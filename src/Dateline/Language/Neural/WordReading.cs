namespace Dateline.Language.Neural;

/// <summary>What the network chose for one word, as places in its <see cref="TagSets"/>.</summary>
/// <param name="Head">Position of the head in the sentence, the first word 0; -1 for the root.</param>
internal readonly record struct WordReading(int Universal, int Treebank, int Head, int Label);
