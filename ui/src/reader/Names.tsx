import type { ArticleRecord } from "../record";

export const nameOf = (record: ArticleRecord, id: string): string => id === "narrator" ? "the article itself" : record.actors.find(a => a.id === id)?.name.replace(/\s+/g, " ") ?? id;

/** "A, B and C", each leading to who it is. */
export function Names({ record, ids, plain = false }: { record: ArticleRecord; ids: string[]; plain?: boolean }) {
  return (
    <>
      {ids.map((id, i) => (
        <span key={id}>
          {i === 0 ? "" : i === ids.length - 1 ? " and " : ", "}
          <bdi class="name">{plain || id === "narrator" ? nameOf(record, id) : <a href={`#${id}`} data-for={id}>{nameOf(record, id)}</a>}</bdi>
        </span>
      ))}
    </>
  );
}
