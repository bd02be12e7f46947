/** `template`: the blank questionnaire. */
import { createLayout } from "../documents/layout.ts";
import { END_MARKER, writeYaml } from "../documents/write-yaml.ts";
import { ASSESSMENT_FORMAT } from "../domain/assessment.ts";
import type { State } from "../domain/state.ts";
import { findState } from "../domain/state.ts";
import { createFailure, EXIT } from "../domain/failure.ts";
import { LIMITS } from "../domain/limits.ts";
import type { TemplateSubject } from "../render/template/document.ts";
import { visibleLine } from "../render/visible.ts";
import type { Delivery } from "./deliver.ts";
import { deliver } from "./deliver.ts";
import { formatOfName } from "./format-of-name.ts";
import type { Context, Outcome } from "./ports.ts";
import { writeDocument } from "./write-document.ts";

export const TEMPLATE_FORMATS = ["yaml", "markdown", "docx"] as const;

export interface TemplateOptions extends Delivery {
  /** A code, ISO 3166-1 alpha-3. */
  readonly state?: string;
  readonly year?: number;
  /** By the ending of `output` if undefined, else YAML. */
  readonly format?: (typeof TEMPLATE_FORMATS)[number];
}

/** Writes the blank questionnaire, for a State and a year if they are given. */
export async function template(context: Context, options: TemplateOptions): Promise<Outcome> {
  const { say, language } = context;
  const checklist = await context.loadChecklist();
  const state = await givenState(context, options.state);
  const { year, output } = options;
  if (year !== undefined && (year < LIMITS.firstYear || year > LIMITS.lastYear))
    throw createFailure("year-unknown", { year: String(year) }, EXIT.usage);
  const subject: TemplateSubject = {
    checklist,
    ...(state && { state: state.name }),
    ...(year !== undefined && { year }),
    say,
    language,
  };
  const format = options.format ?? formatOfName(output, TEMPLATE_FORMATS) ?? "yaml";
  const name = "questionnaire.docx";
  if (format === "yaml") return deliver(context, await yamlText(subject, state), options, name);
  const { createTemplate } = await import("../render/template/document.ts");
  return deliver(
    context,
    await writeDocument(context, createTemplate(subject), format, output !== undefined),
    options,
    name,
  );
}

async function yamlText(subject: TemplateSubject, state: State | undefined): Promise<string> {
  const { renderTemplateYaml } = await import("../render/template/yaml.ts");
  const { checklist, year, language } = subject;
  const layout = createLayout(checklist);
  const blank = {
    format: ASSESSMENT_FORMAT,
    checklist: { id: checklist.id, revision: checklist.revision },
    ...(state && { state: state.code }),
    ...(year !== undefined && { year }),
    language,
    stage: "draft",
  };
  const top = writeYaml(blank, layout).trimEnd().split("\n").slice(0, -1);
  return renderTemplateYaml(subject, { top, titleOf: (id) => layout.titleOf(id), end: END_MARKER });
}

async function givenState(context: Context, code: string | undefined): Promise<State | undefined> {
  if (code === undefined) return undefined;
  const state = findState(await context.loadStates(), code);
  if (state === undefined) throw createFailure("state-unknown", { state: visibleLine(code) }, EXIT.usage);
  return state;
}
