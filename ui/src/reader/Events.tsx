import type { ArticleRecord, Event } from "../record";
import { signOf } from "../status";
import { days, line, spelt } from "../words";
import { More, useMore } from "./More";
import { Names, nameOf } from "./Names";

interface Common { record: ArticleRecord; copy: (id: string) => void; ask: (at: number) => void }

export function EventList({ shown, item, ...common }: Common & { shown: Event[]; item: string | null }) {
  const list = useMore(shown, shown.findIndex(e => e.id === item));
  if (common.record.events.length === 0) return <p class="empty">No event was found in this article. Press a word of it to see which lines of the codebook come near.</p>;
  if (shown.length === 0) return <p class="empty">No event passes the filters. Take one away.</p>;
  return <><ol class="events">{list.shown.map(event => <EventCard key={event.id} {...common} event={event} />)}</ol><More {...list} /></>;
}

/** One event, told as the article tells it. */
export function EventCard({ record, event, copy, ask, copyOf = false }: Common & { event: Event; copyOf?: boolean }) {
  const status = event.status ?? "unknown";
  const place = record.places.find(p => p.id === event.place);
  const facts = [
    event.date && days(event.date.first, event.date.last),
    place?.name,
    ...event.counts.map(c => `${c.of} ${c.high === null ? `${c.low} or more` : c.high === c.low ? c.low : `${c.low} to ${c.high}`}${c.saidBy ? ` (says ${nameOf(record, c.saidBy)})` : ""}`),
    event.mentions.length > 1 && `told ${event.mentions.length} times`,
  ].filter(Boolean);
  return (
    <li class={`card s-${status}${event.background ? " background" : ""}`} data-for={copyOf ? undefined : event.id} id={copyOf ? undefined : event.id}>
      <p class="verdict">
        <span class="sample" aria-hidden="true">{event.status ? signOf(event.status) : "·"}</span>
        <span class="status">{status}</span>
        <span class="type">{event.type}</span>
        {event.modes.length > 0 && <span class="mode">{event.modes.map(spelt).join(", ")}</span>}
        {event.background && <span class="mode">background</span>}
      </p>
      <h3>
        <a href={`#${event.id}`}>
          <Parties record={record} event={event} />
        </a>
      </h3>
      {facts.length > 0 && <p class="facts">{facts.join(" · ")}</p>}
      {event.accordingTo.length > 0 && <p class="facts">according to <Names record={record} ids={event.accordingTo} /></p>}
      <Evidence record={record} event={event} />
      <p class="fine foot">
        <span title={event.foundBy}>{event.id} · {line(event.foundBy)}</span>
        <span class="acts">
          <button class="quiet" onClick={() => ask(event.trigger.start)} aria-label={`Why ${event.id}, ${event.type}?`}>Why?</button>
          <button class="quiet" onClick={() => copy(event.id)} aria-label={`Cite ${event.id}`}>Cite</button>
        </span>
      </p>
    </li>
  );
}

function Parties({ record, event }: { record: ArticleRecord; event: Event }) {
  const nobody = <span class="nobody">nobody named</span>;
  return (
    <>
      {event.actors.length > 0 ? <Names record={record} ids={event.actors} plain /> : nobody}
      {event.recipients.length > 0 && <><span class="arrow" aria-label={event.symmetric ? "and" : "to"}> {event.symmetric ? "⇄" : "→"} </span><Names record={record} ids={event.recipients} plain /></>}
    </>
  );
}

/** The words that say so, with those marked that name the event. */
function Evidence({ record, event }: { record: ArticleRecord; event: Event }) {
  const evidence = event.evidence[0];
  if (!evidence) return null;
  const { text } = record.article, { trigger } = event;
  const inside = evidence.start <= trigger.start && trigger.end <= evidence.end;
  const tidy = (words: string) => words.replace(/\s+/g, " ");
  return (
    <blockquote>
      {inside
        ? <>{tidy(text.slice(evidence.start, trigger.start))}<mark class={`s-${event.status ?? "unknown"}`}>{tidy(text.slice(trigger.start, trigger.end))}</mark>{tidy(text.slice(trigger.end, evidence.end))}</>
        : tidy(text.slice(evidence.start, evidence.end))}
    </blockquote>
  );
}
