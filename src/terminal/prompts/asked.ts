/**
 * What all prompts have in common: the question above, the moves by key, the bar of moves, and the foot that names the
 * keys. A kind of prompt adds what is special about it.
 */
import type { Move } from "../../interview/asker.ts";
import { type Framed, fitFrame, noticeLines } from "./frame.ts";
import { type KeyGroup, hintsOf, joinHints } from "./keys.ts";
import { barLines, moveHints, readMoveKey, shortHints } from "./moves.ts";
import type { Around, Prompt, PromptEvent, Room, Step, View } from "./prompt.ts";

/** The state that all prompts have. */
export interface AskedState {
  readonly prompt: Framed & { readonly id: string };
  /** The move that is marked in the bar, if the bar is open. */
  readonly bar?: number | undefined;
}

/** What is drawn between the question and the foot. */
export interface Body {
  /** Rows that it takes in full. */
  readonly height: number;
  /** Draws it; `hidden` says, for the row of a short foot, what is not in sight. */
  readonly draw: (room: Room) => View & { readonly hidden?: string };
  /** Lines below it that must be seen. */
  readonly notices?: readonly string[];
  /** Lines of the foot before the keys. */
  readonly legend?: readonly string[];
}

/** What is special about a kind of prompt. */
export interface Kind<State, Reply> {
  /** Its keys, for the foot. */
  readonly keys: (state: State) => readonly KeyGroup<State, Reply>[];
  /** What an event that is no move does. */
  readonly update: (state: State, event: PromptEvent, around: Around) => Step<State, Reply>;
  /** Leaves the prompt by a move. */
  readonly leave: (state: State, move: Move, around: Around) => Step<State, Reply>;
  readonly body: (state: State, around: Around) => Body;
}

/** A prompt of this kind. */
export function promptOf<State extends AskedState, Reply>(kind: Kind<State, Reply>): Prompt<State, Reply> {
  return {
    update(state, event, around) {
      if (event.kind !== "key") return kind.update(state, event, around);
      const moving = readMoveKey(state.prompt, state.bar, event.key);
      if (moving === undefined) return kind.update(state, event, around);
      return "move" in moving
        ? kind.leave({ ...state, bar: undefined }, moving.move, around)
        : { state: { ...state, bar: moving.bar } };
    },
    view(state, around) {
      const body = kind.body(state, around);
      // In a very low window, only a part of these: the question comes first.
      const most = Math.max(1, Math.floor(around.rows / 3));
      const bar = state.bar === undefined ? undefined : barLines(state.bar, most, around);
      const notices =
        bar === undefined ? [...(body.notices ?? []), ...noticeLines(around.notice, around)].slice(0, most) : [];
      const { head, foot, isShort, room } = fitFrame(
        {
          prompt: state.prompt,
          height: body.height,
          fixed: notices.length + (bar?.length ?? 0),
          ...(bar === undefined ? footOf(state, kind, body, around) : { foot: [], shortFoot: [] }),
        },
        around,
      );
      const { above, input, below, hidden } = body.draw({ rows: room, isShort });
      const keys = hidden === undefined ? foot : shortFoot(state, kind, around, hidden);
      const under = [...below, ...notices, ...(bar ?? keys)];
      if (input === undefined) return { above: [...head, ...above], below: under };
      // While the bar is open, nothing that is typed goes into the text, so there is no cursor.
      if (bar !== undefined) return { above: [...head, ...above, input.before + input.text], below: under };
      return { above: [...head, ...above], input, below: under };
    },
  };
}

function footOf<State extends AskedState, Reply>(
  state: State,
  kind: Kind<State, Reply>,
  { legend = [] }: Body,
  around: Around,
): { readonly foot: readonly string[]; readonly shortFoot: readonly string[] } {
  const { dim } = around.theme;
  const moves = joinHints(moveHints(state.prompt, around), around);
  return {
    foot: [...legend, ...joinHints(hintsOf(kind.keys(state), around), around).map(dim), ...moves.map(dim)],
    shortFoot: shortFoot(state, kind, around),
  };
}

/** One row: what is hidden, the keys that lead on from there, and those of the prompt, as many as it has room for. */
function shortFoot<State extends AskedState, Reply>(
  state: State,
  kind: Kind<State, Reply>,
  around: Around,
  ...hidden: readonly string[]
): readonly string[] {
  return joinHints([...hidden, ...shortHints(state.prompt, around), ...hintsOf(kind.keys(state), around)], around)
    .slice(0, 1)
    .map(around.theme.dim);
}
