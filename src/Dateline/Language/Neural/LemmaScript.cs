using System.Globalization;

namespace Dateline.Language.Neural;

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

    /// <exception cref="FormatException">Not a script.</exception>
    public static LemmaScript Parse(string script)
    {
        int colon = script.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || script[0] is not ('l' or 'k') || !int.TryParse(script.AsSpan(1, colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int drop))
            throw new FormatException($"'{script}' is not a lemma script such as 'l3:y'.");

        return new(script[0] == 'l', drop, script[(colon + 1)..]);
    }

    /// <summary>The lemma; the lowered word itself where there are not so many letters to drop.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        if (Drop > form.Length) return form.ToString().ToLowerInvariant();

        string kept = form[..(form.Length - Drop)].ToString();
        return (Lower ? kept.ToLowerInvariant() : kept) + Add;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Lower ? 'l' : 'k')}{Drop}:{Add}");
}
