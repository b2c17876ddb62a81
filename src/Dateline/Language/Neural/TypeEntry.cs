namespace Dateline.Language.Neural;

/// <summary>What is kept of one spelling.</summary>
/// <param name="gates">The first LSTM's share of its gates, both directions.</param>
internal sealed class TypeEntry(string form, float[] gates)
{
    private volatile Made? _last;

    public float[] Gates { get; } = gates;

    /// <summary>The lemma that a script makes of this spelling; the last one made is kept, for it is nearly always the next.</summary>
    public string Lemma(int place, ReadOnlySpan<LemmaScript> scripts)
    {
        var last = _last;
        if (last is null || last.Script != place) _last = last = new Made(place, scripts[place].Apply(form));
        return last.Lemma;
    }

    private sealed record Made(int Script, string Lemma);
}
