namespace Dateline.Understanding.Events;

/// <summary>Where somebody stands to an event.</summary>
internal enum Side : byte { None, Actor, Recipient }
