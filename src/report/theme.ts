/** Colours and marks in a terminal. The only place that knows chalk. Meaning never rests on colour alone. */
import type { ChalkInstance } from "chalk";
import type { Level } from "../domain/comparison/level.ts";
import type { Mark } from "../domain/model/progress.ts";

type Paint = (text: string) => string;

/** How each kind of text is painted where there are colours. */
const PAINTS = {
  heading: (chalk) => chalk.bold,
  question: (chalk) => chalk.bold.cyan,
  dim: (chalk) => chalk.dim,
  term: (chalk) => chalk.bold,
  chosen: (chalk) => chalk.cyan,
  good: (chalk) => chalk.green,
  warning: (chalk) => chalk.yellow,
  error: (chalk) => chalk.red,
  added: (chalk) => chalk.green,
  removed: (chalk) => chalk.red,
} as const satisfies Readonly<Record<string, (chalk: ChalkInstance) => Paint>>;

export interface Theme extends Readonly<Record<keyof typeof PAINTS, Paint>> {
  /** Marks; plain ASCII where the terminal has nothing else. */
  readonly marks: typeof UNICODE_MARKS;
}

export interface ThemeOptions {
  /** 0 none, 1 sixteen colours, 2 256 colours, 3 all. */
  readonly color: 0 | 1 | 2 | 3;
  /** Whether characters beyond ASCII can be shown. */
  readonly unicode: boolean;
}

const UNICODE_MARKS = {
  pointer: "❯",
  ticked: "[x]",
  unticked: "[ ]",
  line: "─",
  full: "█",
  empty: "░",
  separator: "·",
  bar: "│",
  path: "›",
  ellipsis: "…",
  /** The mark of a question. */
  state: { answered: "●", open: "○", carried: "◐", withheld: "■" } satisfies Record<Mark, string>,
  arrow: "→",
  /** How far along a question is: one mark for each question. */
  levels: { full: "█", part: "▒", none: "░", otherwise: "◇", aside: "–", open: "·" } satisfies Record<Level, string>,
};
const ASCII_MARKS: typeof UNICODE_MARKS = {
  pointer: ">",
  ticked: "[x]",
  unticked: "[ ]",
  line: "-",
  full: "#",
  empty: ".",
  separator: "-",
  bar: "|",
  path: ">",
  ellipsis: "...",
  state: { answered: "x", open: ".", carried: "~", withheld: "#" },
  arrow: "->",
  levels: { full: "#", part: "+", none: "-", otherwise: "o", aside: "x", open: "." },
};

/** A theme without colours. */
export function plainTheme(unicode: boolean): Theme {
  return createPaints(unicode, () => (text) => text);
}

/** A theme for these abilities of a terminal. What paints is loaded where there are colours. */
export async function createTheme({ color, unicode }: ThemeOptions): Promise<Theme> {
  if (color === 0) return plainTheme(unicode);
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: color });
  return createPaints(unicode, (kind) => {
    const paint: Paint = PAINTS[kind](chalk);
    // One text at a time, so that a paint can be given to `map`.
    return (text) => paint(text);
  });
}

function createPaints(unicode: boolean, paintFor: (kind: keyof typeof PAINTS) => Paint): Theme {
  const kinds = Object.keys(PAINTS) as (keyof typeof PAINTS)[];
  const paints = Object.fromEntries(kinds.map((kind) => [kind, paintFor(kind)])) as Omit<Theme, "marks">;
  return { ...paints, marks: unicode ? UNICODE_MARKS : ASCII_MARKS };
}

/** What a terminal can show, from the environment. `isTerminal` says whether there is one at all. */
export function themeOptions(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
  colorDepth: number,
): ThemeOptions {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  const unicode =
    /utf-?8/i.test(locale) ||
    env["WT_SESSION"] !== undefined ||
    (env["OS"] === "Windows_NT" && env["TERM_PROGRAM"] !== undefined);
  const depth = colorDepth >= 24 ? 3 : colorDepth >= 8 ? 2 : colorDepth >= 4 ? 1 : 0;
  const isPlain = !isTerminal || env["TERM"] === "dumb";
  return { color: wishedColor(env, depth) ?? (isPlain ? 0 : depth), unicode: isTerminal ? unicode : true };
}

/**
 * The colours that the environment asks for; undefined if it says nothing. In this order: `NO_COLOR` (none), `FORCE_COLOR`
 * (`0` or `false` none, `1` to `3` so many), `CLICOLOR_FORCE` (colours unless `0`), `CLICOLOR=0` (none). An empty value
 * says nothing.
 */
function wishedColor(
  env: Readonly<Record<string, string | undefined>>,
  depth: ThemeOptions["color"],
): ThemeOptions["color"] | undefined {
  const some = depth === 0 ? 1 : depth;
  if (env["NO_COLOR"]) return 0;
  switch (env["FORCE_COLOR"] || undefined) {
    case undefined:
      break;
    case "0":
    case "false":
      return 0;
    case "2":
      return 2;
    case "3":
      return 3;
    default:
      return some;
  }
  if (env["CLICOLOR_FORCE"] && env["CLICOLOR_FORCE"] !== "0") return some;
  return env["CLICOLOR"] === "0" ? 0 : undefined;
}
