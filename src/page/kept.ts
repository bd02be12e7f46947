/** What the browser keeps of questionnaires that are being answered, and how its tabs know of each other. */
import { fingerprint } from "../domain/texts/fingerprint.ts";
import type { LeftTexts } from "../interview/writing/with-left-texts.ts";
import { clearCopy, copyOf, openDatabase } from "./durable.ts";

/** Keys of this program in the storage of the browser, which all pages from one place share. */
const PREFIX = "tip-checklist:";
const FILES = `${PREFIX}file:`;
const TEXTS = `${PREFIX}text:`;
const TABS = `${PREFIX}tabs`;
const LANGUAGE = `${PREFIX}language:`;

/** A file as it is kept. */
export interface Kept {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** When it was kept, ISO 8601. */
  readonly at: string;
}

/** Makes ready what is kept, also where the browser was killed. */
export function openKept(): Promise<void> {
  return openDatabase(PREFIX);
}

/** The key of a file: two of the same name are told apart by what they held when they were opened. */
export function keyOf(name: string, opened: string): string {
  return `${name}#${fingerprint(opened).toString(36)}`;
}

/** Whether the browser keeps anything for this page; private windows may refuse. */
export function canKeep(): boolean {
  const key = `${PREFIX}?`;
  try {
    localStorage.setItem(key, "");
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Keeps the text of a file; false if there is no room, or it is refused. */
export function keep(key: string, name: string, text: string): boolean {
  return write(FILES + key, JSON.stringify({ name, text, at: new Date().toISOString() }));
}

/** What is kept of a file. */
export function keptOf(key: string): Kept | undefined {
  const { name, text, at } = parse(read(FILES + key));
  return typeof name === "string" && typeof text === "string" && typeof at === "string"
    ? { key, name, text, at }
    : undefined;
}

/** All files that are kept, the last one first. What cannot be read is passed over. */
export function allKept(): readonly Kept[] {
  return keys(FILES)
    .flatMap((key) => keptOf(key.slice(FILES.length)) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Keeps the language that was chosen in this page. */
export function keepLanguage(tag: string): void {
  write(LANGUAGE + location.pathname, tag);
}

/** The language that was chosen in this page, if one was. */
export function keptLanguage(): string | undefined {
  return read(LANGUAGE + location.pathname) ?? undefined;
}

/** Deletes all that is kept. */
export function forgetAll(): void {
  for (const key of keys(PREFIX)) localStorage.removeItem(key);
  clearCopy();
}

/** The prompts of a file at which a text was left unfinished. */
export function leftPromptsOf(file: string): readonly string[] {
  const prefix = `${TEXTS}${file}:`;
  return keys(prefix).map((key) => key.slice(prefix.length));
}

/** The texts that were being written in a file. */
export function leftTextsOf(file: () => string): LeftTexts {
  const keyFor = (promptId: string): string => `${TEXTS}${file()}:${promptId}`;
  return {
    left: (promptId) => read(keyFor(promptId)) ?? undefined,
    keep: (promptId, text) => write(keyFor(promptId), text),
    settle(promptId) {
      if (read(keyFor(promptId)) !== null) remove(keyFor(promptId));
    },
  };
}

/** Tells the other tabs that this one works on the file, and calls `told` when another one does. */
export function meetOtherTabs(file: string, told: () => void): void {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join("");
  let count = 0;
  const tell = (asks: boolean): void => {
    count += 1;
    write(TABS, JSON.stringify({ file, tab, count, asks }));
  };
  addEventListener("storage", ({ key, newValue }) => {
    if (key === FILES + file) told();
    if (key !== TABS) return;
    const said = parse(newValue);
    if (said["file"] !== file || said["tab"] === tab) return;
    told();
    if (said["asks"] === true) tell(false);
  });
  tell(true);
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function keys(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    copyOf(key, value);
    return true;
  } catch {
    return false;
  }
}

function remove(key: string): void {
  localStorage.removeItem(key);
  copyOf(key, null);
}
