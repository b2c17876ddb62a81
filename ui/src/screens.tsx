import type { ComponentChildren } from "preact";
import type { Route } from "./route";
import { Document } from "./screens/Document";
import { Example } from "./screens/Example";
import { Start } from "./screens/Start";

/** A row puts a screen in the navigation and at its address. Pages/Assets.cs knows the addresses too, to answer 404 for the others. */
export interface Screen {
  name: string;
  /** Where the navigation leads; none for a screen that needs something to show. */
  link?: string;
  matches: (path: string) => boolean;
  show: (route: Route) => ComponentChildren;
}

export const screens: Screen[] = [
  { name: "Read", link: "/", matches: path => path === "/" || path === "/read", show: () => <Start /> },
  { name: "Example", matches: path => /^\/example\/[^/]+$/.test(path), show: ({ path }) => <Example name={decodeURIComponent(path.split("/")[2]!)} /> },
  { name: "Document", matches: path => /^\/doc\/[0-9a-f]+$/.test(path), show: ({ path }) => <Document id={path.split("/")[2]!} /> },
];
