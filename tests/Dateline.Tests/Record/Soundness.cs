using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>What must hold of every record, as <c>dateline verify</c> checks it.</summary>
internal static class Soundness
{
    public static IReadOnlyList<string> Faults(ArticleRecord record) => RecordSoundness.Faults(record);
}
