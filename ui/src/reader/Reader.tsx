import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ArticleRecord } from "../record";
import { set, standalone, useRoute } from "../route";
import { cut } from "../segments";
import { count, day } from "../words";
import { Actors } from "./Actors";
import { citation } from "./citation";
import { Claims } from "./Claims";
import { Downloads } from "./Downloads";
import { EventCard, EventList } from "./Events";
import { Filters, filtersOf, passes } from "./Filters";
import { Keys, useKeys } from "./Keys";
import { light, reveal } from "./light";
import { Places } from "./Places";
import { Quotes } from "./Quotes";
import { isTitle, offsetAt, Story } from "./Story";
import { Timeline } from "./Timeline";
import { Why } from "./Why";

/** An article on the left, its record on the right, and each lights the other. */
export function Reader({ record, note }: { record: ArticleRecord; note?: ComponentChildren }) {
  const route = useRoute();
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => cut(record), [record]);
  const filters = filtersOf(route.query);
  const shown = useMemo(() => record.events.filter(e => passes(e, filters)), [record, route.query.toString()]);
  const [told, setTold] = useState("");
  const [help, setHelp] = useState(false);
  const why = route.query.has("why") ? Number(route.query.get("why")) : null;
  const quotesOnly = route.query.get("only") === "quotes";
  const { item } = route;

  useEffect(() => { document.title = `${record.article.title ?? "An article"} · Dateline`; }, [record]);
  useEffect(() => { if (root.current) light(root.current, item ? [item] : [], "selected"); });
  useEffect(() => { if (root.current && item) reveal(root.current, item); }, [item, record]);

  const tell = (words: string) => { setTold(""); requestAnimationFrame(() => setTold(words)); };
  const select = (id: string | null) => set({ item: id });
  const ask = (at: number | null) => set({ query: { why: at === null ? null : String(at) } });

  /** Through the events, or with "only quotations" through those. */
  function step(by: number) {
    const ids = quotesOnly ? record.quotes.map(q => q.id) : shown.map(e => e.id);
    if (ids.length === 0) return tell(quotesOnly ? "There is no quotation." : "No event passes the filters.");
    const at = item ? ids.indexOf(item) : -1;
    select(ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by))]!);
  }

  function placeOf(id: string | null): number | null {
    const event = record.events.find(e => e.id === id), quote = record.quotes.find(q => q.id === id);
    return event?.trigger.start ?? quote?.cue?.start ?? quote?.content[0]?.start ?? record.actors.find(a => a.id === id)?.mentions[0]?.start ?? null;
  }

  async function copy(id: string) {
    const words = citation(record, id);
    if (!words) return;
    try {
      await navigator.clipboard.writeText(words);
      tell("Citation copied, with offsets and hash.");
    } catch {
      tell(`The browser does not let it be copied. It reads: ${words}`);
    }
  }

  useKeys({
    j: () => step(1), k: () => step(-1),
    q: () => set({ query: { only: quotesOnly ? null : "quotes" }, item: quotesOnly ? null : record.quotes[0]?.id ?? null }),
    e: () => set({ query: { only: null }, item: shown[0]?.id ?? null }),
    w: () => { const at = placeOf(item); if (at === null) tell("Choose an event or a word first: j and k lead through the events."); else ask(at); },
    c: () => { if (item) void copy(item); else tell("Choose what to cite first: j and k lead through the events."); },
    "?": () => setHelp(true),
    Escape: () => { if (help) setHelp(false); else if (why !== null) ask(null); else select(null); },
  });

  const idsAt = (target: EventTarget | null) => (target as Element | null)?.closest?.("[data-for]")?.getAttribute("data-for")?.split(" ").filter(Boolean) ?? [];

  function click(event: MouseEvent) {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>("a[href^='#']");
    if (link && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      const id = link.getAttribute("href")!.slice(1);
      // Asked twice, a word says why.
      if (id === item && link.closest(".text")) ask(offsetAt(event));
      else select(id);
      return;
    }
    if (!target.closest(".text") || !window.getSelection()?.isCollapsed) return;
    const at = offsetAt(event);
    if (at !== null) ask(at);
  }

  const titled = isTitle(record, lines[0]);
  const context = { record, copy, ask };
  const current = record.events.find(e => e.id === item);
  return (
    <div ref={root} class={quotesOnly ? "reader only-quotes" : "reader"} onClick={click}
      onPointerOver={event => { if (event.pointerType !== "touch") light(root.current!, idsAt(event.target), "hover"); }}
      onPointerLeave={() => light(root.current!, [], "hover")}
      onFocusIn={event => light(root.current!, idsAt(event.target), "hover")}>
      <section class="story" aria-label="Article" tabIndex={0}>
        <header class={titled ? "titled" : undefined}>
          <p class="kicker"><bdi>{[record.article.source, record.article.published && day(record.article.published)].filter(Boolean).join(" · ") || "Undated"}</bdi></p>
          {!titled && <h1><bdi>{record.article.title ?? "Untitled article"}</bdi></h1>}
          {note && <p class="fine">{note}</p>}
        </header>
        <Story record={record} lines={lines} shown={shown} />
        {record.article.language !== null && <p class="fine legend"><span class="named">Names</span> · <span class="time">times</span> · <span class="quoted">reported words</span> · events are underlined as their status has it. Press any word to see why.</p>}
        <footer class="fine made">
          {record.article.url && <p><a href={safe(record.article.url)} rel="noreferrer noopener" target="_blank"><bdi>{record.article.url}</bdi></a></p>}
          <p>SHA-256 <code>{record.article.id}</code></p>
          <p>Dateline {record.madeBy.code} · data <code>{record.madeBy.data.slice(0, 12)}</code> · models <code>{record.madeBy.model.slice(0, 12)}</code></p>
        </footer>
      </section>

      <section class="record" aria-label="Record" tabIndex={0}>
        <div class="bar">
          <p class="sum">{[count(record.events.length, "event"), count(record.quotes.length, "quotation"), count(record.actors.length, "actor")].join(" · ")}</p>
          <Downloads record={record} tell={tell} />
          <button class="quiet" onClick={() => setHelp(true)}>Keys <kbd>?</kbd></button>
        </div>
        {record.article.language === null
          ? <div class="notice"><h2>Nothing was coded</h2><p>The text does not read as English, which is what Dateline reads. The text itself is kept as it came.</p></div>
          : (
            <div class="columns">
              <div class="main">
                <section aria-labelledby="events">
                  <h2 id="events">Events <span class="n">{shown.length === record.events.length ? shown.length : `${shown.length} of ${record.events.length}`}</span></h2>
                  <Filters record={record} filters={filters} />
                  <EventList {...context} shown={shown} item={item} />
                </section>
                <Claims record={record} />
              </div>
              <div class="side">
                <Quotes record={record} item={item} copy={copy} />
                <Timeline record={record} shown={shown} />
                <Places record={record} />
                <Actors record={record} item={item} filters={filters} />
              </div>
            </div>
          )}
      </section>

      {(why !== null || current) && (
        <aside class={why === null ? "sheet narrow-only" : "sheet"} aria-label={why === null ? "Chosen event" : "Why"}>
          <button class="quiet close" onClick={() => why === null ? select(null) : ask(null)} aria-label="Close">✕</button>
          {why !== null ? <Why record={record} at={why} ask={ask} offline={standalone} /> : <ul class="events"><EventCard {...context} event={current!} copyOf /></ul>}
        </aside>
      )}
      {help && <Keys close={() => setHelp(false)} />}
      <p class="told" role="status">{told}</p>
    </div>
  );
}

/** An article's own address may be anything; only the web's is made a link. */
const safe = (url: string): string | undefined => /^https?:\/\//i.test(url) ? url : undefined;
