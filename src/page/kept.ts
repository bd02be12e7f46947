/** What the browser keeps of a questionnaire that is being answered, by the name of its file. */

/** Keys of this program in the storage of the browser, which all pages from one place share. */
const PREFIX = "tip-checklist:";

export interface Kept {
  readonly text: string;
  /** When it was kept, ISO 8601. */
  readonly at: string;
}

/** Whether the browser keeps anything for this page; private windows may refuse. */
export function canKeep(): boolean {
  try {
    localStorage.setItem(`${PREFIX}?`, "");
    localStorage.removeItem(`${PREFIX}?`);
    return true;
  } catch {
    return false;
  }
}

/** Keeps the text of the file `name`; false if there is no room, or it is refused. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ text, at: new Date().toISOString() } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}

/** What is kept, by the name of the file. What cannot be read is passed over. */
export function allKept(): ReadonlyMap<string, Kept> {
  const found = new Map<string, Kept>();
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index) ?? "";
      const kept = key.startsWith(PREFIX) ? readKept(localStorage.getItem(key)) : undefined;
      if (kept !== undefined) found.set(key.slice(PREFIX.length), kept);
    }
  } catch {
    // The browser refuses; then nothing is kept.
  }
  return found;
}

function readKept(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? "") as Partial<Kept>;
    return typeof kept.text === "string" && typeof kept.at === "string" ? { text: kept.text, at: kept.at } : undefined;
  } catch {
    return undefined;
  }
}

/** Deletes what is kept. */
export function forget(names: Iterable<string>): void {
  for (const name of names) localStorage.removeItem(PREFIX + name);
}

/** Calls `changed` when another tab keeps something of the same file. */
export function watchOthers(name: string, changed: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (key === PREFIX + name) changed();
  });
}
