/**
 * The person's own editor, `$VISUAL` or `$EDITOR`. Texts go there and come back as exact UTF-8, in the file of a left text,
 * so that no text is lost if the program is killed while the editor is open.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Say } from "../../messages/say.ts";
import type { Edited, Editor } from "../../terminal/screen.ts";
import { type HostLeftTexts, readUtf8 } from "./left-texts.ts";

export interface EditorOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly say: Say;
  /** Leaves the terminal to the editor, until the function that it gives back is called. */
  readonly lend: () => () => void;
  readonly texts: HostLeftTexts;
}

/** The editor of this person; its texts are left texts until they are saved. */
export function createEditor({ env, platform, say, lend, texts }: EditorOptions): Editor {
  const command = editorCommand(env, platform);
  return {
    async edit(text, promptId): Promise<Edited> {
      if (command === undefined) return { text, problem: say("editor.none") };
      const file = texts.fileFor(promptId);
      try {
        texts.write(promptId, text);
      } catch {
        return { text, problem: say("editor.failed") };
      }
      const takeBack = lend();
      const isDone = await runEditor(command, file, platform);
      takeBack();
      const saved = readUtf8(file);
      if (saved === undefined && existsSync(file))
        return { text, problem: say("editor.not-utf8", { file: texts.setAside(promptId) }) };
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

/**
 * The editor that the person chose. npm sets EDITOR itself where the person did not: to vi, or to the notepad of Windows,
 * and never sets VISUAL.
 */
function editorCommand(env: EditorOptions["env"], platform: NodeJS.Platform): string | undefined {
  const { VISUAL: visual, EDITOR: editor, npm_execpath: npm } = env;
  const isByNpm = npm !== undefined && (editor === "vi" || /\\notepad\.exe$/i.test(editor ?? ""));
  return visual || (isByNpm ? undefined : editor) || (platform === "win32" ? "notepad" : undefined);
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
