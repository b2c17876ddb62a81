using Dateline.Text;

namespace Dateline.Understanding.Entities;

/// <summary>One place where an entity is mentioned.</summary>
/// <param name="Tokens">The shortest noun phrase that names the party as written: nationality, office and compound modifiers kept ("Russian foreign minister Ivan Petrov", "Israeli forces"), relative clauses and appositions after it left out.</param>
/// <param name="Head">The token that the tree hangs the phrase by.</param>
public sealed record EntityMention(TokenSpan Tokens, CharSpan Span, int Head, MentionKind Kind);
