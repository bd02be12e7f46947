/** What a rule is: how much it matters, and, for a rule about meaning, what it checks. */
import type { Path } from "../model/path.ts";
import type { Subject } from "./subject.ts";

export type Severity = "error" | "warning";

/** What a message speaks of, by argument name. */
export type Values = Readonly<Record<string, string | number>>;

/** How much a rule matters in a draft, where things may still be missing, and in a final file. */
export interface Severities {
  readonly draft: Severity | "off";
  readonly final: Severity | "off";
}

/** A piece of a text that a rule is about: offsets in the text, the end exclusive. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** What should be written in its place, where only one thing can be meant; nothing if it is empty. */
  readonly meant?: string;
}

/** Where an assessment breaks a rule. */
export interface Violation {
  readonly path: Path;
  /** The arguments of the rule's message. */
  readonly values?: Values;
  /** Whether the key is meant, or (if not given) the value. */
  readonly at?: "key";
  /** The pieces of the text at `path` that are meant, if not the whole. */
  readonly within?: readonly TextPiece[];
  /** Other places that belong to it, such as the first of two equal texts. */
  readonly related?: readonly Path[];
  /** What should be written there instead, where only one thing can be meant. */
  readonly replacement?: string | undefined;
  /** Without a replacement: words that somebody may have meant. */
  readonly suggestions?: readonly string[];
}

/** A rule about meaning. It checks an assessment that has the right shape. */
export interface Rule {
  readonly severity: Severities;
  /**
   * Given where the rule says that something is missing, or does not fit with all the rest: what must be readable as a
   * whole for that; if nothing is named, the answer in question. The rule is silent where a part of it could not be read.
   */
  readonly needsWhole?: readonly Path[];
  check(subject: Subject): Iterable<Violation>;
}

/** A check of which each violation has these arguments. */
export type Check<Arguments> = (
  subject: Subject,
) => Iterable<Omit<Violation, "values"> & { readonly values: Arguments }>;

/** Rules by id. An id is kebab-case, names what is wrong, and never changes its meaning. */
export type RuleTable = Readonly<Record<string, Rule>>;

/** What `look` finds in each of `items`, in their order. */
export function inEach<Item, Found extends object>(
  items: readonly Item[],
  look: (item: Item) => Found | undefined,
): readonly Found[] {
  const all: Found[] = [];
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) all.push(found);
  }
  return all;
}
