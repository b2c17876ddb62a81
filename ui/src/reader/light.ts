/**
 * Lights whatever stands for some items, in the text and in the record. Done on the elements themselves: a pointer that crosses a long
 * article must not draw it anew.
 */
export function light(root: HTMLElement, ids: string[], how: "hover" | "selected"): void {
  const name = `data-${how}`;
  for (const lit of root.querySelectorAll(`[${name}]`)) lit.removeAttribute(name);
  for (const id of ids) {
    if (!/^[a-z]\d+$/.test(id)) continue;
    for (const evidence of root.querySelectorAll(`[data-in~="${id}"]`)) evidence.setAttribute(name, "within");
    for (const itself of root.querySelectorAll(`[data-for~="${id}"]`)) itself.setAttribute(name, "itself");
  }
}

/** Brings an item into view on both sides. */
export function reveal(root: HTMLElement, id: string): void {
  if (!/^[a-z]\d+$/.test(id)) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const side of [".text", ".record"]) {
    const found = root.querySelector<HTMLElement>(`${side} [data-for~="${id}"]`);
    if (!found) continue;
    const pane = found.closest<HTMLElement>(".story, .record")!;
    // On a narrow page both sides are one column: there the text comes into view, and the sheet shows the card.
    if (getComputedStyle(pane).overflowY === "visible" && side === ".record") continue;
    found.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }
}
