import { useEffect, useState } from "preact/hooks";
import { example, Problem, read } from "../api";
import { keep } from "../kept";
import type { ArticleRecord } from "../record";
import { Reader } from "../reader/Reader";
import { Failure, Loading } from "./states";

/** One of the articles that come with the program. */
export function Example({ name }: { name: string }) {
  const [record, setRecord] = useState<ArticleRecord | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let wanted = true;
    setRecord(null);
    setProblem(null);
    example(name).then(text => read({ text })).then(
      r => { if (wanted) { keep(r); setRecord(r); } },
      fault => { if (wanted) setProblem(fault as Problem); });
    return () => { wanted = false; };
  }, [name]);
  if (problem) return <Failure problem={problem}><p><a href="/">Back to the start</a></p></Failure>;
  return record ? <Reader record={record} /> : <Loading what="Reading" />;
}
