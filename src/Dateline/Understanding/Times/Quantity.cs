using System.Globalization;

namespace Dateline.Understanding.Times;

/// <summary>How many: a number, or an unknown one ("several").</summary>
internal readonly record struct Quantity(double Number, bool IsVague)
{
    public static readonly Quantity Unknown = new(double.NaN, true);

    public override string ToString() => IsVague ? "X" : Number.ToString("0.##", CultureInfo.InvariantCulture);
}
