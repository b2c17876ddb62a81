namespace Dateline.Record;

/// <summary>In a layer zero is "unknown"; in the record unknown is null.</summary>
internal static class Unknowns
{
    extension<TEnum>(TEnum value) where TEnum : struct, Enum
    {
        public TEnum? OrNull() => EqualityComparer<TEnum>.Default.Equals(value, default) ? null : value;
    }
}
