using Dateline.Understanding.Factuality;
using Spectre.Console;

namespace Dateline.App.View;

/// <summary>Glyphs and colours. Each status differs by glyph and by word, so that nothing is lost without colour.</summary>
internal static class Look
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Dim { get; } = new(Color.Grey);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Section { get; } = new(Color.Teal, decoration: Decoration.Bold);

    public static Style Mark { get; } = new(decoration: Decoration.Bold | Decoration.Underline);

    public static Style Warning { get; } = new(Color.Olive);

    public static (string Glyph, string Word, Style Style) Of(EventStatus? status) => status switch
    {
        EventStatus.Happened => ("●", "happened", new(Color.Green)),
        EventStatus.Alleged => ("◐", "alleged", new(Color.Olive)),
        EventStatus.Denied => ("✗", "denied", new(Color.Red)),
        EventStatus.Planned => ("▷", "planned", new(Color.Blue)),
        EventStatus.Possible => ("◌", "possible", new(Color.Grey)),
        EventStatus.Negated => ("○", "did not happen", new(Color.Red)),
        EventStatus.Hypothetical => ("◇", "hypothetical", new(Color.Purple)),
        _ => ("·", "status unknown", new(Color.Grey)),
    };
}
