namespace Dateline.Understanding.Times;

/// <summary>TIMEX3 types (TimeML).</summary>
public enum TimeType : byte { Unknown, Date, Time, Duration, Set }
