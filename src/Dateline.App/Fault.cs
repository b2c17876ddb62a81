namespace Dateline.App;

/// <summary>Something that could not be read, and what to do about it.</summary>
/// <param name="Place">File, address, or file and line.</param>
/// <param name="What">A sentence with its full stop.</param>
/// <param name="Remedy">A sentence with its full stop.</param>
internal sealed record Fault(string Place, string What, string Remedy)
{
    /// <summary>True when it may be gone later without anybody's doing: a server that does not answer.</summary>
    public bool MayPass { get; init; }

    public override string ToString() => $"{Place}: {What} {Remedy}";
}
