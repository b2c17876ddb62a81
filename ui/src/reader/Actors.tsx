import type { Actor, ArticleRecord } from "../record";
import { set } from "../route";
import { count } from "../words";
import type { Chosen } from "./Filters";
import { More, useMore } from "./More";

/** Who is who: those who take part in something with code and office, the others by name. */
export function Actors({ record, item, filters }: { record: ArticleRecord; item: string | null; filters: Chosen }) {
  const parts = new Map<string, number>();
  for (const id of record.events.flatMap(e => [...new Set([...e.actors, ...e.recipients, ...e.accordingTo])])) parts.set(id, (parts.get(id) ?? 0) + 1);
  const speaks = new Set(record.quotes.flatMap(q => [q.speaker, ...q.addressees]));
  const active = record.actors.filter(a => parts.has(a.id) || speaks.has(a.id));
  const others = record.actors.filter(a => !parts.has(a.id) && !speaks.has(a.id));
  const list = useMore(active, active.findIndex(a => a.id === item)), named = useMore(others, -1);
  if (record.actors.length === 0) return null;
  return (
    <section aria-labelledby="actors">
      <h2 id="actors">Actors <span class="n">{record.actors.length}</span></h2>
      <ul class="actors">
        {list.shown.map(a => (
          <li key={a.id} data-for={a.id} id={a.id}>
            <a href={`#${a.id}`} class="name"><bdi>{a.name.replace(/\s+/g, " ")}</bdi></a> {(a.code ?? a.country) && <span class="code">{a.code ?? a.country}</span>}
            <span class="fine"><bdi>{office(a)}</bdi></span>
            {parts.has(a.id) && <button class="quiet" aria-pressed={filters.actor === a.id} onClick={() => set({ query: { actor: filters.actor === a.id ? null : a.id } })}>{count(parts.get(a.id)!, "event")}<span class="away"> of {a.name}</span></button>}
          </li>
        ))}
      </ul>
      <More {...list} />
      {others.length > 0 && (
        <p class="others">Also named: {named.shown.map((a, i) => <span key={a.id}>{i > 0 && ", "}<a href={`#${a.id}`} data-for={a.id} id={a.id}><bdi>{a.name.replace(/\s+/g, " ")}</bdi></a>{(a.code ?? a.country) && <> <span class="code">{a.code ?? a.country}</span></>}</span>)}</p>
      )}
      <More {...named} />
    </section>
  );
}

function office(actor: Actor): string {
  const titles = [...new Map(actor.roles.map(r => [r.title.toLowerCase(), r.title.replace(/\s+/g, " ")])).values()];
  return titles.length > 0 ? titles.join("; ") : actor.kind ?? "";
}
