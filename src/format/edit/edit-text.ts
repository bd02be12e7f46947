/** Turns the data in a text into other data, and touches only what changed. The same for YAML and for JSON. */
import type { Comment } from "../syntax/comments.ts";
import { editBlock } from "./edit-block.ts";
import { editFlow } from "./edit-flow.ts";
import { planEdit } from "./edit-plan.ts";
import type { Editing, FlowStyle } from "./editing.ts";
import { inPlace } from "./editing.ts";
import type { Layout } from "../layout.ts";
import { NOT_IN_PLACE, createSourceText } from "./source-text.ts";
import type { MapNode } from "../syntax/source-tree.ts";
import { createSplices } from "../syntax/splices.ts";

export interface Edit {
  readonly text: string;
  readonly root: MapNode;
  readonly comments: readonly Comment[];
  readonly before: object;
  readonly after: object;
  readonly layout: Layout;
}

/**
 * The text with the data `before` turned into `after`; undefined if that cannot be done in place. Values more than
 * `depth` keys deep are written anew rather than changed inside.
 */
export function editText(
  { text, root, comments, before, after, layout }: Edit,
  flow: FlowStyle,
  depth: number,
): string | undefined {
  const source = createSourceText(text, comments);
  const splices = createSplices(text);
  const editing: Editing = {
    source,
    splices,
    layout,
    flow,
    editInside(node, was, is, path) {
      if (path.length >= depth) return false;
      return inPlace(editing, () => {
        const members = source.membersOf(node);
        const plan = planEdit(node, members, was, is, path, layout);
        if (plan === undefined || node.kind === "scalar") throw NOT_IN_PLACE;
        if (node.flow) editFlow(editing, node, members, plan, path);
        else editBlock(editing, members, plan, path);
      });
    },
  };
  return editing.editInside(root, before, after, []) ? splices.applied() : undefined;
}
