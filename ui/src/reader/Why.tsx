import { useEffect, useState } from "preact/hooks";
import { explain, Problem } from "../api";
import type { ArticleRecord, Explanation } from "../record";
import { line, said, spelt } from "../words";
import { nameOf } from "./Names";

/** Why a word is coded as it is: the line of the data, the way through the tree, and what nearly fired. */
export function Why({ record, at, ask, offline }: { record: ArticleRecord; at: number; ask: (at: number | null) => void; offline: boolean }) {
  const [answer, setAnswer] = useState<{ at: number; why: Explanation | Problem } | null>(null);
  useEffect(() => {
    if (offline) return;
    let wanted = true;
    explain(record, at).then(why => { if (wanted) setAnswer({ at, why }); }, fault => { if (wanted) setAnswer({ at, why: fault as Problem }); });
    return () => { wanted = false; };
  }, [record, at, offline]);

  const why = answer?.at === at ? answer.why : null;
  useEffect(() => {
    if (!why || why instanceof Problem) return;
    mark(why.words[why.asked]!.start, why.words[why.asked]!.end);
    function press(event: KeyboardEvent) {
      if ((event.target as Element).matches?.("input, textarea, select") || !(why && !(why instanceof Problem))) return;
      if (event.key === "ArrowRight") ask(why.words[why.asked + 1]?.start ?? why.sentence.end + 1);
      else if (event.key === "ArrowLeft") ask(why.words[why.asked - 1]?.start ?? Math.max(0, why.sentence.start - 2));
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => { document.removeEventListener("keydown", press); unmark(); };
  }, [why]);

  if (offline) return <FromTheRecord record={record} at={at} />;
  if (!why) return <p role="status">Asking why …</p>;
  if (why instanceof Problem) return <><h2>{why.title}</h2><p>{why.message}</p></>;
  return <Answer record={record} why={why} />;
}

function Answer({ record, why }: { record: ArticleRecord; why: Explanation }) {
  const form = (i: number) => said(record, why.words[i]!);
  const asked = why.words[why.asked]!;
  const here = why.fired.filter(f => f.words.includes(why.asked));
  const others = why.fired.filter(f => !here.includes(f));
  return (
    <>
      <h2>Why <q><bdi>{form(why.asked)}</bdi></q>?</h2>
      <p class="fine">{asked.upos.toLowerCase()}, lemma <i>{asked.lemma}</i>, {asked.head === null ? "root of its sentence" : <>{asked.relation} of <i>{form(asked.head)}</i></>}</p>
      {why.known.map(k => <p key={k.kind + k.name} class="known"><bdi>{k.name}</bdi> {k.value && <span class="code">{k.value}</span>} {k.foundBy ? <span class="data">{k.foundBy}</span> : <span class="fine">{k.kind === "time" ? "counted from the day of publication" : `${k.kind}: no line of the data knows it`}</span>}</p>)}
      {here.length > 0 ? here.map(f => <Fired key={f.foundBy} record={record} why={why} fired={f} />) : <p>No line of the codebook fires at this word.</p>}
      <FactOfStatus record={record} why={why} />
      {others.length > 0 && <details><summary>Elsewhere in the sentence: {others.map(f => f.type).join(", ")}</summary>{others.map(f => <Fired key={f.foundBy} record={record} why={why} fired={f} />)}</details>}
      {why.near.length > 0 && (
        <>
          <h3>Nearly fired</h3>
          <ul class="near">{why.near.map((m, i) => <li key={i}><span class="type">{m.type}</span> <q>{m.row}</q> <span class="data">{line(m.foundBy)}</span><br /><span class="fine">at <i>{form(m.word)}</i>: {m.reason.replaceAll("ontology/plover/", "")}</span></li>)}</ul>
        </>
      )}
      <details>
        <summary>The tree of the sentence</summary>
        <table class="tree">
          <thead><tr><th scope="col">word</th><th scope="col">tag</th><th scope="col">relation</th><th scope="col">to</th></tr></thead>
          <tbody>{why.words.map((w, i) => <tr key={i} class={i === why.asked ? "asked" : undefined}><td>{form(i)}</td><td>{w.upos.toLowerCase()}</td><td>{w.relation}</td><td>{w.head === null ? "" : form(w.head)}</td></tr>)}</tbody>
        </table>
      </details>
    </>
  );
}

function Fired({ record, why, fired }: { record: ArticleRecord; why: Explanation; fired: Explanation["fired"][number] }) {
  const form = (i: number) => said(record, why.words[i]!);
  return (
    <div class="fired">
      <p><span class="type">{fired.type}</span> {fired.modes.map(spelt).join(", ")} <span class="data">{line(fired.foundBy)}</span></p>
      <p>The row says <q>{fired.row}</q>; the sentence says <i>{fired.words.map(form).join(" ")}</i>.</p>
      <ul>{fired.fillings.map((f, i) => (
        <li key={i}><b>{f.side}</b> <bdi>{said(record, f.party)}</bdi> <span class="fine">({f.slot})</span>
          {f.path.length > 0 && <span class="path">{form(fired.words.find(w => w === start(why, f.path[0]!)) ?? fired.words[0]!)}{f.path.map((s, n) => <span key={n}> <span class="step">{s.down ? `─${s.relation}→` : `←${s.relation}─`}</span> {form(s.word)}</span>)}</span>}
        </li>))}</ul>
    </div>
  );
}

/** The word that the first step leaves. */
const start = (why: Explanation, step: { word: number; down: boolean }): number =>
  step.down ? why.words[step.word]!.head ?? step.word : why.words.findIndex(w => w.head === step.word);

/** By whose word an event stands where it stands. */
function FactOfStatus({ record, why }: { record: ArticleRecord; why: Explanation }) {
  const asked = why.words[why.asked]!;
  const event = record.events.find(e => e.mentions.some(m => m.trigger.start < asked.end && asked.start < m.trigger.end));
  if (!event) return null;
  return (
    <>
      <h3>Why “{event.status ?? "unknown"}”</h3>
      <ul class="assertions">{event.assertions.map((a, i) => (
        <li key={i}>{a.source.map(s => s === null ? "somebody unnamed" : nameOf(record, s)).join(" → ")}: {a.certainty}{a.polarity !== "unknown" && `, ${a.polarity}`}{a.cue && <> <span class="fine">by <q>{said(record, a.cue)}</q></span></>}</li>))}
      </ul>
    </>
  );
}

/** Without the program there is still what the record says. */
function FromTheRecord({ record, at }: { record: ArticleRecord; at: number }) {
  const event = record.events.find(e => e.mentions.some(m => m.trigger.start <= at && at < m.trigger.end));
  const actor = record.actors.filter(a => a.mentions.some(m => m.start <= at && at < m.end)).at(-1);
  return (
    <>
      <h2>Why?</h2>
      {event && <p><span class="type">{event.type}</span>, {event.status}, found by <span class="data">{event.foundBy}</span></p>}
      {event && <ul class="assertions">{event.assertions.map((a, i) => <li key={i}>{a.source.map(s => s === null ? "somebody unnamed" : nameOf(record, s)).join(" → ")}: {a.certainty}, {a.polarity}{a.cue && <> by <q>{said(record, a.cue)}</q></>}</li>)}</ul>}
      {actor && <p><bdi>{actor.name}</bdi> {actor.code && <span class="code">{actor.code}</span>}</p>}
      {!event && !actor && <p>The record says nothing of this word.</p>}
      <p class="fine">This page was sent on without the program. <code>dateline serve</code> also shows the way through the tree and the lines that nearly fired.</p>
    </>
  );
}

// The word that is asked about is marked without touching the text's elements, where the browser can.
function mark(start: number, end: number): void {
  if (!("highlights" in CSS)) return;
  const ranges: Range[] = [];
  for (const piece of document.querySelectorAll<HTMLElement>(".text [data-start]")) {
    const from = Number(piece.dataset.start), words = piece.firstChild;
    if (!(words instanceof Text) || from >= end || from + words.data.length <= start) continue;
    const range = new Range();
    range.setStart(words, Math.max(0, start - from));
    range.setEnd(words, Math.min(words.data.length, end - from));
    ranges.push(range);
  }
  CSS.highlights.set("asked", new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
}

function unmark(): void {
  if ("highlights" in CSS) CSS.highlights.delete("asked");
}
