import type { Path } from "../../domain/model/diagnostic.ts";

/** A fault as the compiled validator reports it (the error object of ajv). */
export interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A JSON Pointer as a path; parts that lead into a list become numbers. */
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
