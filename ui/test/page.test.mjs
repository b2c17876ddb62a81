// The page in a real browser: the main path by mouse and by keyboard, no violation of accessibility, no request elsewhere, hostile text inert.
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { launch } from "./browser.mjs";
import { dateline, home, serve } from "./program.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const april = await readFile(`${home}/examples/april.txt`, "utf8");
const lines = { happened: "underline solid", alleged: "underline dotted", denied: "line-through solid", planned: "underline double", possible: "underline dashed", negated: "line-through dashed", hypothetical: "underline wavy" };
let server, record, browser, folder, context, page, strays, faults;

before(async () => {
  [server, browser, folder] = await Promise.all([serve(), launch(), mkdtemp(join(tmpdir(), "dateline-"))]);
  // What the page must show is what the API says: which events there are is not the page's business.
  record = await (await fetch(`${server.address}/api/read`, { method: "POST", headers: { "content-type": "text/plain" }, body: april })).json();
});
after(async () => {
  await browser?.close();
  await server?.end();
});

/** A page of its own for each test; whatever it asks of others, and whatever goes wrong in it, is kept. */
async function open(options = {}) {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ["clipboard-read", "clipboard-write"], reducedMotion: "reduce", ...options });
  page = await context.newPage();
  // A machine that is busy with other things is slow, not wrong.
  page.setDefaultTimeout(60_000);
  page.on("request", request => { if (!/^(data|blob|file):/.test(request.url()) && !request.url().startsWith(server.address + "/")) strays.push(request.url()); });
  page.on("pageerror", fault => faults.push(String(fault)));
  page.on("console", message => { if (message.type() === "error") faults.push(message.text()); });
  page.on("dialog", dialog => { faults.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
}
beforeEach(async () => {
  [strays, faults] = [[], []];
  await open();
});
afterEach(() => {
  assert.deepEqual(strays, [], "asked somebody else");
  assert.deepEqual(faults, [], "something went wrong in the page");
});

const words = event => april.slice(event.trigger.start, event.trigger.end);
const eventOf = trigger => record.events.find(e => words(e).includes(trigger)) ?? assert.fail(`no event "${trigger}"`);
const idsOf = holds => record.events.filter(holds).map(e => e.id);
const start = () => page.goto(server.address + "/");
async function give(text) {
  await start();
  await page.getByLabel("The article").fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.locator(".text").waitFor();
}
const shown = () => page.locator(".main .events > li").evaluateAll(cards => cards.map(c => c.id));
const width = () => page.evaluate(() => document.scrollingElement.scrollWidth);

async function violations() {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).slice(0, 3).join(" | ")}`);
}

describe("The Reader", () => {
  it("reads a pasted article by mouse, and each side lights the other", async () => {
    await give(april);
    assert.equal(await page.locator(".text").evaluate(text => [...text.children].map(line => line.textContent).join(" ").replace(/\s+/g, " ").trim()), april.replace(/\s+/g, " ").trim());

    await page.locator(`#${eventOf("met").id}`).hover();
    assert.equal(await page.locator(".text .trigger[data-hover=itself]").textContent(), "met");
    assert.match(await page.locator(".text [data-hover=within]").allTextContents().then(parts => parts.join("")), /President Vladimir Putin/);
    await page.locator(".text .trigger", { hasText: "vetoed" }).hover();
    const vetoed = eventOf("vetoed").id;
    assert.equal(await page.locator(`#${vetoed}`).getAttribute("data-hover"), "itself");

    await page.locator(".text .trigger", { hasText: "vetoed" }).click();
    assert.ok(page.url().endsWith(`#${vetoed}`));
    assert.equal(await page.locator(`#${vetoed}`).getAttribute("data-selected"), "itself");
  });

  it("tells status by the style of a line as well as by colour", async () => {
    await give(april);
    const style = ({ id }) => page.locator(`.text .trigger[data-for~=${id}]`).first().evaluate(e => { const s = getComputedStyle(e); return `${s.textDecorationLine} ${s.textDecorationStyle}`; });
    assert.deepEqual(await Promise.all(record.events.map(style)), record.events.map(e => lines[e.status]));
    assert.ok(new Set(record.events.map(e => e.status)).size >= 3);
  });

  it("says why, with the data line, the way through the tree and what nearly fired", async () => {
    await give(april);
    const trigger = page.locator(".text .trigger", { hasText: "vetoed" });
    await trigger.click();
    await trigger.click();
    const sheet = page.getByRole("complementary", { name: "Why" });
    await sheet.locator(".fired").first().waitFor();
    assert.match(await sheet.textContent(), /REJECT\.\w+:\d+.*vetoed\s*─nsubj→\s*Russia.*Nearly fired/s);
    // Any word may be asked.
    const at = await page.locator(".text .named", { hasText: "Sergei Lavrov" }).evaluate(piece => {
      const range = new Range(), from = piece.textContent.indexOf("Lavrov");
      range.setStart(piece.firstChild, from + 2);
      range.setEnd(piece.firstChild, from + 3);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await sheet.getByRole("heading", { name: /Lavrov/ }).waitFor();
    assert.match(await sheet.locator(".known").first().textContent(), /Sergei Lavrov RUSGOV/);
  });

  it("filters by status, type and actor, and the address holds it all", async () => {
    await give(april);
    const [one, other] = [eventOf("vetoed"), record.events.find(e => e.status !== eventOf("vetoed").status)];
    await page.getByRole("button", { name: new RegExp(`^${one.status}`) }).click();
    assert.deepEqual(await shown(), idsOf(e => e.status === one.status));
    await page.getByRole("button", { name: new RegExp(`^${other.status}`) }).click();
    assert.deepEqual(await shown(), idsOf(e => [one.status, other.status].includes(e.status)));
    await page.getByRole("combobox", { name: "Type" }).selectOption(one.type);
    const left = idsOf(e => [one.status, other.status].includes(e.status) && e.type === one.type);
    assert.deepEqual(await shown(), left);
    const address = page.url();
    await page.getByRole("button", { name: "Show all" }).click();
    assert.deepEqual(await shown(), idsOf(() => true));
    await page.getByRole("combobox", { name: "Actor" }).selectOption(one.actors[0]);
    assert.deepEqual(await shown(), idsOf(e => [...e.actors, ...e.recipients, ...e.accordingTo].includes(one.actors[0])));
    await page.goto(address);
    await page.locator(`#${one.id}`).waitFor();
    assert.deepEqual(await shown(), left);
    assert.equal(await page.locator(".text a.trigger:not([tabindex])").count(), left.length);
  });

  it("is led by the keyboard alone", async () => {
    await start();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the page");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "text");
    await page.keyboard.insertText(april);
    await page.keyboard.press("Control+Enter");
    await page.locator(".text").waitFor();

    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    assert.match(page.url(), /#e1$/);
    await page.keyboard.press("w");
    const first = record.events[0].trigger, before = april.slice(0, first.start).trimEnd().split(/\s+/).at(-1).match(/[\p{L}\d]+/u)[0];
    await page.locator(".sheet h2", { hasText: april.slice(first.start).match(/^[\p{L}\d]+/u)[0] }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.locator(".sheet h2", { hasText: before }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("q");
    assert.match(page.url(), /only=quotes#q1$/);
    await page.keyboard.press("j");
    assert.match(page.url(), /#q2$/);
    await page.keyboard.press("e");
    assert.match(page.url(), /doc\/[0-9a-f]+#e1$/);

    await page.keyboard.press("c");
    await page.getByText("Citation copied").waitFor();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    const [, from, to] = /characters (\d+)–(\d+)/.exec(cited).map(Number);
    assert.ok(cited.startsWith(`“${april.slice(from, to)}”`), cited);
    assert.match(cited, /\[e1: [A-Z]+, [a-z]+, ontology\/plover\/[A-Z]+\.\w+:\d+; characters .*sha256:[0-9a-f]{64}/);

    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    // Every event of the text is a stop of the Tab key, and opens.
    await page.locator(".text a.trigger").nth(2).focus();
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#e3$/);
  });

  it("gives the record as JSON, CSV, JSON-LD and a page to send on", async () => {
    await give(april);
    for (const [name, content] of [["JSON", /^\{"article":/], ["CSV", /^event_id,article_id,/], ["JSON-LD", /TextQuoteSelector/], ["HTML", /<script type="application\/json" id="record">/]]) {
      await page.getByText("Download", { exact: true }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".menu button", { hasText: new RegExp(`^${name} `) }).click()]);
      assert.match(await readFile(await download.path(), "utf8"), content);
    }
  });

  it("takes a dropped or chosen file, and one of many articles", async () => {
    await start();
    await page.getByLabel("A file").setInputFiles(`${home}/tests/articles/page.html`);
    await page.locator(".text").waitFor();
    assert.match(await page.locator(".story h1").textContent(), /Dock workers/);
    await start();
    await page.getByLabel("A file").setInputFiles({ name: "two.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from('{"text":"Rebels shelled Vik on Monday."}\n{"title":"Envoys meet","text":"The envoys met in Oslo."}\nnonsense\n') });
    await page.getByRole("heading", { name: "2 articles read" }).waitFor();
    await page.getByText("1 article could not be read").waitFor();
    await page.getByRole("link", { name: "Envoys meet" }).click();
    await page.locator(".text .trigger", { hasText: "met" }).waitFor();
  });

  it("shows a pasted article's record in less than a second", async () => {
    let least = Infinity;
    for (let i = 0; i < 3; i++) {
      await start();
      await page.getByLabel("The article").fill(await readFile(`${home}/examples/kremlin.txt`, "utf8"));
      least = Math.min(least, await page.evaluate(async () => {
        const begun = performance.now();
        document.querySelector("button.primary").click();
        while (!document.querySelector(".text .trigger")) await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      }));
    }
    // Of a processor that others want too one has only a share.
    const share = Math.max(1, loadavg()[0] / availableParallelism());
    assert.ok(least < 1000 * share, `${Math.round(least)} ms at ${share.toFixed(1)} tasks a processor`);
  });
});

describe("The library", () => {
  it("is searched, opened in the Reader, and shows two versions side by side", async () => {
    const corpus = join(folder, "corpus.jsonl"), store = join(folder, "store");
    const url = "https://example.org/vik";
    await writeFile(corpus, [
      { title: "Shelling", url, published: "2024-03-05", text: "Rebels shelled Vik on Monday.\n\nThe army said that it would answer." },
      { title: "Shelling", url, published: "2024-03-05", text: "Rebels shelled Vik on Monday.\n\nThe army said that it would not answer." },
      { title: "Fish", published: "2024-03-07", text: "Ministers from France and Germany met in Oslo on Wednesday to talk about fish." },
    ].map(a => JSON.stringify(a)).join("\n"));
    dateline("code", corpus, "-o", store);
    const own = await serve("--store", store);
    try {
      await page.goto(own.address + "/");
      await page.getByRole("link", { name: "Library" }).click();
      await page.getByRole("link", { name: "Fish" }).waitFor();
      assert.deepEqual(await violations(), []);
      await page.getByLabel("Words").fill("shelled");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: "Fish" }).waitFor({ state: "detached" });
      assert.match(page.url(), /\?q=shelled$/);
      await page.getByRole("link", { name: "Shelling" }).first().click();
      await page.locator(".text .trigger", { hasText: "shelled" }).waitFor();
      await page.getByRole("link", { name: "2 versions of this address" }).click();
      await page.locator(".compare del").waitFor();
      assert.deepEqual([await page.locator("del").allTextContents(), await page.locator("ins").allTextContents()], [["The army said that it would answer."], ["The army said that it would not answer."]]);
      assert.deepEqual(await violations(), []);
    } finally {
      await own.end();
      strays = strays.filter(s => !s.startsWith(own.address));
    }
  });
});

describe("Everybody", () => {
  for (const [name, options, paths] of [
    ["wide and light", {}, ["/", "/example/kremlin?why=300#e3"]],
    ["wide and dark", { colorScheme: "dark" }, ["/", "/example/kremlin?why=300#e3"]],
    ["on a telephone", { viewport: { width: 360, height: 740 }, hasTouch: true }, ["/example/april#e1"]],
  ]) {
    it(`finds no violation of accessibility, and nothing beside the window, ${name}`, async () => {
      await open(options);
      for (const path of paths) {
        await page.goto(server.address + path);
        await page.locator(".examples a, .sheet h2, .sheet .card").first().waitFor();
        assert.deepEqual(await violations(), []);
        assert.ok(await width() <= (options.viewport?.width ?? 1440), `${path} is wider than the window`);
      }
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await violations(), []);
    });
  }

  it("is told what to do when something is missing", async () => {
    await page.goto(`${server.address}/nowhere`);
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await page.goto(`${server.address}/doc/0123456789ab`);
    await page.getByRole("heading", { name: "not in this tab" }).waitFor();
    await page.goto(`${server.address}/example/none`);
    await page.getByText("There is no example \"none\"").waitFor();
    await start();
    await page.getByLabel("Or its address").fill("http://169.254.169.254/latest/");
    await page.getByRole("button", { name: "Fetch and read" }).click();
    await page.getByText("leads to a private address").waitFor();
    await give("Министры девяти стран отменили встречу на Тихом океане.");
    await page.getByText("does not read as English").waitFor();
    await give("The weather is mild.");
    await page.getByText("No event was found").waitFor();
    faults = faults.filter(f => !/the server responded with a status of (404|422)/i.test(f));
  });
});

describe("A hostile article", () => {
  const attack = [
    "The army said on Monday that it had not been in the town, and that it would look into what the people there had told the news agencies. Nobody was hurt, it said.",
    "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 2'><svg onload=alert(3)>",
    "</script><style>* { display: none !important }</style><link rel=stylesheet href=//evil.example/x.css>",
    "Rebels \u202Edellehs\u202C shelled Vik on Monday, <a href='javascript:window.pwned=4'>the army</a> said. </textarea></script><script>window.pwned = 5</script>",
    "{{constructor.constructor('window.pwned = 6')()}} ${window.pwned = 7} \u2066isolated\u2069 \u0000 \uFFFF 😀",
  ].join("\n\n");

  async function inert() {
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.equal(await page.locator(".text script, .text img, .text svg, .text style, .text link").count(), 0);
    assert.match(await page.locator(".text").textContent(), /<script>window\.pwned = 1<\/script>/);
    // The mark that would turn the words round is shown, and turns nothing.
    assert.equal(await page.locator(".text .control[data-control=RLO]").count(), 1);
    assert.ok(await page.locator(".text .trigger", { hasText: "shelled" }).isVisible());
  }

  it("is text and nothing else", async () => {
    await give(attack);
    await inert();
    await page.locator("#e1").hover();
    await page.keyboard.press("j");
    await page.keyboard.press("w");
    await page.locator(".sheet h2").waitFor();
    await inert();
  });

  it("is text and nothing else in the page that is sent on, which opens from a disk and asks nobody", async () => {
    const [source, file] = [join(folder, "attack.txt"), join(folder, "attack.html")];
    await writeFile(source, "Title: </title><script>window.pwned = 8</script>\nURL: javascript:window.pwned=9\n\n" + attack);
    await writeFile(file, dateline("read", source, "--to", "html"));
    await page.goto(`file://${file}`);
    await inert();
    await page.locator("#e1 h3 a").click();
    await page.keyboard.press("w");
    await page.getByText("found by").waitFor();
    assert.equal(await page.locator(".made a[href^='javascript']").count(), 0);
    assert.deepEqual(await violations(), []);
  });

  it("of five megabytes is refused in words, and a long one is shown", async () => {
    const sentence = "The army said on Monday that rebels had shelled Vik. ";
    await start();
    await page.getByLabel("A file").setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(sentence.repeat(100_000)) });
    await page.getByText("the most is 300000").waitFor();
    await page.getByLabel("A file").setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from((sentence.repeat(18) + "\n\n").repeat(40)) });
    await page.locator(".text .trigger").first().waitFor({ timeout: 60_000 });
    faults = faults.filter(f => !/the server responded with a status of 422/i.test(f));
  });
});
