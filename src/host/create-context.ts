/** What commands get from the world. Most of it is loaded when a command first asks for it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChosenOptions, HostContext } from "../cli/command-line.ts";
import type { Say } from "../messages/say.ts";
import { askedLanguage, knownLanguage, knownLanguages } from "../messages/language.ts";
import type { World } from "./world.ts";
import { visibleLine } from "../report/visible.ts";
import { readingWidth } from "../report/reading-width.ts";
import type { Theme } from "../report/theme.ts";
import { digest } from "./digest.ts";
import { type Language, LANGUAGES } from "../generated/languages.ts";
import type { Person } from "./standard-error.ts";
import { createFiles } from "./files/files.ts";
import type { Threads } from "../workspace/collection/check-many.ts";
import type { Unfinished } from "./files/unfinished.ts";
import type { Output } from "./terminal/output.ts";
import { createProgress } from "./terminal/progress.ts";
import { USUAL_COLUMNS } from "./terminal/standard-streams.ts";

/** The theme for a terminal, by what it can show, or for no terminal. */
export async function loadTheme(
  world: World,
  terminal: NodeJS.WriteStream | undefined,
  options: ChosenOptions,
): Promise<{ theme: Theme; unicode: boolean }> {
  const { createTheme, themeOptions } = await import("../report/theme.ts");
  const shown = themeOptions(world.env, terminal !== undefined, terminal?.getColorDepth() ?? 1);
  const theme = await createTheme(options.color ? shown : { ...shown, color: 0 });
  return { theme, unicode: shown.unicode };
}

/** What all commands of one run have in common. */
export interface Surroundings {
  readonly world: World;
  readonly output: Output;
  readonly language: Language;
  readonly say: Say;
  readonly person: Person;
  readonly version: string;
  readonly unfinished: Unfinished;
}

/** What a command gets. `signal` aborts when a session ends; commands that do not ask have none. */
export function createContext(
  { world, output, language, say, person, version, unfinished }: Surroundings,
  options: ChosenOptions,
  signal?: AbortSignal,
): HostContext {
  let threads: Threads | undefined;
  return {
    say,
    tell: person.tell,
    files: createFiles({
      input: () => world.stdin,
      ...(world.disk && { disk: world.disk }),
      unfinished,
      signal,
      onDoubt: (file) => {
        person.tell(say("save.in-doubt", { file: visibleLine(file) }));
      },
    }),
    version,
    print: (text) => output.write(text),
    progress: createProgress(world),
    loadThreads: async () => {
      const { FileThreads, hasProcessors } = await import("./pool/threads.ts");
      threads ??= new FileThreads(world.root, { today: localDate(new Date()), language });
      return hasProcessors() ? threads : undefined;
    },
    loadRuleDocs: LANGUAGES[language].ruleDocs,
    width: readingWidth(output.terminal?.columns ?? USUAL_COLUMNS),
    isTerminal: output.terminal !== undefined,
    loadTheme: async (inFile = false) =>
      (await loadTheme(world, output.terminal, inFile ? { ...options, color: false } : options)).theme,
    language,
    loadChecklist: (wanted) => LANGUAGES[knownLanguage(wanted) ?? language].checklist(),
    loadStates: LANGUAGES[language].states,
    loadSchema: (name) => Promise.resolve(readFileSync(join(world.root, "schemas", `${name}.schema.json`), "utf8")),
    loadForm: async () => {
      const { withLanguages } = await import("../report/document/page/seed.ts");
      const languages = knownLanguages(askedLanguage(world.argv)).filter((other) => other !== language);
      const [page = "", ...others] = [language, ...languages].map((one) =>
        readFileSync(join(world.root, "dist", `form.${one}.html`), "utf8"),
      );
      return withLanguages(page, others);
    },
    loadStyle: async () => (await import("../generated/document-style.ts")).default,
    today: () => localDate(new Date()),
    digest,
  };
}

/** The day as the person's calendar shows it, ISO 8601. */
function localDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
