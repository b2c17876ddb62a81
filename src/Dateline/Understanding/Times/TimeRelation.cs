namespace Dateline.Understanding.Times;

/// <summary>Where a time lies: counted from the day of speech (This, Last, Next) or from what was told before (That, Before, After).</summary>
internal enum TimeRelation : byte { None, This, Last, Next, That, Before, After }
