import { useEffect, useState } from "preact/hooks";

/** Where somebody is: a path, what is asked of it, and the item that is looked at. All of it stands in the address. */
export interface Route { path: string; query: URLSearchParams; item: string | null }

/** A page that was sent on is one file: its path means nothing. */
export const standalone = document.getElementById("record") !== null;

function here(): Route {
  const { pathname, search, hash } = window.location;
  return { path: standalone ? "/" : pathname, query: new URLSearchParams(search), item: hash.length > 1 ? decodeURIComponent(hash.slice(1)) : null };
}

export function go(to: string, { replace = false } = {}): void {
  window.history[replace ? "replaceState" : "pushState"](null, "", to);
  window.dispatchEvent(new Event("dateline:route"));
}

/** Changes one thing in the address and leaves the rest. */
export function set(change: { query?: Record<string, string | null>; item?: string | null }): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(change.query ?? {})) {
    if (value === null || value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (change.item !== undefined) url.hash = change.item ?? "";
  go(url.pathname + url.search + url.hash, { replace: true });
}

export function useRoute(): Route {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const follow = () => setRoute(here());
    const names = ["popstate", "hashchange", "dateline:route"];
    for (const name of names) window.addEventListener(name, follow);
    return () => { for (const name of names) window.removeEventListener(name, follow); };
  }, []);
  return route;
}

/** Links within the page change the address without loading it again; with a modifier key they are the browser's. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest?.("a");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || link.download || link.target) return;
  const href = link.getAttribute("href") ?? "";
  if (!href.startsWith("/") || href.startsWith("/api") || href.startsWith("/openapi")) return;
  event.preventDefault();
  go(href);
  window.scrollTo(0, 0);
}
