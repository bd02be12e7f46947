/** Results for a person: each diagnostic with its place, in the words of the questionnaire, and the line that it is on. */
import { namedText } from "../../../messages/name-before.ts";
import type { Checklist } from "../../../domain/model/checklist.ts";
import type { Path } from "../../../domain/model/path.ts";
import type { Diagnostic, Related } from "../../../domain/rules/diagnostic.ts";
import type { Say } from "../../../messages/say.ts";
import { messageOf } from "../../wording/diagnostics.ts";
import type { Theme } from "../../theme.ts";
import { visibleLine } from "../../visible.ts";
import { widthOf, wrapText } from "../../wrap.ts";
import { codeFrame } from "./code-frame.ts";
import { describePath, type FileResult, notShownText, type Reporter } from "./result.ts";

export interface TextOptions {
  readonly checklist: Checklist;
  readonly say: Say;
  readonly theme: Theme;
  readonly width: number;
  /** Also files with nothing to say about them. */
  readonly verbose: boolean;
  /** Nothing but errors. */
  readonly quiet: boolean;
  /** How many rules are applied. */
  readonly rules: number;
}

/** A reporter for a terminal, or for a file that a person reads. */
export function createTextReporter(options: TextOptions): Reporter {
  const { say, theme, width, quiet, verbose } = options;
  const wrapped = (text: string): string[] => wrapText(text, width);
  return {
    begin: () => "",
    file(result): string {
      const shown = quiet ? result.diagnostics.filter(({ severity }) => severity === "error") : result.diagnostics;
      const lines = shown.length === 0 ? [] : result.text.split(/\r?\n/);
      const blocks = grouped(shown).map((group) => renderGroup(result.file, lines, group, options));
      const state = verbose && !quiet ? `${wrapped(stateOf(result, options)).join("\n")}\n` : "";
      const more = quiet && result.notShown?.errors === 0 ? undefined : notShownText(result, say);
      const rest = more === undefined ? [] : [wrapped(namedText(visibleLine(result.file), more, say)).join("\n")];
      return [...blocks, ...rest].map((block) => `${block}\n\n`).join("") + state;
    },
    end({ files, errors, warnings, fixable, unchecked, passedOver }): string {
      if (quiet) return "";
      const found = errors + warnings === 0 ? "none" : errors > 0 ? "error" : "warning";
      const paint = { none: theme.good, error: theme.error, warning: theme.warning }[found];
      const lines = [
        ...wrapped(say("validate.summary", { files, rules: options.rules, errors, warnings, found })).map(paint),
        ...(fixable > 0 ? wrapped(say("validate.fixable", { count: fixable })) : []),
        ...(passedOver.length > 0
          ? wrapped(say("validate.passed-over", { count: passedOver.length, wanted: "any" }))
          : []),
        ...(unchecked.length > 0
          ? wrapped(say("validate.unchecked", { count: unchecked.length })).map(theme.error)
          : []),
      ];
      const others = verbose ? passedOver : [];
      const named = others.flatMap((file) => wrapped(say("validate.passed-over-file", { file: visibleLine(file) })));
      const gap = verbose && files + named.length > 0 ? [""] : [];
      return `${[...named, ...gap, ...lines].join("\n")}\n`;
    },
  };
}

/** What is missing in one place for one reason is shown together. */
function grouped(diagnostics: readonly Diagnostic[]): readonly (readonly [Diagnostic, ...Diagnostic[]])[] {
  const groups: [Diagnostic, ...Diagnostic[]][] = [];
  for (const one of diagnostics) {
    const last = groups.at(-1);
    const isSame = last?.[0].rule === one.rule && last[0].place.line === one.place.line;
    if (isSame && one.isAbsent === true && last[0].isAbsent === true) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function renderGroup(
  file: string,
  source: readonly string[],
  [first, ...others]: readonly [Diagnostic, ...Diagnostic[]],
  { checklist, say, theme, width }: TextOptions,
): string {
  const { place, severity, rule, related = [], path } = first;
  const paint = severity === "error" ? theme.error : theme.warning;
  const position = `${visibleLine(file)}:${place.line}:${place.column}`;
  const kind = `${paint(say(`severity.${severity}`))} ${theme.dim(rule)}`;
  const isWide = widthOf(`${position} ${kind}`) > width;
  const head = `${theme.heading(position)}${isWide ? "\n  " : " "}${kind}`;
  const wrapped = (text: string): string[] => wrapText(text, width - 2);
  const where = (of: Path): string => describePath(of, checklist, say, theme.marks.path);
  const rest = related.length - MOST_RELATED;
  const lines = [
    ...(path.length === 0 || others.length > 0 ? [] : wrapped(where(path)).map(theme.question)),
    // Words of the rule alone do not say what is missing; the place does.
    ...[first, ...others].flatMap((one) =>
      wrapped(
        one.wording === undefined || others.length === 0
          ? messageOf(one, say)
          : namedText(where(one.path), messageOf(one, say), say),
      ),
    ),
    ...relatedLines(related.slice(0, MOST_RELATED), where, say).flatMap((line) => wrapped(line).map(theme.dim)),
    ...(rest > 0 ? [theme.dim(say("validate.more-related", { count: rest }))] : []),
    ...(first.isAbsent === true ? [] : codeFrame(source, place, width - 2, theme)),
  ];
  return [head, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** Where else to look. Several places in one value are named together. */
function relatedLines(related: readonly Related[], where: (of: Path) => string, say: Say): readonly string[] {
  const named = related.map(({ path }) => where(path));
  const isOne = related.length > 1 && new Set(named).size === 1;
  if (isOne)
    return [
      say("validate.also", {
        places: related.map(({ place }) => `${place.line}:${place.column}`).join(say("list.comma")),
      }),
    ];
  return related.map(({ place }, index) => say("validate.related", { line: place.line, what: named[index] ?? "" }));
}

/** Most other places that are named; other formats name them all. */
const MOST_RELATED = 5;

function stateOf({ file, diagnostics, stage, state, year, answered, open }: FileResult, { say }: TextOptions): string {
  return say("validate.file", {
    file: visibleLine(file),
    count: diagnostics.length,
    stage: stage ?? "other",
    known: state !== undefined && year !== undefined ? "yes" : "no",
    state: state ?? "",
    year: String(year ?? ""),
    answered: answered ?? 0,
    total: (answered ?? 0) + (open ?? 0),
  });
}
