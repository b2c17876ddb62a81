import { useEffect, useState } from "preact/hooks";
import { article, Problem } from "../api";
import type { ArticleRecord } from "../record";
import { day } from "../words";
import { Failure, Loading } from "./states";

/** Two texts of one address side by side; the paragraphs that only one of them has are marked. */
export function Compare({ ids }: { ids: [string, string] }) {
  const [both, setBoth] = useState<ArticleRecord[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let wanted = true;
    document.title = "Two versions · Dateline";
    Promise.all(ids.map(article)).then(found => { if (wanted) setBoth(found); }, fault => { if (wanted) setProblem(fault as Problem); });
    return () => { wanted = false; };
  }, [ids.join()]);
  if (problem) return <Failure problem={problem} />;
  if (!both) return <Loading what="Fetching both" />;
  const paragraphs = both.map(r => r.article.text.split(/\n+/).map(p => p.trim()).filter(p => p !== ""));
  return (
    <div class="compare">
      <h1>Two versions</h1>
      <div class="sides">
        {both.map((record, side) => {
          const others = new Set(paragraphs[1 - side]);
          return (
            <section key={record.article.id} aria-label={side === 0 ? "The older" : "The newer"}>
              <h2><a href={`/doc/${record.article.id.slice(0, 12)}`}><bdi>{record.article.title ?? "Untitled"}</bdi></a></h2>
              <p class="fine">{record.article.published && day(record.article.published)} · {paragraphs[side]!.filter(p => !others.has(p)).length} of {paragraphs[side]!.length} paragraphs only here</p>
              <div class="text">{paragraphs[side]!.map((p, i) => others.has(p) ? <p key={i}>{p}</p> : side === 0 ? <p key={i}><del>{p}</del></p> : <p key={i}><ins>{p}</ins></p>)}</div>
            </section>);
        })}
      </div>
    </div>
  );
}
