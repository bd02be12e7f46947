/** The language of the program: what was asked for, else that of the environment, else English. */

/** Languages for which there are texts. */
const LANGUAGES = ["en"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface ChosenLanguage {
  readonly language: Language;
  /** A language that was asked for by name and for which there are no texts. */
  readonly missing?: string;
}

/** Chooses by `--lang`, then by the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`). */
export function chooseLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ChosenLanguage {
  const wanted = asked ?? (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "en");
  const base = wanted.toLowerCase().split(/[-_.@]/)[0] ?? "";
  const found = LANGUAGES.find((language) => language === base);
  if (found !== undefined) return { language: found };
  return asked === undefined ? { language: "en" } : { language: "en", missing: asked };
}

/** What follows `--lang` in the arguments, wherever it stands; needed before the command line itself is read. */
export function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  if (at === -1) return undefined;
  const argument = argv[at];
  return argument?.startsWith("--lang=") === true ? argument.slice("--lang=".length) : argv[at + 1];
}
