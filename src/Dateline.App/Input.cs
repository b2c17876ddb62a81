using Dateline.App.Formats;

namespace Dateline.App;

/// <summary>What stands on the command line: a file, an address, or standard input.</summary>
internal static class Input
{
    /// <summary>The articles of one input, lazily; a fault of the whole input is one item.</summary>
    public static IEnumerable<Func<Received>> Items(string input, string? format)
    {
        Stream stream;
        try
        {
            stream = Open(input);
        }
        catch (FaultException fault)
        {
            return [() => new Received.Bad(fault.Fault)];
        }

        return Read(input, stream, format);
    }

    private static IEnumerable<Func<Received>> Read(string input, Stream stream, string? format)
    {
        using (stream)
        {
            string place = input == "-" ? "standard input" : input;
            foreach (var item in ArticleFormat.For(format, input).Split(place, stream)) yield return item;
        }
    }

    /// <exception cref="FaultException">There is no such file, or it cannot be opened.</exception>
    public static Stream Open(string input)
    {
        if (input == "-") return Console.OpenStandardInput();
        if (Directory.Exists(input)) throw new FaultException(input, "This is a folder.", "Name the files in it.");
        if (!File.Exists(input)) throw new FaultException(input, "There is no such file.", "Check the name, or give - for standard input.");
        try
        {
            return new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(input, "The file cannot be opened.", "Check that you may read it.");
        }
    }
}
