/**
 * Texts that were being written when a session ended, or that the person left: kept until they are saved or given up, in
 * the person's state folder, in files that only this person can read, named after the assessment's file and the prompt.
 */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { LeftTexts } from "../../interview/writing/with-left-texts.ts";
import type { World } from "../world.ts";
import { sha256 } from "../digest.ts";
import { DISK } from "../files/disk.ts";

export interface HostLeftTexts extends LeftTexts {
  /** Sets the file that is worked on; without it nothing is kept, and nothing is found. */
  workOn(file: string): void;
  /** The ids of the prompts whose texts were left, for the file that is worked on. */
  all(): Promise<readonly string[]>;
  /** The file for the text of a prompt. */
  fileFor(promptId: string): string;
  /** Writes a text into the file of a prompt, whole or not at all. Throws what the system throws. */
  write(promptId: string, text: string): void;
  /** Renames the file of a prompt, so that no later text replaces it; gives its new name. */
  setAside(promptId: string): string;
}

/** The left texts of this person. */
export function createLeftTexts(env: World["env"], platform: NodeJS.Platform): HostLeftTexts {
  const folder = join(stateFolder(env, platform), "drafts");
  let about: string | undefined;

  const fileFor = (promptId: string): string => join(folder, `${about ?? "new"}.${promptId}.txt`);
  const write = (promptId: string, text: string): void => {
    const file = fileFor(promptId);
    const unfinished = `${file}.new`;
    DISK.mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A folder that was there already may be open to others. Windows has no such rights.
    if (platform !== "win32" && (DISK.statSync(folder).mode & 0o077) !== 0) DISK.chmodSync(folder, 0o700);
    DISK.rmSync(unfinished, { force: true });
    DISK.writeFileSync(unfinished, text === "" ? "" : `${text}\n`, { mode: 0o600, flag: "wx" });
    DISK.renameSync(unfinished, file);
  };

  return {
    workOn(file): void {
      about = keyOf(file);
    },
    async all(): Promise<readonly string[]> {
      const names = about === undefined ? [] : await DISK.readdir(folder).catch(() => []);
      const own = names.filter((name) => name.startsWith(`${about ?? ""}.`) && !name.includes(".unread-"));
      return own.filter((name) => name.endsWith(".txt")).map((name) => name.slice((about?.length ?? 0) + 1, -4));
    },
    fileFor,
    write,
    setAside: (promptId) => setAside(fileFor(promptId)),
    left: (promptId) => (about === undefined ? undefined : readUtf8(fileFor(promptId)) || undefined),
    keep(promptId, text): boolean {
      if (about === undefined) return true;
      try {
        write(promptId, text);
        return true;
      } catch {
        return false;
      }
    },
    settle(promptId): void {
      try {
        if (existsSync(fileFor(promptId))) DISK.rmSync(fileFor(promptId));
      } catch {
        // It is offered once more; nothing is lost.
      }
    },
  };
}

/** The text of a file, without byte order mark and the last line end; undefined if it is not UTF-8. */
export function readUtf8(file: string): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  } catch {
    return undefined;
  }
}

/** A short name for a file, the same for all names of it, before and after it is there. */
function keyOf(file: string): string {
  let path = resolve(file);
  try {
    path = join(realpathSync(dirname(path)), basename(path));
    path = realpathSync(path);
  } catch {
    // The file is not there yet; its folder is enough.
  }
  return sha256(path).slice(0, 16);
}

/** The folder for what programs remember, on each system. */
function stateFolder(env: World["env"], platform: NodeJS.Platform): string {
  const home = env["HOME"] || homedir() || tmpdir();
  if (platform === "win32") return join(env["LOCALAPPDATA"] || home, "tip-checklist");
  if (platform === "darwin") return join(home, "Library", "Application Support", "tip-checklist");
  return join(env["XDG_STATE_HOME"] || join(home, ".local", "state"), "tip-checklist");
}

function setAside(file: string): string {
  const nameOf = (number: number): string => file.replace(/\.txt$/, `.unread-${number}.txt`);
  let number = 1;
  while (existsSync(nameOf(number))) number += 1;
  try {
    DISK.renameSync(file, nameOf(number));
    return nameOf(number);
  } catch {
    return file;
  }
}
