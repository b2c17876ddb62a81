using Dateline.App.Formats;

namespace Dateline.App.Coding;

/// <summary>How a corpus is coded.</summary>
/// <param name="Now">Stamped on what comes in; null where the time is of no interest, so that two runs are the same.</param>
internal sealed record CodingSettings(string? Format, FieldNames Fields, DateOnly? Published, IReadOnlyCollection<string> AllowedHosts, int Threads, bool KeepOriginals, DateTimeOffset? Now);
