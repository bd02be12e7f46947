/** What becomes of the members of a map or a list, before any text is touched. */
import { sameData } from "../../domain/model/same-data.ts";
import type { Layout } from "../layout.ts";
import { matchItems } from "./match-items.ts";
import type { Member } from "./source-text.ts";
import type { SourceNode } from "../syntax/source-tree.ts";

export type Path = readonly (string | number)[];

/** A member that was not there. */
export interface Addition {
  /** The key; only entries have it. */
  readonly name?: string;
  readonly value: unknown;
  /** The place of the member behind which it comes; -1 if it comes first. */
  readonly after: number;
}

export interface Plan {
  /** For each member: it stays as it is, is taken out, or has another value. */
  readonly members: readonly ("stays" | "goes" | Change)[];
  readonly additions: readonly Addition[];
}

export interface Change {
  readonly was: unknown;
  readonly is: unknown;
}

type Data = Readonly<Record<string, unknown>>;

/** How the members of `node`, found at `path`, get from one value to another; undefined if it is of another kind. */
export function planEdit(
  node: SourceNode,
  members: readonly Member[],
  was: unknown,
  is: unknown,
  path: Path,
  layout: Layout,
): Plan | undefined {
  if (node.kind === "map" && isGroup(is)) return planMap(members, isGroup(was) ? was : {}, is, path, layout);
  if (node.kind === "list" && Array.isArray(is) && Array.isArray(was) && was.length === members.length)
    return planList(was, is);
  return undefined;
}

function planMap(members: readonly Member[], was: Data, is: Data, path: Path, layout: Layout): Plan {
  const names = members.map(({ name = "" }) => name);
  const has = (data: Data, name: string): boolean => Object.hasOwn(data, name) && data[name] !== undefined;
  const planned = names.map((name) => {
    // A key that was left blank is not in the data, and may stay so.
    if (!has(is, name)) return has(was, name) ? "goes" : "stays";
    return sameData(was[name], is[name]) ? "stays" : { was: was[name], is: is[name] };
  });
  const order = layout.orderedKeys(path, { ...is, ...Object.fromEntries(names.map((name) => [name, 0])) });
  const additions = order
    .filter((name) => has(is, name) && !names.includes(name))
    .map((name) => {
      const earlier = new Set(order.slice(0, order.indexOf(name)));
      const after = names.findLastIndex((other, at) => earlier.has(other) && planned[at] !== "goes");
      return { name, value: is[name], after };
    });
  return { members: planned, additions };
}

function planList(was: readonly unknown[], is: readonly unknown[]): Plan {
  const matches = matchItems(was, is);
  let after = -1;
  const additions: Addition[] = [];
  for (const [at, value] of is.entries()) {
    const match = matches[at];
    if (match === undefined) additions.push({ value, after });
    else after = match;
  }
  const members = was.map((value, at) => {
    const now = matches.indexOf(at);
    if (now === -1) return "goes";
    return sameData(value, is[now]) ? "stays" : { was: value, is: is[now] };
  });
  return { members, additions };
}

function isGroup(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
