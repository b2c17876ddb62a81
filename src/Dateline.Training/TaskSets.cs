using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>The closed sets of all tasks: those that ship, and two that only teach the encoder.</summary>
/// <param name="Features">Morphological features as one string.</param>
/// <param name="Lemmas"><see cref="LemmaScript"/>s.</param>
internal sealed record TaskSets(TagSets Tags, Vocabulary Features, Vocabulary Lemmas);
