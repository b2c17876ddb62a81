import type { ComponentChildren } from "preact";
import type { Route } from "./route";
import { Compare } from "./screens/Compare";
import { Document } from "./screens/Document";
import { Example } from "./screens/Example";
import { Library } from "./screens/Library";
import { Start } from "./screens/Start";

/** A row puts a screen in the navigation and at its address. Pages/Assets.cs knows the addresses too, to answer 404 for the others. */
export interface Screen {
  name: string;
  /** Where the navigation leads; none for a screen that needs something to show. */
  link?: string;
  /** Only where the server has a store. */
  needsStore?: boolean;
  matches: (path: string) => boolean;
  show: (route: Route) => ComponentChildren;
}

export const screens: Screen[] = [
  { name: "Read", link: "/", matches: path => path === "/" || path === "/read", show: () => <Start /> },
  { name: "Library", link: "/library", needsStore: true, matches: path => path === "/library", show: route => <Library route={route} /> },
  { name: "Compare", matches: path => /^\/compare\/[0-9a-f]+\/[0-9a-f]+$/.test(path), show: ({ path }) => <Compare ids={path.split("/").slice(2) as [string, string]} /> },
  { name: "Example", matches: path => /^\/example\/[^/]+$/.test(path), show: ({ path }) => <Example name={decodeURIComponent(path.split("/")[2]!)} /> },
  { name: "Document", matches: path => /^\/doc\/[0-9a-f]+$/.test(path), show: ({ path }) => <Document id={path.split("/")[2]!} /> },
];
