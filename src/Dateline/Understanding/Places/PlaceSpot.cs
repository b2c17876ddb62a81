using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Places;

/// <summary>Words that may name a place, and all that they may mean.</summary>
/// <param name="key">The plain spelling: two spots of one key are taken for one place.</param>
/// <param name="before">What the word before says it is ("the city of"); Unknown when it says nothing.</param>
/// <param name="isLocative">A preposition of place stands before it.</param>
internal sealed class PlaceSpot(TokenSpan tokens, CharSpan span, string key, GazetteerEntry[] candidates, GazetteerFeature before, bool isLocative)
{
    public TokenSpan Tokens => tokens;

    public CharSpan Span => span;

    public string Key => key;

    public GazetteerEntry[] Candidates => candidates;

    public GazetteerFeature Before => before;

    public bool IsLocative => isLocative;

    /// <summary>Index of the spot that a comma or "in" says it lies in; -1 if none.</summary>
    public int Within { get; set; } = -1;

    /// <summary>Index in <see cref="Candidates"/> of what it means; -1 when nothing fits.</summary>
    public int Chosen { get; set; } = -1;
}
