import { useEffect, useState } from "preact/hooks";
import { about, article, Problem, versions } from "../api";
import { kept } from "../kept";
import type { ArticleRecord } from "../record";
import { Reader } from "../reader/Reader";
import { count } from "../words";
import { Failure, Loading } from "./states";

/** An article by its hash: read in this tab, or out of the store. */
export function Document({ id }: { id: string }) {
  const [found, setFound] = useState<{ id: string; record: ArticleRecord | null } | null>(null);
  const [others, setOthers] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let wanted = true;
    setProblem(null);
    setOthers([]);
    fetchOne(id).then(record => { if (wanted) setFound({ id, record }); }, fault => { if (wanted) setProblem(fault as Problem); });
    return () => { wanted = false; };
  }, [id]);
  useEffect(() => {
    // A text that was pasted has no other versions, and neither has one without an address.
    if (found?.record?.article.url && !kept(id)) void versions(id).then(all => setOthers(all.map(v => v.article_id)), () => setOthers([]));
  }, [found]);

  if (problem) return <Failure problem={problem}><p><a href="/">Back to the start</a></p></Failure>;
  if (found?.id !== id) return <Loading what="Fetching" />;
  if (!found.record) {
    return (
      <div class="notice">
        <h1>This article is not in this tab</h1>
        <p>An article that was pasted stays in the tab that read it. <a href="/">Give it again</a>, and it comes out the same.</p>
      </div>
    );
  }
  const newer = others[others.findIndex(v => v.startsWith(id)) + 1], older = others[others.findIndex(v => v.startsWith(id)) - 1];
  const pair = newer ? [id, newer] : older ? [older, id] : null;
  return <Reader record={found.record} note={pair ? <a href={`/compare/${pair[0]!.slice(0, 12)}/${pair[1]!.slice(0, 12)}`}>{count(others.length, "version")} of this address; compare</a> : undefined} />;
}

async function fetchOne(id: string): Promise<ArticleRecord | null> {
  return kept(id) ?? ((await about()).store ? article(id) : null);
}
