/** Texts with which somebody could attack the reader of a document, put into every field of an assessment. */
import type { Assessment } from "../../src/domain/model/assessment.ts";

/** What no document may pass on as more than a text. */
export const ATTACKS = [
  '<script>alert(1)</script><img src="http://tracker.example/x.png" onerror="alert(2)">',
  '"><svg onload=alert(3)></title></style></textarea>&#x6a;avascript:',
  "[x](javascript:alert(4)) ![](http://tracker.example/y.png) <!-- `code` | @mention # heading",
  '=HYPERLINK("http://tracker.example","x")',
  "+1+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "＝1+1",
  "REJECTED\rACCEPTED \u001b[2K\u001b]52;c;aGk=\u0007 \u009b31m \u202egnirts\u202c zero\u200bwidth",
] as const;

/** Keys whose values have a form of their own, in which no such text can stand. */
const FORMED = new Set([
  "format", "checklist", "state", "language", "stage", "status", "elements", "kinds", "requested", "sameAs", "by", "date", "id",
  "outcome", "signed", "ratified", "seal", "key", "questions", "contributor", "digest", "sent", "due",
]); // prettier-ignore

/** The assessment with an attack in every field that can hold a text, in turn. */
export function hostile(assessment: Assessment): Assessment {
  let next = 0;
  const attacked = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => attacked(item, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, FORMED.has(name) ? part : attacked(part, name)]),
      );
    if (typeof value !== "string") return value;
    if (key === "url") return "javascript:alert(5)";
    next += 1;
    return ATTACKS[next % ATTACKS.length];
  };
  return attacked(assessment, "") as Assessment;
}
