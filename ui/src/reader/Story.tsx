import type { ArticleRecord, Event } from "../record";
import type { Line, Piece } from "../segments";

/** The text, unaltered: every character is there once and in its order, and what it stands for is only in how it looks. */
export function Story({ record, lines, shown }: { record: ArticleRecord; lines: Line[]; shown: Event[] }) {
  const visible = new Set(shown.map(e => e.id));
  const begun = new Set<string>();
  return (
    <div class={lines.length > longest ? "text long" : "text"}>
      {lines.map((line, i) => {
        const pieces = line.pieces.map(piece => <Words key={piece.start} piece={piece} text={record.article.text} visible={visible} begun={begun} />);
        return i === 0 && isTitle(record, line) ? <h1 key={line.start}>{pieces}</h1> : <p key={line.start} class={line.furniture ? "furniture" : undefined}>{pieces}</p>;
      })}
    </div>
  );
}

/** Lines. Beyond it a browser draws only those in sight. */
const longest = 150;

/** A headline that is part of the text is shown once. */
export const isTitle = (record: ArticleRecord, line: Line | undefined): boolean => line !== undefined && record.article.text.slice(line.start, line.end).trim() === record.article.title;

function Words({ piece, text, visible, begun }: { piece: Piece; text: string; visible: Set<string>; begun: Set<string> }) {
  const words = text.slice(piece.start, piece.end);
  const event = piece.triggers.find(e => visible.has(e.id));
  const classes = [
    piece.quoted && "quoted", piece.cue && "cue", piece.named && "named", piece.time && "time", piece.place && "place", piece.filing && "filing", piece.control && "control",
    event && `trigger s-${event.status ?? "unknown"}`, event?.background && "background",
  ].filter(Boolean).join(" ");
  const attributes = {
    class: classes || undefined, "data-start": piece.start, "data-for": piece.ids.join(" ") || undefined, "data-in": piece.within.join(" ") || undefined,
    "data-control": piece.control ?? undefined,
  };
  if (!event) return <span {...attributes}>{words}</span>;

  // A mention that is cut in pieces is one stop of the Tab key.
  const mention = event.mentions.find(m => m.trigger.start <= piece.start && piece.end <= m.trigger.end);
  const key = `${event.id}:${mention?.trigger.start}`, first = !begun.has(key);
  begun.add(key);
  return <a {...attributes} href={`#${event.id}`} tabIndex={first ? undefined : -1} title={`${event.type}, ${event.status ?? "status unknown"}`}>{words}</a>;
}

/** The offset in the article of the character that was pressed, or null beside the text. */
export function offsetAt(event: MouseEvent): number | null {
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = place ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = place?.offsetNode ?? range?.startContainer, offset = place?.offset ?? range?.startOffset ?? 0;
  const piece = (node instanceof Text ? node.parentElement : node as Element | null)?.closest<HTMLElement>("[data-start]");
  // A press on a link by the keyboard has no place; the word is the link's own.
  const pressed = (event.target as Element).closest<HTMLElement>("[data-start]");
  if (event.detail === 0 || !piece) return pressed ? Number(pressed.dataset.start) : null;
  return Number(piece.dataset.start) + (node instanceof Text ? Math.min(offset, node.data.length - 1) : 0);
}
