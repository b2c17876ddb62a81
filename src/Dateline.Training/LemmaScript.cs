using System.Globalization;

namespace Dateline.Training;

/// <summary>How to make a lemma from a word: lower it or not, drop so many last letters, add these.</summary>
/// <remarks>Written <c>l3:y</c> or <c>k0:</c>: case, letters to drop, letters to add. "Cities" is <c>l3:y</c>, "Paris" <c>k0:</c>.</remarks>
internal readonly record struct LemmaScript(bool Lower, int Drop, string Add)
{
    /// <summary>The script that makes <paramref name="lemma"/> of <paramref name="form"/> with the fewest letters dropped, lowering on a tie.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        string lowered = form.ToLowerInvariant();
        int kept = form.AsSpan().CommonPrefixLength(lemma), keptLower = lowered.AsSpan().CommonPrefixLength(lemma);
        bool lower = keptLower >= kept;
        int prefix = Math.Max(kept, keptLower);
        return new(lower, form.Length - prefix, lemma[prefix..]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Lower ? 'l' : 'k')}{Drop}:{Add}");
}
