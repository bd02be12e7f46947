/** `explain`: shows what a rule means, and what to do about it. */
import { createFailure, EXIT } from "../messages/failure.ts";
import { nearestWords } from "../domain/texts/nearest.ts";
import { renderRule, renderRuleList } from "../report/contents/validation/explain.ts";
import { visibleLine } from "../report/visible.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import { type Destination, deliverContent } from "../workspace/deliver.ts";
import { formatOfName } from "../workspace/formats.ts";

export interface ExplainOptions extends Destination {
  readonly rule?: string | undefined;
  /** By the ending of `output` if undefined, else text. */
  readonly format?: "text" | "json" | undefined;
}

/** Shows the documentation of a rule, or lists all of them. */
export async function explain(context: Context, { rule, ...options }: ExplainOptions): Promise<Outcome> {
  const format = options.format ?? formatOfName(options.output, ["text", "json"]);
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
  if (format === "json") return deliverContent(context, options, `${JSON.stringify(found, null, 2)}\n`);
  const theme = await context.loadTheme(options.output !== undefined);
  const [first] = found;
  const text =
    rule === undefined || first === undefined
      ? renderRuleList(found, context.width, theme, context.say)
      : renderRule(first, context.width, theme, context.say);
  return deliverContent(context, options, text);
}
