/** `schema`: a published JSON Schema. */
import type { Context, Outcome, SchemaName } from "../workspace/context.ts";
import { type Destination, deliverContent } from "../workspace/deliver.ts";

export interface SchemaOptions extends Destination {
  readonly name: SchemaName;
}

/** Gives the text of the schema. */
export async function schema(context: Context, { name, ...destination }: SchemaOptions): Promise<Outcome> {
  return deliverContent(context, destination, await context.loadSchema(name));
}
