// The document of docs/record.md. Offsets are UTF-16 code units into article.text, which is what JavaScript indexes by.

export interface Span { start: number; end: number }

export type Status = "happened" | "alleged" | "denied" | "planned" | "possible" | "negated" | "hypothetical";

export interface Actor {
  id: string; name: string; kind: string | null; country: string | null; sectors: string[]; code: string | null; wikidata: string | null;
  roles: (Span & { title: string })[];
  mentions: (Span & { kind: "name" | "nominal" | "pronoun" | "metonym" | null })[];
}

export interface Time extends Span { id: string; type: string | null; value: string }

export interface Place extends Span {
  id: string; name: string; country: string | null; geonames: number | null; feature: string | null;
  latitude: number | null; longitude: number | null; precision: string | null;
}

export interface Quote {
  id: string; kind: "direct" | "indirect" | "mixed" | null; content: Span[]; speaker: string | null; speakerMention: Span | null; cue: Span | null;
  addressees: string[]; within: string | null;
}

export interface Assertion { source: (string | null)[]; certainty: string; polarity: string; cue: Span | null }

export interface Event {
  id: string; type: string; modes: string[]; contexts: string[]; cameo: string | null; quad: string | null; ploverScore: number | null; goldstein: number | null;
  actors: string[]; recipients: string[]; symmetric: boolean; date: { first: string; last: string; from: string } | null; place: string | null;
  status: Status | null; background: boolean; accordingTo: string[]; quote: string | null; assertions: Assertion[];
  counts: (Span & { of: string; low: number; high: number | null; saidBy: string | null })[];
  trigger: Span; evidence: Span[]; mentions: { trigger: Span; evidence: Span }[]; foundBy: string; confidence: number;
}

export interface Claim { incident: string; proposition: string; holder: string; chain: string[]; stance: string | null; evidence: Span }

export interface ArticleRecord {
  article: {
    id: string; sourceId: string | null; source: string | null; url: string | null; title: string | null; published: string | null;
    filings: (Span & { name: string })[]; language: string | null; text: string;
  };
  sentences: Span[]; actors: Actor[]; times: Time[]; places: Place[]; quotes: Quote[]; events: Event[]; claims: Claim[];
  madeBy: { code: string; data: string; model: string };
}

/** Why the record says what it says about a word: POST /api/explain. */
export interface Explanation {
  sentence: Span;
  words: (Span & { lemma: string; upos: string; head: number | null; relation: string })[];
  asked: number;
  known: { kind: "actor" | "place" | "time"; name: string; value: string | null; foundBy: string | null }[];
  fired: {
    type: string; modes: string[]; foundBy: string; row: string; words: number[];
    fillings: { side: string; slot: string; party: Span; path: { word: number; relation: string; down: boolean }[] }[];
  }[];
  near: { type: string; foundBy: string; row: string; word: number; reason: string }[];
}
