/** `explain`: shows what a rule means, and what to do about it. */
import { createFailure, EXIT } from "../messages/failure.ts";
import { nearestWords } from "../domain/model/nearest.ts";
import { renderRule, renderRuleList } from "../report/contents/validation/explain.ts";
import { visibleLine } from "../report/visible.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface ExplainOptions {
  readonly rule?: string | undefined;
  readonly format: "text" | "json";
}

/** Shows the documentation of a rule, or lists all of them. */
export async function explain(context: Context, { rule, format }: ExplainOptions): Promise<Outcome> {
  const docs = await context.loadRuleDocs();
  const found = rule === undefined ? docs : docs.filter(({ id }) => id === rule);
  if (rule !== undefined && found.length === 0) {
    const ids = docs.map(({ id }) => id);
    const [meant = "none", ...others] = nearestWords(rule.trim().toLowerCase(), ids);
    throw createFailure(
      "rule-unknown",
      { rule: visibleLine(rule), meant: others.length > 0 ? "none" : meant },
      EXIT.usage,
    );
  }
  if (format === "json") return { output: `${JSON.stringify(found, null, 2)}\n`, exitCode: EXIT.done };
  const theme = await context.loadTheme();
  const [first] = found;
  const output =
    rule === undefined || first === undefined
      ? renderRuleList(found, context.width, theme, context.say)
      : renderRule(first, context.width, theme, context.say);
  return { output, exitCode: EXIT.done };
}
