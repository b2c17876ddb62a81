import { useEffect, useState } from "preact/hooks";
import { about } from "./api";
import { followLinks, standalone, useRoute } from "./route";
import { screens, type Screen } from "./screens";
import type { ArticleRecord } from "./record";
import { Reader } from "./reader/Reader";

/** The frame around every screen. */
export function App() {
  const route = useRoute();
  const screen = screens.find(s => s.matches(route.path));
  useEffect(() => {
    document.addEventListener("click", followLinks);
    return () => document.removeEventListener("click", followLinks);
  }, []);

  return (
    <>
      <a class="skip" href="#main">Skip to the page</a>
      <Masthead current={screen} />
      <main id="main" tabIndex={-1}>
        {standalone ? <Reader record={JSON.parse(document.getElementById("record")!.textContent!) as ArticleRecord} /> : screen ? screen.show(route) : <NoSuchPage path={route.path} />}
      </main>
    </>
  );
}

function Masthead({ current }: { current: Screen | undefined }) {
  const [store, setStore] = useState(false);
  useEffect(() => { if (!standalone) void about().then(told => setStore(told.store), () => setStore(false)); }, []);
  return (
    <header class="masthead">
      {standalone ? <span class="wordmark">Dateline</span> : <a class="wordmark" href="/">Dateline</a>}
      {!standalone && (
        <nav aria-label="Screens">
          {screens.filter(s => s.link && (store || !s.needsStore)).map(s => <a key={s.name} href={s.link} aria-current={s === current ? "page" : undefined}>{s.name}</a>)}
        </nav>
      )}
      <Theme />
    </header>
  );
}

const themes = ["auto", "light", "dark"] as const;

function Theme() {
  const [theme, setTheme] = useState(() => localStorage.getItem("dateline:theme") ?? "auto");
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem("dateline:theme", theme);
  }, [theme]);
  const next = themes[(themes.indexOf(theme as typeof themes[number]) + 1) % themes.length]!;
  return <button class="quiet theme" onClick={() => setTheme(next)} title={`Change to ${next}`}>Theme: {theme}</button>;
}

function NoSuchPage({ path }: { path: string }) {
  return (
    <div class="notice">
      <h1>There is no such page</h1>
      <p>Nothing stands at <code>{path}</code>. <a href="/">Read an article</a> instead.</p>
    </div>
  );
}
