/** Rules about who answers and who cleared the file, and about how to reach them and what they cite. */
import type { Path } from "../model/path.ts";
import { isEmailAddress, isWebAddress } from "../texts/addresses.ts";
import type { RuleTable } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { isBlankText } from "../texts/invisible.ts";
import { hidesCharacter } from "./characters.rules.ts";
import { linkMeant } from "./what-is-meant.ts";

/** A draft that is held to the rules of a final file gets its clearance and its seal only when it is finished. */
function isFinished({ assessment }: Subject): boolean {
  return assessment.stage === "final";
}

export const PEOPLE_RULES = {
  "email-invalid": {
    severity: { draft: "error", final: "error" },
    *check({ assessment: { focalPoint, contributors } }) {
      const people: readonly (readonly [Path, string | undefined])[] = [
        [["focalPoint", "email"], focalPoint?.email],
        ...(contributors ?? []).map(({ email }, index) => [["contributors", index, "email"], email] as const),
      ];
      for (const [path, email] of people)
        if (email !== undefined && !isEmailAddress(email) && !hidesCharacter(email)) yield { path, values: { email } };
    },
  },
  "link-invalid": {
    severity: { draft: "error", final: "error" },
    *check({ named }) {
      for (const { path, field, value: url } of named)
        if (field.kind === "url" && typeof url === "string" && !isWebAddress(url) && !hidesCharacter(url))
          yield { path, values: { url }, replacement: linkMeant(url) };
    },
  },
  "focal-point-missing": {
    severity: { draft: "off", final: "error" },
    needsWhole: [],
    *check({ assessment: { focalPoint, part } }) {
      // A part goes back to the focal point, who knows.
      if (part === undefined && isBlankText(focalPoint?.name)) yield { path: ["focalPoint"], at: "key" };
    },
  },
  "clearance-missing": {
    severity: { draft: "off", final: "error" },
    needsWhole: [],
    *check(subject) {
      const { name, date } = subject.assessment.clearance ?? {};
      if (isFinished(subject) && (isBlankText(name) || isBlankText(date))) yield { path: ["clearance"], at: "key" };
    },
  },
  "seal-missing": {
    severity: { draft: "off", final: "error" },
    needsWhole: [["seal"]],
    *check(subject) {
      if (isFinished(subject) && subject.assessment.seal === undefined) yield { path: ["stage"] };
    },
  },
  "seal-broken": {
    severity: { draft: "off", final: "error" },
    *check({ assessment: { seal }, expectedSeal }) {
      if (seal !== undefined && expectedSeal !== undefined && seal !== expectedSeal) yield { path: ["seal"] };
    },
  },
  "seal-on-draft": {
    severity: { draft: "warning", final: "off" },
    *check({ assessment: { seal } }) {
      if (seal !== undefined) yield { path: ["seal"], at: "key", related: [["stage"]] };
    },
  },
} satisfies RuleTable;
