namespace Dateline.Language.Neural;

/// <summary>A model file cannot be used. The message reads <c>file: fault remedy</c>.</summary>
public sealed class ModelFileException(string file, string fault, string remedy) : Exception($"{file}: {fault} {remedy}")
{
    public string File { get; } = file;

    public string Fault { get; } = fault;

    public string Remedy { get; } = remedy;
}
