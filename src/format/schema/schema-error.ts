import type { Path } from "../../domain/model/path.ts";

/** An error in data that do not follow the schema: what is used of ajv's `ErrorObject`. */
export interface SchemaError {
  /** A JSON Pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A JSON Pointer as a path; steps into a list become numbers. */
export function parsePointer(pointer: string, data: unknown): Path {
  let value = data;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown>)[step];
      return step;
    });
}
