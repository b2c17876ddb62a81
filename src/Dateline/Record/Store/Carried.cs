namespace Dateline.Record.Store;

/// <summary>A record of another version that says what this one would say, ready to be sealed for this one.</summary>
/// <param name="Json">What <see cref="Restamp"/> gives of the document of <paramref name="From"/>.</param>
public sealed record Carried(CodedBefore From, byte[] Json)
{
    /// <summary>Packs the document here rather than on the one thread that writes.</summary>
    internal byte[] Packed { get; } = Store.Packed.Pack(Json);
}
