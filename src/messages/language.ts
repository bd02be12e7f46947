/** The language of the program: what was asked for, else that of the environment, else English. */
import { type Language, LANGUAGES } from "../generated/languages.ts";
import { type Say, type Started, createSay } from "./say.ts";

export interface ChosenLanguage {
  readonly language: Language;
  /** A language that was asked for by name and for which there are no texts. */
  readonly missing?: string;
}

/** Where the program runs, as far as its language goes. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language of the system (BCP 47), where its environment does not say it. */
  readonly systemLanguage?: () => string;
}

/** Chooses by `--lang`, then by the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), then by the system. */
export function chooseLanguage(
  asked: string | undefined,
  { env, systemLanguage = () => "en" }: Surroundings,
): ChosenLanguage {
  const wanted = asked ?? (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || systemLanguage());
  const [language] = asked === undefined ? [knownLanguage(wanted)] : knownLanguages(asked);
  if (language !== undefined) return { language };
  return asked === undefined ? { language: "en" } : { language: "en", missing: asked };
}

/** The language of a tag (BCP 47) if there are texts in it. */
export function knownLanguage(tag = ""): Language | undefined {
  const [base = ""] = tag.toLowerCase().split(/[-_.@]/);
  return isLanguage(base) ? base : undefined;
}

/** Those of several tags, with commas between them (`fr,ar`), in which there are texts; each once. */
export function knownLanguages(tags = ""): readonly Language[] {
  return [...new Set(tags.split(",").flatMap((tag) => knownLanguage(tag.trim()) ?? []))];
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(LANGUAGES, name);
}

/** What follows `--lang` in the arguments, wherever it is; needed before the command line itself is read. */
export function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  if (at === -1) return undefined;
  const argument = argv[at];
  return argument?.startsWith("--lang=") === true ? argument.slice("--lang=".length) : argv[at + 1];
}

/** Gives the messages of a language; those that it lacks come from English. Hints are as the program was started. */
export async function loadSay(language: Language, started: Started): Promise<Say> {
  const [own, english] = await Promise.all([LANGUAGES[language].messages(), LANGUAGES.en.messages()]);
  return createSay(own, english, started);
}
