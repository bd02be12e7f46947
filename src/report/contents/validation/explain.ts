/** Renders the documentation of rules for a terminal. */
import { namedText } from "../../../messages/name-before.ts";
import type { Say } from "../../../messages/say.ts";
import type { Theme } from "../../theme.ts";
import { wrapAfter, wrapText } from "../../wrap.ts";
import type { RuleDoc } from "../../../messages/texts.ts";

/** All rules, a line or two for each. */
export function renderRuleList(docs: readonly RuleDoc[], width: number, theme: Theme, say: Say): string {
  const lines = docs.flatMap(({ id, title }) => [theme.heading(id), ...wrapAfter("  ", title, width)]);
  return `${lines.join("\n")}\n\n${say("explain.count", { count: docs.length })}\n`;
}

/** One rule in full. Examples are left as they are, not wrapped. */
export function renderRule({ id, title, draft, final, help }: RuleDoc, width: number, theme: Theme, say: Say): string {
  const severity = (value: RuleDoc["draft"]): string => say("explain.severity", { severity: value });
  const blocks = help.split("\n").flatMap((line) => (line.startsWith("    ") ? [line] : wrapText(line, width)));
  const lines = [
    theme.heading(id),
    ...wrapText(title, width),
    "",
    namedText(say("explain.draft"), severity(draft), say),
    namedText(say("explain.final"), severity(final), say),
    "",
    ...blocks,
  ];
  return `${lines.join("\n")}\n`;
}
