import type { ArticleRecord, Event, Span } from "./record";

/** A run of the text that the same items cover from end to end. */
export interface Piece {
  start: number; end: number;
  /** Events whose words these are. */
  triggers: Event[];
  /** Ids of what these words stand for: events, actors, times, places, quotations. */
  ids: string[];
  /** Ids of events that these words are evidence of. */
  within: string[];
  quoted: boolean; cue: boolean; named: boolean; time: boolean; place: boolean; filing: boolean;
  /** The name of a character that would change the direction of writing, which is shown and not obeyed. */
  control: string | null;
}

/** A line of the text. */
export interface Line { start: number; end: number; pieces: Piece[]; furniture: boolean }

const controls: Record<string, string> = {
  "\u202A": "LRE", "\u202B": "RLE", "\u202C": "PDF", "\u202D": "LRO", "\u202E": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u200E": "LRM", "\u200F": "RLM",
};

type Mark = Span & { id: string; layer: "trigger" | "evidence" | "quote" | "cue" | "actor" | "name" | "time" | "place" | "filing"; event?: Event };

/** Cuts the text where anything begins or ends. One sweep over the sorted boundaries. */
export function cut(record: ArticleRecord): Line[] {
  const { text } = record.article;
  const marks = gather(record).filter(m => m.end > m.start);
  const opens = new Map<number, Mark[]>(), closes = new Map<number, Mark[]>();
  const bounds = new Set<number>([0, text.length]);
  for (const mark of marks) {
    (opens.get(mark.start) ?? opens.set(mark.start, []).get(mark.start)!).push(mark);
    (closes.get(mark.end) ?? closes.set(mark.end, []).get(mark.end)!).push(mark);
    bounds.add(mark.start).add(mark.end);
  }
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\n") bounds.add(i).add(i + 1);
    else if (controls[text[i]!]) bounds.add(i).add(i + 1);
  }

  const sorted = [...bounds].sort((a, b) => a - b);
  const active = new Set<Mark>();
  const lines: Line[] = [];
  let line: Line = { start: 0, end: 0, pieces: [], furniture: false };
  for (let i = 0; i < sorted.length; i++) {
    const start = sorted[i]!, end = sorted[i + 1] ?? text.length;
    for (const mark of closes.get(start) ?? []) active.delete(mark);
    for (const mark of opens.get(start) ?? []) active.add(mark);
    if (start === end) continue;
    if (text[start] === "\n") {
      line.end = start;
      if (line.pieces.length) lines.push(line);
      line = { start: end, end, pieces: [], furniture: false };
    } else line.pieces.push(piece(start, end, [...active], text));
  }
  line.end = text.length;
  if (line.pieces.length) lines.push(line);

  let s = 0;
  for (const l of lines) {
    while (s < record.sentences.length && record.sentences[s]!.end <= l.start) s++;
    l.furniture = !(s < record.sentences.length && record.sentences[s]!.start < l.end);
  }
  return lines.filter(l => text.slice(l.start, l.end).trim() !== "");
}

function gather(record: ArticleRecord): Mark[] {
  return [
    ...record.events.flatMap(event => event.mentions.flatMap((m): Mark[] => [
      { ...m.trigger, id: event.id, layer: "trigger", event }, { ...m.evidence, id: event.id, layer: "evidence" }])),
    ...record.quotes.flatMap(q => q.content.map((c): Mark => ({ ...c, id: q.id, layer: "quote" }))),
    ...record.quotes.flatMap(q => q.cue ? [{ ...q.cue, id: q.id, layer: "cue" } as Mark] : []),
    ...record.actors.flatMap(a => a.mentions.map((m): Mark => ({ start: m.start, end: m.end, id: a.id, layer: m.kind === "name" || m.kind === "metonym" ? "name" : "actor" }))),
    ...record.times.map((t): Mark => ({ start: t.start, end: t.end, id: t.id, layer: "time" })),
    ...record.places.map((p): Mark => ({ start: p.start, end: p.end, id: p.id, layer: "place" })),
    ...record.article.filings.map((f): Mark => ({ start: f.start, end: f.end, id: "", layer: "filing" })),
  ];
}

function piece(start: number, end: number, active: Mark[], text: string): Piece {
  const on = (layer: Mark["layer"]) => active.filter(m => m.layer === layer);
  // Of noun phrases within one another the innermost is meant.
  const actors = [...on("actor"), ...on("name")].sort((a, b) => (a.end - a.start) - (b.end - b.start)).slice(0, 1);
  const triggers = [...new Set(on("trigger").map(m => m.event!))];
  const named = [...triggers.map(e => e.id), ...[...actors, ...on("time"), ...on("place"), ...on("quote"), ...on("cue")].map(m => m.id)];
  return {
    start, end, triggers, ids: [...new Set(named)], within: [...new Set(on("evidence").map(m => m.id))],
    quoted: on("quote").length > 0, cue: on("cue").length > 0, named: actors[0]?.layer === "name", time: on("time").length > 0, place: on("place").length > 0,
    filing: on("filing").length > 0, control: controls[text[start]!] ?? null,
  };
}
