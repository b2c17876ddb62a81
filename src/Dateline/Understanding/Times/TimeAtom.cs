using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>The smallest piece that the grammar of time reads: a run of letters, a run of digits, or one mark. Finer than a token ("1990s" is two), so the grammar does not depend on how words were cut.</summary>
/// <param name="Word">What the table says of a word; null for other words and shapes.</param>
/// <param name="Number">The number; -1 if it is none or too long for one.</param>
/// <param name="Digits">How many digits were written; 0 for a number written with grouping commas ("2,000"), which is never a year.</param>
/// <param name="Mark">The character of a mark; 'a' or 'p' for the words "a.m.", "p.m.".</param>
/// <param name="Glued">No white space stands before it.</param>
internal readonly record struct TimeAtom(CharSpan Span, AtomShape Shape, TimeWord? Word, int Number, int Digits, char Mark, bool Glued, bool Capital, bool InQuote);
