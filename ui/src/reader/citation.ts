import type { ArticleRecord, Span } from "../record";
import { day, said } from "../words";

/** A citation that anyone can check: words, where they stand, and the hash of the text they stand in. */
export function citation(record: ArticleRecord, id: string): string | null {
  const { article } = record;
  const event = record.events.find(e => e.id === id), quote = record.quotes.find(q => q.id === id), actor = record.actors.find(a => a.id === id);
  const found: { what: string; spans: Span[] } | null =
    event ? { what: `${event.type}, ${event.status ?? "status unknown"}, ${event.foundBy}`, spans: event.evidence.slice(0, 1) }
      : quote ? { what: `quotation${quote.speaker ? ` of ${record.actors.find(a => a.id === quote.speaker)!.name}` : ""}`, spans: quote.content }
        : actor ? { what: actor.code ?? "actor", spans: actor.mentions.slice(0, 1) } : null;
  if (!found || found.spans.length === 0) return null;
  const words = found.spans.map(span => said(record, span)).join(" … ");
  const where = found.spans.map(span => `${span.start}–${span.end}`).join(", ");
  const from = [article.source, article.title && `“${article.title}”`, article.published && day(article.published, false), article.url].filter(Boolean).join(", ");
  return `“${words}”${from ? ` ${from}.` : ""} [${id}: ${found.what}; characters ${where}; sha256:${article.id}; Dateline ${record.madeBy.code}]`;
}
