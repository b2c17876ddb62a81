namespace Dateline.Record.Store;

/// <summary>A store that cannot be used: which file, what is wrong, and what to do about it.</summary>
public sealed class StoreException(string file, string fault, string remedy, Exception? inner = null) : Exception($"{file}: {fault} {remedy}", inner)
{
    public string File => file;

    public string Fault => fault;

    public string Remedy => remedy;
}
