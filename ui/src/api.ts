import type { ArticleRecord, Explanation } from "./record";

/** What somebody asked to have read. */
export type Asked = { text?: string; html?: string; url?: string; id?: string; title?: string; source?: string; published?: string };

/** What went wrong, in words that say what to do (RFC 9457). */
export class Problem extends Error {
  constructor(readonly title: string, detail: string) { super(detail); }
}

async function call(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Problem("No answer", "Dateline does not answer. See whether dateline serve still runs, start it again if not, and try once more.");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => null) as { title?: string; detail?: string } | null;
  throw new Problem(problem?.title ?? `Status ${response.status}`, problem?.detail ?? "The server gave no reason.");
}

const json = (body: unknown): RequestInit => ({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const read = async (asked: Asked): Promise<ArticleRecord> => (await call("/api/read", json(asked))).json();

/** A file as it is: the server knows the formats. One that holds many articles gives as many records. */
export async function readFile(file: File, published: string): Promise<{ records: ArticleRecord[]; problems: Problem[] }> {
  const type = Object.entries({ html: "text/html", htm: "text/html", rss: "application/rss+xml", xml: "application/rss+xml", atom: "application/atom+xml", jsonl: "application/x-ndjson", ndjson: "application/x-ndjson" })
    .find(([ending]) => file.name.toLowerCase().endsWith("." + ending))?.[1] ?? "text/plain";
  const response = await call("/api/read" + (published ? `?published=${encodeURIComponent(published)}` : ""), { method: "POST", headers: { "content-type": type }, body: file });
  const lines = (await response.text()).split("\n").filter(l => l !== "").map(l => JSON.parse(l) as ArticleRecord | { title: string; detail: string });
  return {
    records: lines.filter((l): l is ArticleRecord => "article" in l),
    problems: lines.filter((l): l is { title: string; detail: string } => !("article" in l)).map(l => new Problem(l.title, l.detail)),
  };
}

export const explain = async (record: ArticleRecord, at: number): Promise<Explanation> => (await call("/api/explain", json({ ...again(record), at }))).json();

/** The same record in another form. */
export const exported = async (record: ArticleRecord, form: string): Promise<Blob> => (await call(`/api/read?to=${form}`, json(again(record)))).blob();

/** Whether this server has a store to look into. */
export const about = async (): Promise<{ store: boolean }> => (await call("/api/about")).json();

/** An article of the store as its list has it: the columns of docs/api.md. */
export interface Listed { article_id: string; title: string | null; source: string | null; url: string | null; published: string | null; language: string | null; characters: number; events: number; quotes: number }

export const articles = async (question: string): Promise<{ items: Listed[]; next: string | null }> => (await call(`/api/articles?${question}`)).json();

export const article = async (id: string): Promise<ArticleRecord> => (await call(`/api/articles/${id}`)).json();

export const versions = async (id: string): Promise<{ article_id: string; title: string | null; published: string | null }[]> => (await call(`/api/articles/${id}/versions`)).json();

export const examples = async (): Promise<{ name: string; title: string }[]> => (await call("/api/examples")).json();

export const example = async (name: string): Promise<string> => (await call(`/api/examples/${encodeURIComponent(name)}`)).text();

/** What gives this record again. */
function again({ article }: ArticleRecord): Asked {
  const known = { text: article.text, url: article.url, id: article.sourceId, title: article.title, source: article.source, published: article.published };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}
