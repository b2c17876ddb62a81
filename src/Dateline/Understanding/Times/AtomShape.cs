namespace Dateline.Understanding.Times;

internal enum AtomShape : byte { Word, Number, Mark }
