using System.Text;
using Dateline.Reading;

namespace Dateline.Record.Store;

/// <summary>An article of the store with a record that was made of it, to be coded again. Unpacked only as far as it is asked for, each time anew.</summary>
public sealed class CodedBefore
{
    private readonly byte[] _text, _packed;
    private readonly string _details;

    /// <param name="text">Packed.</param>
    /// <param name="packed">The record's document, packed.</param>
    internal CodedBefore(long record, byte[] seal, byte[] text, string details, byte[] packed, ArticleWords words)
        => (Record, Seal, _text, _details, _packed, Words) = (record, seal, text, details, packed, words);

    /// <summary>The words that it uses.</summary>
    public ArticleWords Words { get; }

    /// <summary>What <see cref="StoreWriter.SealOf(Article)"/> gives of the article.</summary>
    public byte[] Seal { get; }

    internal long Record { get; }

    public Article Article() => Details.ArticleOf(Encoding.UTF8.GetString(Packed.Unpack(_text)), _details);

    /// <summary>The document, byte for byte as it was sealed.</summary>
    public byte[] Json() => Packed.Unpack(_packed);
}
