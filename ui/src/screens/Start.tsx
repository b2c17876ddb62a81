import { useEffect, useRef, useState } from "preact/hooks";
import { examples, Problem, read, readFile } from "../api";
import { go } from "../route";
import { keep } from "../kept";
import { count } from "../words";
import type { ArticleRecord } from "../record";
import { Failure } from "./states";

/** Give it an article: pasted, dropped, chosen, or by its address. */
export function Start() {
  const [text, setText] = useState("");
  const [url, setUrl] = useState("");
  const [published, setPublished] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [several, setSeveral] = useState<ArticleRecord[]>([]);
  const [shown, setShown] = useState<{ name: string; title: string }[]>([]);
  const [over, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.title = "Dateline";
    void examples().then(setShown, () => setShown([]));
  }, []);

  async function attempt(work: () => Promise<ArticleRecord[]>) {
    setBusy(true);
    setProblem(null);
    try {
      const records = await work();
      const keys = records.map(keep);
      if (keys.length === 1) go(`/doc/${keys[0]}`);
      else setSeveral(records);
      window.scrollTo(0, 0);
    } catch (fault) {
      setProblem(fault instanceof Problem ? fault : new Problem("Not read", String(fault)));
    } finally {
      setBusy(false);
    }
  }

  const readText = () => attempt(async () => [await read({ text, ...(published && { published }) })]);
  const readUrl = () => attempt(async () => [await read({ url: url.trim(), ...(published && { published }) })]);
  const take = (given: File) => attempt(async () => {
    const { records, problems } = await readFile(given, published);
    if (records.length === 0) throw problems[0] ?? new Problem("Nothing to read", "There is no article in this file. Choose another one.");
    if (problems[0]) setProblem(new Problem(`${count(problems.length, "article")} could not be read`, problems[0].message));
    return records;
  });

  return (
    <div class={over ? "start over" : "start"}
      onDragOver={event => { event.preventDefault(); setOver(true); }}
      onDragLeave={event => { if (event.currentTarget === event.target) setOver(false); }}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer?.files[0], words = event.dataTransfer?.getData("text/plain");
        if (dropped) void take(dropped);
        else if (words) setText(words);
      }}>
      <h1>Who did what to whom, and who says so</h1>
      <p class="lead">Give it a news report. Out comes a record in which every line opens on the sentence it came from: what happened, what is alleged, denied or only planned, and who said what in which words. Nothing leaves this machine.</p>

      <form onSubmit={event => { event.preventDefault(); void readText(); }}>
        <label for="text">The article</label>
        <textarea id="text" rows={10} placeholder="Paste it here, or drop a file anywhere on this page." value={text} disabled={busy}
          onInput={event => setText(event.currentTarget.value)}
          onKeyDown={event => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim()) void readText(); }} />
        <div class="row">
          <button class="primary" disabled={busy || text.trim() === ""}>{busy ? "Reading …" : "Read it"}</button>
          <button type="button" onClick={() => file.current?.click()} disabled={busy}>Choose a file …</button>
          <input ref={file} type="file" class="away" tabIndex={-1} aria-label="A file" accept=".txt,.html,.htm,.rss,.xml,.atom,.jsonl,.ndjson,text/*"
            onChange={event => { const chosen = event.currentTarget.files?.[0]; event.currentTarget.value = ""; if (chosen) void take(chosen); }} />
          <label class="inline">Published <input type="date" value={published} onInput={event => setPublished(event.currentTarget.value)} /></label>
          <span class="hint">Only where the text does not say: “Wednesday” is counted from that day.</span>
        </div>
      </form>

      <form class="address" onSubmit={event => { event.preventDefault(); void readUrl(); }}>
        <label for="url">Or its address</label>
        <div class="row">
          <input id="url" type="url" placeholder="https://" value={url} disabled={busy} onInput={event => setUrl(event.currentTarget.value)} />
          <button disabled={busy || url.trim() === ""}>Fetch and read</button>
        </div>
      </form>

      <div aria-live="polite">{problem && <Failure problem={problem} />}</div>

      {several.length > 0 && (
        <section aria-label="Articles of the file">
          <h2>{count(several.length, "article")} read</h2>
          <ol class="several">
            {several.map(r => <li key={r.article.id}><a href={`/doc/${r.article.id.slice(0, 12)}`}><bdi>{r.article.title ?? r.article.text.slice(0, 90)}</bdi></a> <span class="fine">{count(r.events.length, "event")}, {count(r.quotes.length, "quotation")}</span></li>)}
          </ol>
        </section>
      )}

      {shown.length > 0 && (
        <section aria-label="Examples">
          <h2>No article at hand?</h2>
          <ul class="examples">{shown.map(e => <li key={e.name}><a href={`/example/${e.name}`}>{e.title}</a></li>)}</ul>
        </section>
      )}
    </div>
  );
}
