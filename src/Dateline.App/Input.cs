using Dateline.App.Fetching;
using Dateline.App.Formats;
using Dateline.Reading;

namespace Dateline.App;

/// <summary>What stands on the command line: a file, an address, or standard input.</summary>
internal static class Input
{
    /// <summary>Characters. Beyond it stands a book or a mistake, not an article.</summary>
    public const int LongestArticle = 300_000;

    /// <summary>The articles of one input, lazily; what cannot be read is an item too.</summary>
    public static IEnumerable<Func<Received>> Items(string input, string? format, IReadOnlyCollection<string> allowedHosts) => Items(input, format, allowedHosts, FieldNames.Usual, null);

    /// <inheritdoc cref="Items(string, string?, IReadOnlyCollection{string})"/>
    /// <param name="fields">Which fields of objects and tables hold what.</param>
    /// <param name="read">Told how many bytes of a file were read, each time some are.</param>
    public static IEnumerable<Func<Received>> Items(string input, string? format, IReadOnlyCollection<string> allowedHosts, FieldNames fields, Action<int>? read)
    {
        try
        {
            return Items(Receive(input, allowedHosts, fields, read), format);
        }
        catch (Exception broken) when (FaultOf(input, broken) is { } known)
        {
            return [() => new Received.Bad(known)];
        }
    }

    /// <summary>The articles of a document, lazily, which is disposed of at the end; what cannot be read is an item too.</summary>
    public static IEnumerable<Func<Received>> Items(Document document, string? format)
    {
        using (document)
        {
            using var items = ArticleFormat.Of(document, format).Split(document).GetEnumerator();
            Fault? fault = null;
            while (true)
            {
                try
                {
                    if (!items.MoveNext()) break;
                }
                catch (Exception broken) when (FaultOf(document.Name, broken) is { } known)
                {
                    fault = known;
                    break;
                }

                var item = items.Current;
                yield return () => Checked(item);
            }

            if (fault is not null) yield return () => new Received.Bad(fault);
        }
    }

    /// <summary>An article that came as text.</summary>
    public static Received Checked(string text) => string.IsNullOrWhiteSpace(text)
        ? Received.Refuse("the article", "It is empty.", "Give it an article.")
        : Checked(() => new Received.Good(WireCopy.Read(text), "the article"));

    private static Received Checked(Func<Received> item)
    {
        try
        {
            var received = item();
            return received is Received.Good { Article.Text.Length: > LongestArticle and int length } good
                ? Received.Refuse(good.Place, $"The article has {length} characters; the most is {LongestArticle}.", "Cut it into its articles.")
                : received;
        }
        catch (FaultException fault)
        {
            return new Received.Bad(fault.Fault);
        }
    }

    /// <summary>A file, or standard input for a dash.</summary>
    /// <exception cref="FaultException">There is no such file.</exception>
    public static Stream Open(string input)
    {
        if (input == "-") return Console.OpenStandardInput();
        if (Directory.Exists(input)) throw new FaultException(input, "This is a folder.", "Name the files in it.");
        if (!File.Exists(input)) throw new FaultException(input, "There is no such file.", "Check the name, or give - for standard input.");
        try
        {
            return new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception broken) when (FaultOf(input, broken) is { } known)
        {
            throw new FaultException(known);
        }
    }

    private static Document Receive(string input, IReadOnlyCollection<string> allowedHosts, FieldNames fields, Action<int>? read)
    {
        if (!input.Contains("://", StringComparison.Ordinal))
        {
            var bytes = read is null ? Open(input) : new Counted(Open(input), read);
            return new Document(input == "-" ? "standard input" : input, Unpacking.Open(bytes)) { Fields = fields, Path = input == "-" || Unpacking.NameInside(input) != input ? null : input };
        }

        return Uri.TryCreate(input, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new WebPage(allowedHosts).Get(address)
            : throw new FaultException(input, "This is not an http or https address.", "Write it as https://example.org/page.");
    }

    private static Fault? FaultOf(string input, Exception broken) => broken switch
    {
        FaultException known => known.Fault,
        UnauthorizedAccessException => new Fault(input, "The file may not be read.", "Ask for the right to read it."),
        InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException => new Fault(input, "The file is packed, and cut short or broken.", "Fetch or pack it again; what came before was read."),
        IOException => new Fault(input, "The file cannot be read.", "Check the disk, and that no other program holds it."),
        _ => null,
    };
}
