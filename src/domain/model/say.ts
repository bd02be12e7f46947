/** How texts of the interface are asked for: by id, from the catalogue of the chosen language. */
import type { MessageArguments } from "../../generated/message-arguments.ts";

export type MessageId = keyof MessageArguments;

type Values<Id extends MessageId> = keyof MessageArguments[Id] extends never ? [] : [values: MessageArguments[Id]];

/** The message with this id, in the language that was chosen, with its arguments filled in. */
export type Say = <Id extends MessageId>(id: Id, ...values: Values<Id>) => string;
