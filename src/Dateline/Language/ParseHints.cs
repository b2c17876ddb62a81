using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>What the network holds likely beyond the trees. Rules decide; these rank, veto and propose.</summary>
/// <remarks>Empty where the model was not trained to look.</remarks>
internal sealed record ParseHints(ImmutableArray<NameHint> Names, ImmutableArray<EventHint> Events)
{
    public static ParseHints None { get; } = new([], []);
}
