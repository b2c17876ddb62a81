namespace Dateline.Language.Neural;

/// <summary>Everything that a model file holds, as it lies in the file.</summary>
/// <remarks>Tables of weights have one row for each output.</remarks>
internal sealed record NetworkData
{
    /// <summary>SHA-256 of the file that it was read from, lower-case hexadecimal; empty if it was not.</summary>
    public string Checksum { get; init; } = "";

    public required NetworkShape Shape { get; init; }

    public required InputVocabularies Inputs { get; init; }

    public required TagSets Tags { get; init; }

    public required ByteTable Words { get; init; }

    public required ByteTable Affixes { get; init; }

    public required ByteTable Shapes { get; init; }

    public required ByteTable NGrams { get; init; }

    public required ByteTable Vectors { get; init; }

    public required AffineData Input { get; init; }

    public required LstmData First { get; init; }

    public required LstmData Second { get; init; }

    public required AffineData Heads { get; init; }

    public required AffineData Arcs { get; init; }

    public required AffineData Labels { get; init; }

    public required AffineData Roles { get; init; }

    /// <summary>What a pair of event and word adds by type, distance and path (<see cref="RolePath"/>).</summary>
    public required ByteTable RoleExtras { get; init; }
}
