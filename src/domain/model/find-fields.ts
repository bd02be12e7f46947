/** What the description of the answer says about fields: by role, by kind, at a path, in an answer. */
import {
  type AnswerField,
  type FieldFormat,
  type Fields,
  type Leaf,
  type Nest,
  type Role,
  ANSWER_FORMAT,
} from "./answer-format.ts";
import type { Answer, Contribution } from "./assessment.ts";

type Format = typeof ANSWER_FORMAT;

/** The keys of the fields with this role, in the order of the file. */
export function fieldsWith<const R extends Partial<Role>>(
  role: R,
): readonly { [Key in AnswerField]: Format[Key] extends R ? Key : never }[AnswerField][] {
  const wanted = Object.entries(role) as [keyof Role, unknown][];
  const fields = Object.entries<FieldFormat>(ANSWER_FORMAT).filter(([, field]) =>
    wanted.every(([name, value]) => field[name] === value),
  );
  return fields.map(([key]) => key as ReturnType<typeof fieldsWith<R>>[number]);
}

/** Fields that say nothing about what is asked: remarks, who answered and when, notes for those who work on the file. */
const BESIDE = new Set<string>((["remark", "origin", "internal"] as const).flatMap((group) => fieldsWith({ group })));

/** What an answer says about what is asked; empty where nobody has begun to answer. */
export function contentOf(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !BESIDE.has(key)));
}

/** The keys, at any depth of these fields, under which a value of one of these kinds is found. */
export function keysOfKind(kinds: readonly Leaf["kind"][], ...among: readonly Fields[]): readonly string[] {
  const keys = among.flatMap((fields) =>
    Object.entries(fields).flatMap(([key, field]) =>
      "fields" in field ? keysOfKind(kinds, field.fields) : kinds.includes(field.kind) ? [key] : [],
    ),
  );
  return [...new Set(keys)];
}

/** The keys of these fields, at any depth. */
export function allKeys(...among: readonly Fields[]): readonly string[] {
  const keys = among.flatMap((fields) =>
    Object.entries(fields).flatMap(([key, field]) => ["fields" in field ? allKeys(field.fields) : [], key].flat()),
  );
  return [...new Set(keys)];
}

/** The description of these fields of an answer. */
export function formatOf(keys: readonly AnswerField[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, ANSWER_FORMAT[key]]));
}

/** The fields of a contribution that an answer has as well. */
const CONTRIBUTED = formatOf(fieldsWith({ contributed: true }));

/** The fields that a field has of its own, in the order of the file; none if it holds a value. */
export function fieldsIn(field: Leaf | Nest): Fields {
  if (!("fields" in field)) return {};
  return field.kind === "contributions" ? { ...field.fields, ...CONTRIBUTED } : field.fields;
}

/**
 * The field at a path within an answer, or within other `fields`: its keys, and perhaps positions in lists and the ids of
 * instruments, which do not count. Undefined where no field has that path.
 */
export function fieldAt(path: readonly (string | number)[], within: Fields = ANSWER_FORMAT): Leaf | Nest | undefined {
  let fields = within;
  let field: Leaf | Nest | undefined;
  for (const key of path) {
    if (typeof key === "number") continue;
    // Between `instruments` and its fields is the id of one of them.
    if (field?.kind === "instruments" && !Object.hasOwn(fields, key)) continue;
    field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) return undefined;
    fields = fieldsIn(field);
  }
  return field;
}

/** One value in an answer, and where it is. */
export interface AnswerValue {
  readonly path: readonly (string | number)[];
  readonly field: Leaf;
  readonly value: unknown;
}

/** Of these fields, what holds a value of one of these kinds, at any depth. */
export function onlyKinds(kinds: readonly Leaf["kind"][], fields: Fields = ANSWER_FORMAT): Fields {
  const kept = Object.entries(fields).flatMap(([key, field]): readonly (readonly [string, Leaf | Nest])[] => {
    if (!("fields" in field)) return kinds.includes(field.kind) ? [[key, field]] : [];
    const within = onlyKinds(kinds, fieldsIn(field));
    if (Object.keys(within).length === 0) return [];
    return [[key, { ...field, kind: field.kind === "contributions" ? "list" : field.kind, fields: within } as Nest]];
  });
  return Object.fromEntries(kept);
}

/**
 * The values in an answer, or those of which `within` says what they are, in the order in which it has them; a list of
 * words or ids is one value. Their paths begin with `at`.
 */
export function valuesIn(
  answer: Answer | Contribution,
  at: AnswerValue["path"] = [],
  within: Fields = ANSWER_FORMAT,
): readonly AnswerValue[] {
  const values: AnswerValue[] = [];
  const collect = (group: unknown, fields: Fields, path: AnswerValue["path"]): void => {
    for (const [key, value] of Object.entries(group as object) as [string, unknown][]) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (field === undefined || value === undefined) continue;
      const here = [...path, key];
      if (!("fields" in field)) values.push({ path: here, field, value });
      else if (field.kind === "group") collect(value, field.fields, here);
      else
        for (const [name, item] of Object.entries(value as object))
          collect(item, fieldsIn(field), [...here, field.kind === "instruments" ? name : Number(name)]);
    }
  };
  collect(answer, within, at);
  return values;
}
