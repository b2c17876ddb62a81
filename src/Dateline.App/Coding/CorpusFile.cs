namespace Dateline.App.Coding;

/// <param name="Mark">Tells the same file from a changed one; empty when nothing can.</param>
internal sealed record CorpusFile(string Name, string Mark, long Bytes);
