namespace Dateline.Language;

/// <summary>Universal part-of-speech tags (Universal Dependencies v2), in their own spelling.</summary>
public enum Upos : byte { X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB }
