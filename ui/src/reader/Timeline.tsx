import type { ArticleRecord, Event } from "../record";
import { signOf } from "../status";
import { count, days, said } from "../words";
import { More, useMore } from "./More";
import { nameOf } from "./Names";

interface Node { first: string; last: string; events: Event[]; published: boolean }

/** The days of the events on one line, in their order; how far they lie apart is said. */
export function Timeline({ record, shown }: { record: ArticleRecord; shown: Event[] }) {
  const nodes = new Map<string, Node>();
  const at = (first: string, last: string) => nodes.get(first + last) ?? nodes.set(first + last, { first, last, events: [], published: false }).get(first + last)!;
  for (const event of shown) if (event.date) at(event.date.first, event.date.last).events.push(event);
  const { published } = record.article;
  if (published) at(published, published).published = true;
  const line = [...nodes.values()].sort((a, b) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last));
  const undated = shown.filter(e => !e.date).length;
  const used = new Set(record.events.map(e => e.date?.from));
  const other = useMore(record.times.filter(t => !used.has(t.id)), -1);
  if (line.length === 0 && record.times.length === 0) return null;
  return (
    <section aria-labelledby="when">
      <h2 id="when">When</h2>
      <ol class="timeline">
        {line.map((node, i) => (
          <li key={node.first + node.last}>
            {i > 0 && <Gap from={line[i - 1]!} to={node} />}
            <p class="day"><time dateTime={node.first}>{days(node.first, node.last)}</time>{node.published && <span class="fine"> published</span>}</p>
            {node.events.length > 0 && <Day record={record} events={node.events} />}
          </li>
        ))}
      </ol>
      {undated > 0 && <p class="fine">{count(undated, "event")} without a day.</p>}
      {other.shown.length > 0 && <p class="fine">Also said: {other.shown.map((t, i) => <span key={t.id}>{i > 0 && ", "}<a href={`#${t.id}`} data-for={t.id} id={t.id}>“<bdi>{said(record, t)}</bdi>”</a> <span class="code">{t.value}</span></span>)}</p>}
      <More {...other} />
    </section>
  );
}

function Day({ record, events }: { record: ArticleRecord; events: Event[] }) {
  const list = useMore(events, -1);
  return (
    <>
      <ul>
        {list.shown.map(e => (
          <li key={e.id} data-for={e.id} class={`s-${e.status ?? "unknown"}`}>
            <a href={`#${e.id}`}><span class="sample" aria-hidden="true">{signOf(e.status)}</span> <bdi>{e.actors[0] ? nameOf(record, e.actors[0]) : ""} <span class="word">{said(record, e.trigger)}</span></bdi></a>
          </li>))}
      </ul>
      <More {...list} />
    </>
  );
}

function Gap({ from, to }: { from: Node; to: Node }) {
  const apart = Math.round((Date.parse(to.first) - Date.parse(from.last)) / 86_400_000);
  if (apart < 2) return null;
  const words = apart < 60 ? `${apart} days` : apart < 730 ? `${Math.round(apart / 30.4)} months` : `${Math.round(apart / 365.25)} years`;
  return <p class="gap">{words}</p>;
}
