namespace Dateline.Record.Store;

/// <summary>A record ready to be sealed.</summary>
/// <param name="Json">What <see cref="ArticleRecord.ToJson"/> gives.</param>
public sealed record Coded(ArticleRecord Record, byte[] Json, ArticleWords Words)
{
    /// <summary>Packs the document here rather than on the one thread that writes.</summary>
    internal byte[] Packed { get; } = Store.Packed.Pack(Json);
}
