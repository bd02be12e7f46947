import { findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import type { Checklist } from "../../../domain/model/checklist.ts";
import type { Path } from "../../../domain/model/path.ts";
import type { Say } from "../../../messages/say.ts";
import { visibleLine } from "../../visible.ts";

/** A path in the words of the questionnaire: `Para. 21 (a) › law 2 › date`. Empty for the file as a whole. */
export function describePath(path: Path, checklist: Checklist, say: Say, separator = "›"): string {
  const [first, id, ...rest] = path;
  const isAnswer = first === "answers" && typeof id === "string" && findQuestion(checklist, id) !== undefined;
  const parts: string[] = isAnswer ? [say("citation.heading", { paragraph: paragraphOfId(id) })] : [];
  for (const part of isAnswer ? rest : path) {
    const last = parts.length - 1;
    if (typeof part === "number" && last >= 0) parts[last] = `${parts[last] ?? ""} ${part + 1}`;
    else parts.push(visibleLine(String(part)));
  }
  return parts.join(` ${separator} `);
}
