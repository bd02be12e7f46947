/** What the entries of the menu ask: one of several options, a line, a file. Each goes back to the one before. */
import { LIMITS } from "../../domain/model/limits.ts";
import type { ChoosePrompt, Move, Option, WritePrompt } from "../../interview/asker.ts";
import { type Ask, stepThrough } from "../../interview/asking/step-through.ts";
import { visibleLine } from "../../report/visible.ts";
import type { FoundAssessment } from "../../workspace/session/find-assessments.ts";
import type { Desk } from "./entry.ts";

/** A list of options whose values are known. */
type ListOf<Value extends string> = Omit<ChoosePrompt, "options" | "outside"> & {
  readonly options: readonly (Option & { readonly value: Value })[];
};

/** Asks for one of the options, once. */
export async function chooseOne<Value extends string>(
  { asker }: Desk,
  prompt: ListOf<Value>,
): Promise<{ readonly value: Value; readonly move?: undefined } | { readonly move: Move; readonly value?: undefined }> {
  const reply = await asker.choose({ ...prompt, outside: true });
  const chosen = prompt.options.find(({ value }) => value === reply.value);
  return reply.move === undefined && chosen !== undefined
    ? { value: chosen.value }
    : { move: reply.move ?? { to: "back" } };
}

/** Asks for one of the options, as a step. */
export function askOne<Value extends string>(desk: Desk, prompt: ListOf<Value>, take: (value: Value) => void): Ask {
  return async () => {
    const { value, move } = await chooseOne(desk, prompt);
    if (value !== undefined) take(value);
    return move;
  };
}

/** Asks for a line; an empty one is taken if the check of the prompt has nothing against it. */
export function askLine({ asker }: Desk, prompt: Omit<WritePrompt, "lines">, take: (text: string) => void): Ask {
  return async () => {
    const reply = await asker.write({ most: LIMITS.line, ...prompt, lines: "one", outside: true });
    if (reply.move === undefined) take(reply.value);
    return reply.move;
  };
}

/** Stands for a file that is not among those that are offered; no file has this name. */
const OTHER = "";

/** Asks for one of these files or, by its name, for another one. */
export function askFile(
  desk: Desk,
  prompt: Pick<ChoosePrompt, "id" | "label">,
  files: readonly FoundAssessment[],
  take: (file: string) => void,
): Ask {
  const { say } = desk.context;
  let chosen = OTHER;
  const name = askLine(
    desk,
    {
      id: `${prompt.id}.name`,
      label: say("menu.file"),
      check: (text) => (text.trim() === "" ? say("menu.file-needed") : undefined),
    },
    (text) => {
      chosen = text.trim();
    },
  );
  const options = [
    ...files.map(({ file, title }) => ({ value: file, label: visibleLine(file), note: title })),
    { value: OTHER, label: say("menu.other-file"), ...(files.length > 0 && { apart: true as const }) },
  ];
  const list = askOne(desk, { ...prompt, options, current: files[0]?.file }, (file) => {
    chosen = file;
  });
  return async () => {
    const move = await stepThrough(
      files.length === 0 ? [name] : [list, () => (chosen === OTHER ? name() : Promise.resolve(undefined))],
    );
    if (move === undefined) take(chosen);
    return move;
  };
}
