import { useMemo } from "preact/hooks";
import type { ArticleRecord, Claim, Event } from "../record";
import { signOf } from "../status";
import { said, spelt } from "../words";
import { More, useMore } from "./More";
import { Names } from "./Names";

const doubts = new Set(["denies", "disputes", "demands-proof", "offers-alternative"]);

/** The accounts of what is claimed, side by side and without a verdict; what somebody denies or doubts comes first. */
export function Claims({ record }: { record: ArticleRecord }) {
  const groups = useMemo(() => {
    const events = new Map(record.events.map(e => [e.id, e]));
    return [...Map.groupBy(record.claims, c => c.incident)]
      .map(([id, claims]) => ({ event: events.get(id)!, claims, disputed: claims.some(c => doubts.has(c.stance ?? "")) }))
      .sort((a, b) => Number(b.disputed) - Number(a.disputed));
  }, [record]);
  const list = useMore(groups, -1);
  if (groups.length === 0) return null;
  const disputed = groups.filter(g => g.disputed).length;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Claims <span class="n">{record.claims.length}</span>{disputed > 0 && <span class="aside">{disputed} in dispute</span>}</h2>
      <ul class="claims">{list.shown.map(g => <Group key={g.event.id} record={record} event={g.event} claims={g.claims} />)}</ul>
      <More {...list} />
    </section>
  );
}

function Group({ record, event, claims }: { record: ArticleRecord; event: Event; claims: Claim[] }) {
  return (
    <li data-for={event.id}>
      <p class="verdict"><span class={`sample s-${event.status ?? "unknown"}`} aria-hidden="true">{signOf(event.status)}</span> <a href={`#${event.id}`}>{event.type} “{said(record, event.trigger)}”</a></p>
      {[...Map.groupBy(claims, c => c.proposition)].map(([proposition, holders]) => (
        <div key={proposition}>
          <p class="proposition"><bdi>{proposition.replace(/\s+/g, " ")}</bdi></p>
          <ul class="stances">
            {holders.map((claim, i) => <li key={i} class={doubts.has(claim.stance ?? "") ? "against" : "for"}><Names record={record} ids={[claim.holder]} /> <span class="stance">{spelt(claim.stance ?? "says")}</span></li>)}
          </ul>
        </div>
      ))}
    </li>
  );
}
