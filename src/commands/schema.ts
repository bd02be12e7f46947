/** `schema`: prints a published JSON Schema. */
import { EXIT } from "../messages/failure.ts";
import type { Context, Outcome, SchemaName } from "../workspace/ports.ts";

export async function schema(context: Context, name: SchemaName): Promise<Outcome> {
  return { output: await context.loadSchema(name), exitCode: EXIT.done };
}
