namespace Dateline.Understanding.Times;

internal enum MeaningKind : byte { None, Date, Shift, Duration, Set, Vague, Period }
