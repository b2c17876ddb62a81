namespace Dateline.Ontology;

/// <summary>A fault in a file that people edit. The message reads <c>file:line: fault. remedy.</c></summary>
public sealed class DataFileException : Exception
{
    /// <param name="file">Path below the data directory, with forward slashes.</param>
    /// <param name="line">1 for the first line; 0 when the fault is of the whole file.</param>
    /// <param name="fault">A sentence with its full stop.</param>
    /// <param name="remedy">What to do about it, a sentence with its full stop.</param>
    public DataFileException(string file, int line, string fault, string remedy) : base($"{file}:{line}: {fault} {remedy}")
        => (File, Line, Fault, Remedy) = (file, line, fault, remedy);

    public string File { get; }

    public int Line { get; }

    public string Fault { get; }

    public string Remedy { get; }
}
