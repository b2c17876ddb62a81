// Takes the pictures of docs/screens: node screens.mjs ADDRESS FOLDER, with dateline serve at ADDRESS. DIST=dist shows a build that the program does not hold yet.
import { mkdir } from "node:fs/promises";
import { launch } from "./test/browser.mjs";

const [address = "http://127.0.0.1:8080", folder = "../docs/screens", only] = process.argv.slice(2);
const shots = [
  { name: "reader", path: "/example/april", item: "e6" },
  { name: "why", path: "/example/april", item: "e1", why: true, widths: [1440] },
  { name: "start", path: "/", widths: [1440] },
];

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const width of [1440, 360]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme, reducedMotion: "reduce" });
    if (process.env.DIST) await page.route("**/assets/*", route => route.fulfill({ path: `${process.env.DIST}/assets/${route.request().url().split("/").at(-1)}` }));
    for (const shot of shots) {
      if ((only && only !== shot.name) || (shot.widths && (!shot.widths.includes(width) || colorScheme === "dark"))) continue;
      await page.goto(address + shot.path);
      if (shot.item) {
        await page.locator(".text a.trigger").first().waitFor();
        const trigger = page.locator(`.text [data-for~="${shot.item}"].trigger`).first();
        await trigger.click();
        if (shot.why) {
          await trigger.click();
          await page.locator(".fired").first().waitFor();
        }
      } else await page.locator(".examples a").first().waitFor();
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${folder}/${shot.name}-${width}-${colorScheme}.png` });
    }
    await page.close();
  }
}
await browser.close();
