/**
 * The person's own editor, `$VISUAL` or `$EDITOR`. Texts go there and come back as exact UTF-8, in a file that only this
 * person can read. The file is named after the prompt and deleted when its text is saved, so that no text is lost if the
 * program is killed while the editor is open.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Say } from "../../messages/say.ts";
import type { Edited, Editor } from "../../terminal/screen.ts";
import { sha256 } from "../digest.ts";
import { DISK } from "../files/disk.ts";

export interface EditorOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly say: Say;
  /** Leaves the terminal to the editor, until the function that it gives back is called. */
  readonly lend: () => () => void;
}

export interface HostEditor extends Editor {
  /** Sets the file that is worked on, so that texts left by an earlier session on it are found. */
  workOn(file: string): void;
}

/** The editor of this person. */
export function createEditor({ env, platform, say, lend }: EditorOptions): HostEditor {
  const folder = join(stateFolder(env, platform), "drafts");
  const command = env["VISUAL"] || env["EDITOR"] || (platform === "win32" ? "notepad" : undefined);
  let about = "new";

  function fileFor(promptId: string): string {
    return join(folder, `${about}.${promptId}.txt`);
  }

  return {
    workOn(file): void {
      about = keyOf(file);
    },
    left: (promptId) => readUtf8(fileFor(promptId)) || undefined,
    settle(promptId): void {
      if (existsSync(fileFor(promptId))) DISK.rmSync(fileFor(promptId));
    },
    async edit(text, promptId): Promise<Edited> {
      if (command === undefined) return { text, problem: say("editor.none") };
      const file = fileFor(promptId);
      try {
        DISK.mkdirSync(folder, { recursive: true, mode: 0o700 });
        DISK.rmSync(file, { force: true });
        DISK.writeFileSync(file, text === "" ? "" : `${text}\n`, { mode: 0o600, flag: "wx" });
      } catch {
        return { text, problem: say("editor.failed") };
      }
      const takeBack = lend();
      const isDone = await runEditor(command, file, platform);
      takeBack();
      const saved = readUtf8(file);
      if (saved === undefined && existsSync(file))
        return { text, problem: say("editor.not-utf8", { file: setAside(file) }) };
      // An empty file is more often a failure of the editor than what the person wanted.
      if (saved === undefined || (saved === "" && text !== ""))
        return { text, problem: say(isDone ? "editor.nothing" : "editor.failed") };
      // Until the text is saved in the assessment, the file is the copy that survives a crash.
      if (isDone) return { text: saved };
      return saved === text
        ? { text, problem: say("editor.failed") }
        : { text: saved, problem: say("editor.failed-changed") };
    },
  };
}

/** Runs the editor by the shell, so that `code --wait` works; true if it ended without an error. */
function runEditor(command: string, file: string, platform: NodeJS.Platform): Promise<boolean> {
  const child =
    platform === "win32"
      ? spawn(`${command} "${file}"`, { stdio: "inherit", shell: true })
      : spawn("/bin/sh", ["-c", `${command} "$1"`, "sh", file], { stdio: "inherit" });
  return new Promise((done) => {
    child.on("error", () => {
      done(false);
    });
    child.on("exit", (code) => {
      done(code === 0);
    });
  });
}

/** The text of a file, without byte order mark and the last line end; undefined if it is not UTF-8. */
function readUtf8(file: string): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  } catch {
    return undefined;
  }
}

/** Renames the file, so that no later text replaces it; gives its new name. */
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

/** A short name for a file, the same for all names of it. */
function keyOf(file: string): string {
  let path = resolve(file);
  try {
    path = join(realpathSync(dirname(path)), path.slice(dirname(path).length));
    path = realpathSync(path);
  } catch {
    // The file is not there yet; its folder is enough.
  }
  return sha256(path).slice(0, 16);
}

/** The folder for what programs remember, on each system. */
function stateFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  const home = env["HOME"] || homedir() || tmpdir();
  if (platform === "win32") return join(env["LOCALAPPDATA"] || home, "tip-checklist");
  if (platform === "darwin") return join(home, "Library", "Application Support", "tip-checklist");
  return join(env["XDG_STATE_HOME"] || join(home, ".local", "state"), "tip-checklist");
}
