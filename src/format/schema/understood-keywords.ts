/** The keywords of JSON Schema (2020-12) that the published schema uses. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, Schema | false>>;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: "object" | "array" | "string" | "integer" | "boolean";
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema | false>>;
  readonly patternProperties?: Readonly<Record<string, Schema | false>>;
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
}

/** Keywords that may stand beside any others. */
const EVERYWHERE = ["$schema", "$id", "$defs", "$ref", "allOf", "type"] as const;

/** The keywords that are understood beside each type, and where no type is named. The build refuses all others. */
export const UNDERSTOOD: Readonly<Record<Required<Schema>["type"] | "any", readonly (keyof Schema)[]>> = {
  string: [...EVERYWHERE, "const", "enum", "pattern", "maxLength"],
  integer: [...EVERYWHERE, "minimum", "maximum"],
  boolean: EVERYWHERE,
  array: [...EVERYWHERE, "items", "maxItems", "uniqueItems"],
  object: [...EVERYWHERE, "properties", "patternProperties", "additionalProperties", "required", "maxProperties"],
  any: [...EVERYWHERE, "properties"],
};
