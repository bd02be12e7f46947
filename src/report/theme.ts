/** How things look: colours and marks. The only place that knows chalk. Meaning never rests on colour alone. */
import type { Mark } from "../domain/model/progress.ts";

type Paint = (text: string) => string;

export interface Theme {
  readonly heading: Paint;
  readonly question: Paint;
  readonly dim: Paint;
  readonly term: Paint;
  readonly chosen: Paint;
  readonly good: Paint;
  readonly warning: Paint;
  readonly error: Paint;
  readonly added: Paint;
  readonly removed: Paint;
  /** Marks; plain ASCII where the terminal has nothing else. */
  readonly marks: {
    readonly pointer: string;
    readonly ticked: string;
    readonly unticked: string;
    readonly line: string;
    readonly full: string;
    readonly empty: string;
    readonly separator: string;
    readonly bar: string;
    readonly path: string;
    readonly ellipsis: string;
    /** How a question stands. */
    readonly state: Readonly<Record<Mark, string>>;
    readonly arrow: string;
    /** How far along a question is: one mark for each question. */
    readonly levels: Readonly<Record<"full" | "part" | "none" | "otherwise" | "aside" | "open", string>>;
  };
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
  state: { answered: "●", open: "○", carried: "◐", withheld: "■" },
  arrow: "→",
  levels: { full: "█", part: "▒", none: "░", otherwise: "◇", aside: "–", open: "·" },
};
const ASCII_MARKS = {
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
  const plain: Paint = (text) => text;
  return {
    heading: plain,
    question: plain,
    dim: plain,
    term: plain,
    chosen: plain,
    good: plain,
    warning: plain,
    error: plain,
    added: plain,
    removed: plain,
    marks: unicode ? UNICODE_MARKS : ASCII_MARKS,
  };
}

/** A theme for these abilities of a terminal. What paints is loaded where there are colours. */
export async function createTheme({ color, unicode }: ThemeOptions): Promise<Theme> {
  const plain = plainTheme(unicode);
  if (color === 0) return plain;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: color });
  // One text at a time, so that a paint can be given to `map`.
  const single =
    (paint: Paint): Paint =>
    (text) =>
      paint(text);
  return {
    heading: single(chalk.bold),
    question: single(chalk.bold.cyan),
    dim: single(chalk.dim),
    term: single(chalk.bold),
    chosen: single(chalk.cyan),
    good: single(chalk.green),
    warning: single(chalk.yellow),
    error: single(chalk.red),
    added: single(chalk.green),
    removed: single(chalk.red),
    marks: plain.marks,
  };
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
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return { color: 0, unicode };
  if (!isTerminal || env["TERM"] === "dumb") return { color: 0, unicode: isTerminal ? unicode : true };
  const color = colorDepth >= 24 ? 3 : colorDepth >= 8 ? 2 : colorDepth >= 4 ? 1 : 0;
  return { color, unicode };
}
