/** `schema`: a published JSON Schema. */
import type { Context, Outcome, SchemaName } from "../workspace/context.ts";
import type { Delivery } from "../workspace/deliver.ts";
import { deliver } from "../workspace/deliver.ts";

export interface SchemaOptions extends Delivery {
  readonly name: SchemaName;
}

/** Writes the text of the schema. */
export async function schema(context: Context, { name, ...delivery }: SchemaOptions): Promise<Outcome> {
  const outcome = await deliver(context, delivery, "json", `${name}.schema`, () => context.loadSchema(name));
  return { ...outcome, paged: false };
}
