/** The line that makes a file an assessment, in YAML or JSON, wherever it stands. */
const FORMAT_LINE = /^\uFEFF?[ \t]*\{?\s*["']?format["']?[ \t]*:\s*["']?tip-checklist\/assessment\//m;

/** Whether a file calls itself an assessment, or a part of one; found without parsing, so also in one with errors. */
export function isAssessmentText(bytes: Uint8Array): boolean {
  return FORMAT_LINE.test(new TextDecoder().decode(bytes));
}
