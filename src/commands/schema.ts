/** `schema`: prints a published JSON Schema. */
import { EXIT } from "../messages/failure.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import type { SchemaName } from "../workspace/data.ts";

export interface SchemaOptions {
  readonly name: SchemaName;
}

/** The text of the schema. */
export async function schema(context: Context, { name }: SchemaOptions): Promise<Outcome> {
  return { output: await context.loadSchema(name), exitCode: EXIT.done };
}
