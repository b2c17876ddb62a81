import type { ArticleRecord } from "./record";

// Records read in this tab. The address names an article by its hash; the text stays on this machine.
const held = new Map<string, ArticleRecord>();
const shelf = "dateline:record:";

export const keyOf = (record: ArticleRecord): string => record.article.id.slice(0, 12);

export function keep(record: ArticleRecord): string {
  const key = keyOf(record);
  held.set(key, record);
  try {
    sessionStorage.setItem(shelf + key, JSON.stringify(record));
  } catch {
    // The browser's shelf is full: the record lives until the tab is loaded again.
  }
  return key;
}

export function kept(key: string): ArticleRecord | null {
  const record = held.get(key);
  if (record) return record;
  const json = sessionStorage.getItem(shelf + key);
  return json ? JSON.parse(json) as ArticleRecord : null;
}
