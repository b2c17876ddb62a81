namespace Dateline.Record.Store;

/// <summary>A sealed record as a run has it.</summary>
/// <param name="Json">The document, byte for byte as it was sealed.</param>
/// <param name="Arrivals">How often its text came in, at least 1.</param>
/// <param name="Place">Where it came from first.</param>
public sealed record StoredRecord(long Id, byte[] Json, int Arrivals, string Place)
{
    /// <summary>Parses the document anew each time.</summary>
    public ArticleRecord Read() => ArticleRecord.FromJson(Json);
}
