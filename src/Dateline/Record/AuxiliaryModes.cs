using System.Collections.Immutable;
using Dateline.Understanding.Factuality;

namespace Dateline.Record;

/// <summary>PLOVER's auxiliary modes of an event, from its status and from whether it is told as background: what happened and is news has none.</summary>
/// <remarks>Of the PLOVER manual, draft 2.0. A record keeps the status, which says more; these are for those who code by the manual.</remarks>
public static class AuxiliaryModes
{
    /// <summary>In the manual's order: <c>historical</c>, <c>future</c>, <c>hypothetical</c>, <c>negation</c>.</summary>
    public static ImmutableArray<string> Of(RecordedEvent told)
    {
        var modes = ImmutableArray.CreateBuilder<string>(2);
        if (told.Background) modes.Add("historical");
        if (told.Status == EventStatus.Planned) modes.Add("future");
        if (told.Status is EventStatus.Possible or EventStatus.Hypothetical) modes.Add("hypothetical");
        if (told.Status is EventStatus.Negated or EventStatus.Denied) modes.Add("negation");
        return modes.ToImmutable();
    }
}
