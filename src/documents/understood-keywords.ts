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

/** The keywords that are understood; the build refuses a schema with others, or with keys both by name and by pattern. */
export const UNDERSTOOD: readonly (keyof Schema)[] = [
  "$schema", "$id", "$defs", "$ref", "allOf", "type", "const", "enum", "pattern", "maxLength", "minimum", "maximum",
  "properties", "patternProperties", "additionalProperties", "required", "maxProperties", "items", "maxItems",
  "uniqueItems",
]; // prettier-ignore
