import { useEffect, useRef, useState } from "preact/hooks";

const table: [string, string][] = [
  ["j", "the next event, or quotation"], ["k", "the one before"], ["q", "quotations only, and back"], ["e", "the first event"], ["w", "why is it coded so?"],
  ["← →", "the word before or after, while “why” is open"], ["c", "copy a citation"], ["Esc", "close, let go"], ["?", "this list"],
];

const off = "dateline:keys-off";

/** Single letters, unless somebody types, holds a modifier, or has switched them off. */
export function useKeys(actions: Record<string, () => void>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if ((event.target as Element).matches?.("input, textarea, select")) return;
      if (event.key.length === 1 && localStorage.getItem(off)) return;
      const action = latest.current[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

export function Keys({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [disabled, setDisabled] = useState(() => localStorage.getItem(off) !== null);
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <dl class="keys">{table.map(([key, means]) => <div key={key}><dt>{key.split(" ").map(k => <kbd key={k}>{k}</kbd>)}</dt><dd>{means}</dd></div>)}</dl>
      <p class="fine">Press a word of the article, and it says why it is coded as it is.</p>
      <label class="inline"><input type="checkbox" checked={!disabled} onChange={event => {
        if (event.currentTarget.checked) localStorage.removeItem(off);
        else localStorage.setItem(off, "1");
        setDisabled(!event.currentTarget.checked);
      }} /> Single letters do this</label>
      <p><button onClick={() => dialog.current!.close()}>Close</button></p>
    </dialog>
  );
}
