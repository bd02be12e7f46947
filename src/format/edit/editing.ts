/** What every part of an edit needs: the text, what changes in it so far, and how new parts of it are written. */
import type { Path } from "./edit-plan.ts";
import type { Layout } from "../layout.ts";
import type { SourceText } from "./source-text.ts";
import { NOT_IN_PLACE } from "./source-text.ts";
import type { SourceNode } from "../syntax/source-tree.ts";
import type { Splices } from "../syntax/splices.ts";

export interface Editing {
  readonly source: SourceText;
  readonly splices: Splices;
  readonly layout: Layout;
  readonly flow: FlowStyle;
  /** Changes the value at `path` from one thing to another inside `node`; false, with nothing done, if that cannot be. */
  editInside(node: SourceNode, was: unknown, is: unknown, path: Path): boolean;
}

/** How a new part is written between brackets. `indent` stands before the line on which it begins. */
export interface FlowStyle {
  entry(name: string, value: unknown, indent: string): string;
  value(value: unknown, indent: string): string;
  /** What stands between two members on one line. */
  readonly separator: string;
  /** Whether the title of a question can stand above its answer. */
  readonly hasComments: boolean;
}

/** Makes a change; gives false, with nothing done, if the text cannot be changed in that place. */
export function inPlace({ splices }: Editing, change: () => void): boolean {
  const { count } = splices;
  try {
    change();
    return true;
  } catch (thrown) {
    if (thrown !== NOT_IN_PLACE) throw thrown;
    splices.keepFirst(count);
    return false;
  }
}

/** Whether the entries of the map at this path are answers, with the titles of their questions above them. */
export function isAnswerPath(path: Path): boolean {
  return path.length === 1 && path[0] === "answers";
}
