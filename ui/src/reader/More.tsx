import { useState } from "preact/hooks";

const atOnce = 150;

/** The first of a long list, and more when asked for, or when the one that is looked at lies beyond. */
export function useMore<T>(all: T[], looked: number): { shown: T[]; more: (() => void) | null; rest: number } {
  const [limit, setLimit] = useState(atOnce);
  const most = Math.max(limit, looked + 1);
  return { shown: all.length > most ? all.slice(0, most) : all, more: all.length > most ? () => setLimit(most + atOnce) : null, rest: all.length - most };
}

export const More = ({ more, rest }: { more: (() => void) | null; rest: number }) => more && <p><button onClick={more}>Show more, of {rest}</button></p>;
