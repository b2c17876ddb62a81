using Dateline.Reading;

namespace Dateline.Record.Store;

/// <summary>An article as it came in: once for each time that it came, also when the same text came before.</summary>
/// <param name="Item">Its number within its input, from 0.</param>
/// <param name="Place">What messages call it: a file, a file and line, an address.</param>
/// <param name="Original">The bytes as they came; empty when they are not kept.</param>
public sealed record Arrival(int Item, string Place, Article Article, ReadOnlyMemory<byte> Original);
