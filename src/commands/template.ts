/** `template`: makes a blank questionnaire. */
import { canonicalText } from "../format/seal.ts";
import { END_MARKER, writeYaml } from "../format/write-yaml.ts";
import { ASSESSMENT_FORMAT } from "../domain/model/assessment.ts";
import type { State } from "../domain/model/state.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { LIMITS } from "../domain/model/limits.ts";
import type { TemplateSubject } from "../report/contents/template.ts";
import { type Delivery, chooseFormat, deliver } from "../workspace/deliver.ts";
import { layoutInFolder } from "../workspace/layout-in-folder.ts";
import { requireState } from "../workspace/require-state.ts";
import type { Context, Outcome } from "../workspace/context.ts";

/** Without a format and an output it is YAML; as HTML it is the page of `form`. */
export interface TemplateOptions extends Delivery<"yaml"> {
  /** A code, ISO 3166-1 alpha-3. */
  readonly state?: string;
  readonly year?: number;
}

/** Writes the blank questionnaire, for a State and a year if they are given. */
export async function template(context: Context, options: TemplateOptions): Promise<Outcome> {
  const { say, language } = context;
  const checklist = await context.loadChecklist();
  const state = options.state === undefined ? undefined : await requireState(await context.loadStates(), options.state);
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
  const format = options.format ?? (output === undefined ? "yaml" : undefined);
  if (chooseFormat({ ...options, format }, ["yaml"]) === "html")
    return (await import("./form.ts")).form(context, options);
  return deliver(
    context,
    { ...options, format },
    {
      stem: "questionnaire",
      document: async () => (await import("../report/contents/template.ts")).createTemplate(subject),
      data: { yaml: () => yamlText(context, subject, state, output) },
      docx: async () => {
        const { writeForm } = await import("../report/document/docx/form/form-docx.ts");
        return writeForm({ ...subject, ...(state && { code: state.code }) }, canonicalText);
      },
      paged: true,
    },
  );
}

async function yamlText(
  context: Context,
  subject: TemplateSubject,
  state: State | undefined,
  output: string | undefined,
): Promise<string> {
  const { renderTemplateYaml } = await import("../report/data/template-yaml.ts");
  const { checklist, year, language } = subject;
  const layout = await layoutInFolder(context, output, language);
  const blank = {
    format: ASSESSMENT_FORMAT,
    checklist: { id: checklist.id, revision: checklist.revision },
    ...(state && { state: state.code }),
    ...(year !== undefined && { year }),
    language,
    stage: "draft",
  };
  // The introduction says what the replies mean.
  const said = layout.header.slice(layout.header.findIndex((line) => line.includes(checklist.title)) + 1);
  const lines = writeYaml(blank, layout).trimEnd().split("\n").slice(0, -1);
  const top = lines.filter((line) => !said.includes(line));
  return renderTemplateYaml(subject, { top, titleOf: (id) => layout.titleOf(id), end: END_MARKER });
}
