namespace Dateline.Understanding.Quotes;

/// <summary>Whose words stand in the text: the speaker's (direct), the writer's (indirect), or both in one (mixed).</summary>
public enum QuotationKind : byte { Unknown, Direct, Indirect, Mixed }
