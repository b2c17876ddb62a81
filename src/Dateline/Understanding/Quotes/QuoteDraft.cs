using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>A quotation while it is being put together.</summary>
internal sealed class QuoteDraft(Telling? telling)
{
    public Telling? Telling => telling;

    /// <summary>Spans of content, in any order; they may touch.</summary>
    public List<CharSpan> Parts { get; } = [];

    public QuotationKind Kind { get; set; }

    /// <summary>Id of the speaking entity; null when unknown.</summary>
    public int? Speaker { get; set; }

    /// <summary>The words that name the speaker where the telling does not.</summary>
    public CharSpan? Label { get; set; }

    /// <summary>The token by which the quotation stands in reading order of cues: where a continuation looks back from.</summary>
    public int LastToken { get; set; }

}
