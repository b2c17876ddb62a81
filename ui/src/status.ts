import type { Status } from "./record";

/** What the article commits to. The sign and the line style (style.css, .s-…) say the same as the colour. */
export const statuses: { name: Status; sign: string; means: string }[] = [
  { name: "happened", sign: "●", means: "the article itself says so" },
  { name: "alleged", sign: "○", means: "only a named source says so" },
  { name: "denied", sign: "✗", means: "somebody denies it" },
  { name: "planned", sign: "▷", means: "announced or intended, not yet done" },
  { name: "possible", sign: "◌", means: "might be, or might come" },
  { name: "negated", sign: "−", means: "the article says that it did not happen" },
  { name: "hypothetical", sign: "◇", means: "only imagined, demanded or conditional" },
];

export const signOf = (status: Status | null): string => statuses.find(s => s.name === status)?.sign ?? "·";
