using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>From CAMEO codes to PLOVER and back.</summary>
public sealed class CameoCrosswalk
{
    private readonly Dictionary<string, CameoCode> _byCode;

    /// <param name="codes">In the order of code.</param>
    public CameoCrosswalk(ImmutableArray<CameoCode> codes) => (All, _byCode) = (codes, codes.ToDictionary(code => code.Code, StringComparer.Ordinal));

    public ImmutableArray<CameoCode> All { get; }

    /// <summary>The row of a code, or null.</summary>
    public CameoCode? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The first code whose type, mode and context are these; else, with no context; else with no mode; null for an unknown type.</summary>
    public CameoCode? First(EventType type, Mode? mode, Context? context)
    {
        CameoCode? best = null;
        int score = -1;
        foreach (var code in All)
        {
            if (code.Type != type || code.Code.Length < 3) continue;

            int modes = mode is { } m && code.Modes.Contains(m) ? 4 : code.Modes.IsEmpty ? 2 : 0;
            int contexts = context is { } c && code.Contexts.Contains(c) ? 1 : 0;
            if (modes + contexts > score) (best, score) = (code, modes + contexts);
        }

        return best;
    }
}
