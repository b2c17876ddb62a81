import { useRef } from "preact/hooks";
import { exported } from "../api";
import { keyOf } from "../kept";
import type { ArticleRecord } from "../record";
import { standalone } from "../route";

const forms = [
  { name: "json", label: "JSON", means: "the whole record" },
  { name: "csv", label: "CSV", means: "the events, one a row" },
  { name: "jsonld", label: "JSON-LD", means: "Web Annotations" },
  { name: "html", label: "HTML", means: "this page in one file, to send on" },
];

/** The record in the forms that others read. A page that was sent on has the record, and no program to ask for the rest. */
export function Downloads({ record, tell }: { record: ArticleRecord; tell: (words: string) => void }) {
  const menu = useRef<HTMLDetailsElement>(null);
  async function take(form: string) {
    menu.current!.open = false;
    try {
      const file = form === "json" ? new Blob([JSON.stringify(record) + "\n"], { type: "application/json" }) : await exported(record, form);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = `${keyOf(record)}.${form}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      tell(`Saved ${link.download}.`);
    } catch (fault) {
      tell(`Not saved: ${(fault as Error).message}`);
    }
  }
  return (
    <details class="menu" ref={menu}>
      <summary>Download</summary>
      <ul>{forms.filter(f => !standalone || f.name === "json").map(f => <li key={f.name}><button onClick={() => void take(f.name)}>{f.label} <span class="fine">{f.means}</span></button></li>)}</ul>
    </details>
  );
}
