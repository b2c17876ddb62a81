namespace Dateline.Understanding.Factuality;

/// <summary>What the article as a whole commits to (DESIGN.md, part 3). Zero is unknown, so <c>default</c> claims nothing.</summary>
public enum EventStatus : byte { Unknown, Happened, Alleged, Denied, Planned, Possible, Negated, Hypothetical }
