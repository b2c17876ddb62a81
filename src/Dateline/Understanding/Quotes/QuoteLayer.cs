using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>All quotations of one article, ordered by the start of their content.</summary>
public sealed class QuoteLayer(ImmutableArray<Quotation> all)
{
    public ImmutableArray<Quotation> All => all;

    /// <summary>Index of the innermost quotation whose content holds a span; -1 if none does.</summary>
    public int Innermost(CharSpan span)
    {
        int best = -1, shortest = int.MaxValue;
        for (int i = 0; i < all.Length; i++)
        {
            int length = 0;
            bool holds = false;
            foreach (var part in all[i].Content)
            {
                length += part.Length;
                holds |= part.Contains(span);
            }

            if (holds && length <= shortest) (best, shortest) = (i, length);
        }

        return best;
    }
}
