import type { ArticleRecord, Event, Status } from "../record";
import { set } from "../route";
import { statuses } from "../status";

export interface Chosen { status: Set<string>; type: string; actor: string }

export const filtersOf = (query: URLSearchParams): Chosen => ({
  status: new Set((query.get("status") ?? "").split(",").filter(Boolean)), type: query.get("type") ?? "", actor: query.get("actor") ?? "",
});

export const passes = (event: Event, { status, type, actor }: Chosen): boolean =>
  (status.size === 0 || status.has(event.status ?? "unknown")) && (!type || event.type === type)
  && (!actor || [...event.actors, ...event.recipients, ...event.accordingTo].includes(actor));

/** What to show; it is also the legend of the line styles. */
export function Filters({ record, filters }: { record: ArticleRecord; filters: Chosen }) {
  const tally = new Map<string, number>();
  for (const event of record.events) tally.set(event.status ?? "unknown", (tally.get(event.status ?? "unknown") ?? 0) + 1);
  const types = [...new Set(record.events.map(e => e.type))].sort();
  const busy = new Set(record.events.flatMap(e => [...e.actors, ...e.recipients, ...e.accordingTo]));
  if (record.events.length === 0) return null;

  function toggle(name: Status) {
    const next = new Set(filters.status);
    if (!next.delete(name)) next.add(name);
    set({ query: { status: [...next].join(",") } });
  }

  return (
    <div class="filters" role="group" aria-label="Show only">
      <div class="chips">
        {statuses.filter(s => tally.has(s.name)).map(s => (
          <button key={s.name} class={`chip s-${s.name}`} aria-pressed={filters.status.has(s.name)} title={s.means} onClick={() => toggle(s.name)}>
            <span class="word">{s.name}</span> <span class="n">{tally.get(s.name)}</span>
          </button>
        ))}
      </div>
      <div class="selects">
        <label>Type <select value={filters.type} onChange={event => set({ query: { type: event.currentTarget.value } })}>
          <option value="">all</option>
          {types.map(type => <option key={type} value={type}>{type}</option>)}
        </select></label>
        <label>Actor <select value={filters.actor} onChange={event => set({ query: { actor: event.currentTarget.value } })}>
          <option value="">all</option>
          {record.actors.filter(a => busy.has(a.id)).map(a => <option key={a.id} value={a.id}>{a.name}</option>)}
        </select></label>
        {(filters.status.size > 0 || filters.type || filters.actor) && <button class="quiet" onClick={() => set({ query: { status: null, type: null, actor: null } })}>Show all</button>}
      </div>
    </div>
  );
}
