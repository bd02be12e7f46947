/** What the description of the answer says about fields: by role, by kind, at a path, in an answer. */
import type { AnswerField, FieldFormat, Fields, Leaf, Nest, Role } from "./answer-format.ts";
import { ANSWER_FORMAT } from "./answer-format.ts";
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

/** The keys, at any depth of these fields of an answer, under which a value of one of these kinds is found. */
export function keysOfKind(
  kinds: readonly Leaf["kind"][],
  among: readonly AnswerField[] = fieldsWith({}),
): readonly string[] {
  const keys = (fields: readonly (readonly [string, Leaf | Nest])[]): readonly string[] =>
    fields.flatMap(([key, field]) =>
      "fields" in field ? keys(Object.entries(field.fields)) : kinds.includes(field.kind) ? [key] : [],
    );
  return [...new Set(keys(among.map((key) => [key, ANSWER_FORMAT[key]])))];
}

/** The fields that a field has of its own, in the order of the file; none if it holds a value. */
export function fieldsIn(field: Leaf | Nest): Fields {
  if (!("fields" in field)) return {};
  if (field.kind !== "contributions") return field.fields;
  const contributed = fieldsWith({ contributed: true }).map((key) => [key, ANSWER_FORMAT[key]] as const);
  return { ...field.fields, ...Object.fromEntries(contributed) };
}

/**
 * The field at a path within an answer: its keys, and perhaps positions in lists and the ids of instruments, which do
 * not count. Undefined where no field has that path.
 */
export function fieldAt(path: readonly (string | number)[]): Leaf | Nest | undefined {
  let fields: Fields = ANSWER_FORMAT;
  let field: Leaf | Nest | undefined;
  for (const key of path) {
    if (typeof key === "number") continue;
    // Between `instruments` and its fields stands the id of one of them.
    if (field?.kind === "instruments" && !Object.hasOwn(fields, key)) continue;
    field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) return undefined;
    fields = fieldsIn(field);
  }
  return field;
}

/** One value in an answer, with the way to it. */
export interface AnswerValue {
  readonly path: readonly (string | number)[];
  readonly field: Leaf;
  readonly value: unknown;
}

/** The values in an answer in the order in which it has them; a list of words or ids is one value. */
export function valuesIn(answer: Answer | Contribution): readonly AnswerValue[] {
  const values: AnswerValue[] = [];
  const collect = (value: unknown, path: readonly (string | number)[]): void => {
    const field = fieldAt(path);
    if (field !== undefined && !("fields" in field)) values.push({ path, field, value });
    else if (Array.isArray(value)) for (const [at, item] of value.entries()) collect(item, [...path, at]);
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) collect(part, [...path, key]);
  };
  collect(answer, []);
  return values;
}
