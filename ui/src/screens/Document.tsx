import { kept } from "../kept";
import { Reader } from "../reader/Reader";

/** An article by its hash. */
export function Document({ id }: { id: string }) {
  const record = kept(id);
  if (record) return <Reader record={record} />;
  return (
    <div class="notice">
      <h1>This article is not in this tab</h1>
      <p>An article that was pasted stays in the tab that read it. <a href="/">Give it again</a>, and it comes out the same.</p>
    </div>
  );
}
