import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const program = "http://127.0.0.1:8080";

/** Writes beside the page what it was built from; a test without Node compares. */
const sources: Plugin = {
  name: "sources",
  writeBundle({ dir }) {
    const files = [...readdirSync("src", { recursive: true, withFileTypes: true }).filter(f => f.isFile()).map(f => `${f.parentPath}/${f.name}`), "index.html", "package-lock.json", "package.json", "tsconfig.json", "vite.config.ts"];
    const hash = createHash("sha256");
    for (const file of files.sort()) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
    writeFileSync(`${dir}/sources.sha256`, hash.digest("hex") + "\n");
  },
};

export default defineConfig({
  plugins: [sources],
  build: {
    target: "es2022",
    // One script and one style sheet with lasting names: they are embedded in the program, committed, and put whole into the page that is sent on.
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rollupOptions: { output: { entryFileNames: "assets/dateline.js", assetFileNames: "assets/dateline[extname]", codeSplitting: false } },
  },
  // npm run dev: the page from here, the API from a running dateline serve, which takes posts from its own address alone.
  server: { proxy: { "/api": { target: program, changeOrigin: true, headers: { origin: program } } } },
});
