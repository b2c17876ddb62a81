using Dateline.Reading;

namespace Dateline.App;

/// <summary>What an item of input turned out to be.</summary>
internal abstract record Received
{
    private Received() { }

    /// <param name="Place">What messages call it.</param>
    public sealed record Good(Article Article, string Place) : Received
    {
        /// <summary>The bytes that it came as: a page, a line, a record of an archive; a row of a table as a JSON object of its cells.</summary>
        public ReadOnlyMemory<byte> Original { get; init; }

        /// <summary>When a feed says that its item was made and changed, to the second, as it writes it; null elsewhere.</summary>
        public string? Stamp { get; init; }
    }

    public sealed record Bad(Fault Fault) : Received;

    /// <summary>The same with the bytes that it came as.</summary>
    public Received From(ReadOnlyMemory<byte> bytes) => this is Good good ? good with { Original = bytes } : this;

    public static Received Refuse(string place, string what, string remedy) => new Bad(new Fault(place, what, remedy));
}
