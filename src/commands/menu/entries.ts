/** All that one can do, in the order of the year. A new entry is a line here. */
import { begin, goOn, nextYear, reopen } from "./answer.ts";
import { blank, report } from "./documents.ts";
import type { Desk, Entry } from "./entry.ts";
import { finalize } from "./finalize.ts";
import { check, compare, status } from "./look.ts";
import { overview, tables } from "./many-states.ts";
import { merge, split } from "./ministries.ts";
import { open } from "./open.ts";
import { read } from "./read.ts";

/** What is done with the file that the menu is about, or with all in the folder. */
const WITH_FILE: readonly Entry[] = [goOn, nextYear, split, merge, status, check, compare, report, finalize, reopen];
/** What is done with all files in the folder. */
const WITH_FOLDER: readonly Entry[] = [overview, tables];
const WITHOUT_FILE: readonly Entry[] = [begin, blank, read];

/** The entries in the order in which they are offered; where no file is chosen yet, that comes first. */
export function entriesFor({ file, found, newFile }: Desk): readonly Entry[] {
  if (newFile !== undefined) return [begin, ...WITHOUT_FILE.filter((one) => one !== begin), open];
  if (file !== undefined) return [...WITH_FILE, ...WITH_FOLDER, ...WITHOUT_FILE, open];
  return found.length > 0 ? [open, ...WITH_FOLDER, ...WITH_FILE, ...WITHOUT_FILE] : [...WITHOUT_FILE, open];
}

/** Whether an entry has nothing to do with the file that the menu is about. */
export function isApart({ file }: Desk, entry: Entry): boolean {
  return file !== undefined && !WITH_FILE.includes(entry);
}
