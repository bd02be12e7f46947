/** The rules about text and structure, which reading a file applies. */
import type { Severity } from "./rule.ts";

/** A rule that reading applies: how much it matters, and the type of its message's arguments. */
interface StructureRule<Arguments = object> {
  readonly draft: Severity;
  readonly final: Severity;
  /** Only a type; there is never a value. */
  readonly arguments?: Arguments;
}

function rule<Arguments = object>(draft: Severity = "error", final: Severity = draft): StructureRule<Arguments> {
  return { draft, final };
}

interface Key {
  readonly key: string;
}
/** A word that is not allowed, and the words that are. */
interface WrongWord {
  readonly word: string;
  readonly allowed: string;
}
interface Twice extends Key {
  /** The line of the first of the two. */
  readonly first: number;
}
interface Unknown extends Key {
  /** The keys that are known there; `none` or `all` where they are not listed. */
  readonly known: string;
}
interface Limited extends Key {
  readonly most: number;
}

/** Kinds of file that are recognised and are no assessment. */
export type ForeignFile = "zip" | "gzip" | "pdf" | "rtf" | "oldOffice" | "png" | "jpeg" | "form" | "webPage";

/** Whether it is a file, beside which the version before may be, or standard input. */
export interface FromWhere {
  readonly from: "file" | "input";
}

/** What a file is, its syntax, and the shape of its data, in this order. */
export const STRUCTURE_RULES = {
  "file-empty": rule<FromWhere>(),
  "file-zeroed": rule<FromWhere>(),
  "file-too-large": rule<{ readonly most: number }>(),
  "other-kind-of-file": rule<{ readonly kind: ForeignFile }>(),
  "encoding-utf16": rule(),
  "encoding-not-utf8": rule<{ readonly byte: string; readonly character: string }>(),
  "line-ends-old-mac": rule<{ readonly among: "others" | "none" }>(),
  "merge-conflict": rule(),
  "nothing-in-file": rule(),
  "not-an-assessment": rule(),
  "yaml-syntax": rule<{ readonly kind: string; readonly reason: string }>(),
  "json-syntax": rule<{ readonly kind: string }>(),
  "too-deep": rule<{ readonly most: number }>(),
  "too-many-values": rule<{ readonly most: number }>(),
  "yaml-directive": rule(),
  "several-documents": rule(),
  "yaml-anchor": rule(),
  "yaml-alias": rule(),
  "yaml-tag": rule(),
  "yaml-merge-key": rule(),
  "key-not-text": rule(),
  "forbidden-key": rule<Key>(),
  "duplicate-key": rule<Twice>(),
  "duplicate-question": rule<Twice>(),
  "unknown-question": rule<Unknown>(),
  "unknown-key": rule<Unknown>(),
  "missing-key": rule<Key>(),
  "wrong-type": rule<Key & { readonly type: string; readonly example: string }>(),
  "unknown-status": rule<WrongWord>(),
  "unknown-element": rule<WrongWord>(),
  "unknown-choice": rule<WrongWord>(),
  "unknown-word": rule<Key & WrongWord>(),
  "duplicate-element": rule<{ readonly word: string }>(),
  "duplicate-item": rule<{ readonly word: string }>(),
  // A code in the wrong form; a code that nobody has is found by the rule about meaning of the same name.
  "unknown-state": rule<{ readonly state: string }>(),
  "wrong-form": rule<{ readonly word: string; readonly form: string }>(),
  "too-long": rule<Limited>(),
  "too-many-items": rule<Limited>(),
  "number-out-of-range": rule<Key & { readonly comparison: "least" | "most"; readonly limit: string }>(),
  "unknown-format": rule<WrongWord>(),
  "unknown-checklist": rule<WrongWord>(),
  "revision-unknown": rule<{ readonly revision: string; readonly most: number }>(),
  "end-marker-missing": rule("warning", "error"),
  "more-diagnostics": rule(),
  "stray-tab": rule<{ readonly count: number }>("warning"),
  "text-after-hash": rule<{ readonly text: string }>("warning"),
  "ambiguous-scalar": rule<{ readonly kind: string; readonly text: string; readonly count: number }>("warning"),
};

export type StructureRuleId = keyof typeof STRUCTURE_RULES;

/** The arguments of the message of each of these rules. */
export type StructureArguments = {
  readonly [Id in StructureRuleId]: NonNullable<(typeof STRUCTURE_RULES)[Id]["arguments"]>;
};
