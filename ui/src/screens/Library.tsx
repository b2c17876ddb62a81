import { useEffect, useState } from "preact/hooks";
import { articles, Problem, type Listed } from "../api";
import { go, type Route } from "../route";
import { count, day } from "../words";
import { Failure, Loading } from "./states";

/** The articles of the store: searched by their words, listed by their day. The question stands in the address. */
export function Library({ route }: { route: Route }) {
  const question = new URLSearchParams([...route.query].filter(([name, value]) => ["q", "since", "until"].includes(name) && value !== "")).toString();
  const [found, setFound] = useState<{ question: string; items: Listed[]; next: string | null } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => { document.title = "Library · Dateline"; }, []);
  useEffect(() => {
    let wanted = true;
    setProblem(null);
    articles(question).then(page => { if (wanted) setFound({ question, ...page }); }, fault => { if (wanted) setProblem(fault as Problem); });
    return () => { wanted = false; };
  }, [question]);

  function search(event: SubmitEvent) {
    event.preventDefault();
    const asked = new URLSearchParams([...new FormData(event.currentTarget as HTMLFormElement)].filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)]));
    go(`/library${asked.size > 0 ? "?" + asked : ""}`);
  }

  async function more() {
    try {
      const page = await articles(`${question}&cursor=${encodeURIComponent(found!.next!)}`);
      setFound({ question, items: [...found!.items, ...page.items], next: page.next });
    } catch (fault) {
      setProblem(fault as Problem);
    }
  }

  return (
    <div class="library">
      <h1>Library</h1>
      <form onSubmit={search} role="search" key={question}>
        <div class="row">
          <label class="inline grow">Words <input name="q" type="search" defaultValue={route.query.get("q") ?? ""} placeholder="all of them, in any order; oil* for any ending" /></label>
          <label class="inline">From <input name="since" type="date" defaultValue={route.query.get("since") ?? ""} /></label>
          <label class="inline">to <input name="until" type="date" defaultValue={route.query.get("until") ?? ""} /></label>
          <button>Search</button>
        </div>
      </form>
      {problem && <Failure problem={problem} />}
      {!found && !problem && <Loading what="Looking" />}
      {found && found.items.length === 0 && <p class="empty">{question ? "No article holds all of these words. Take one away, or widen the days." : "The store holds no article yet. Code some into it: dateline code FOLDER."}</p>}
      {found && found.items.length > 0 && (
        <>
          <ol class="several">
            {found.items.map(a => (
              <li key={a.article_id}>
                <a href={`/doc/${a.article_id.slice(0, 12)}`}><bdi>{a.title ?? `Untitled, ${count(a.characters, "character")}`}</bdi></a>
                <p class="fine"><bdi>{[a.source, a.published && day(a.published), a.language === null ? "not English, not coded" : `${count(a.events, "event")}, ${count(a.quotes, "quotation")}`].filter(Boolean).join(" · ")}</bdi></p>
              </li>))}
          </ol>
          <p class="row">
            {found.next && <button onClick={() => void more()}>Show more</button>}
            <span class="fine">The same for programs: <a href={`/api/articles.json${question && "?" + question}`} download>JSON</a>, <a href={`/api/articles.csv${question && "?" + question}`} download>CSV</a></span>
          </p>
        </>
      )}
    </div>
  );
}
