/**
 * The asker: the port through which the interview asks a person. The interview says what to ask; an asker knows how:
 * with redrawn prompts in a terminal, line by line, or from a script.
 */
import type { Mark } from "../domain/model/progress.ts";

/** Something shown that needs no reply. Texts are whole; an asker wraps them. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly aside?: string }
  | { readonly kind: "question" | "text" | "note" | "warning"; readonly text: string }
  | { readonly kind: "term"; readonly term: string; readonly text: string }
  /** Lines that a command has laid out already. */
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "gap" };

/** The question that a prompt is about. It stays in sight while any prompt of it is open. */
export interface About {
  /** The question's id, `para-21a`. */
  readonly id: string;
  /** The section, with how far one is. */
  readonly heading: string;
  readonly aside?: string | undefined;
  /** The source and the paragraph. */
  readonly citation: string;
  readonly title: string;
  readonly text: string;
  /** What else helps to answer, the most useful first: references, earlier answers. The first to go in a low window. */
  readonly notes: readonly Block[];
}

/** Where a person wants to go instead of answering. */
export type Move =
  | { readonly to: "back" | "skip" | "help" | "outline" | "quit" }
  /** To where the last change of this session was made, which is taken back. */
  | { readonly to: "undo" }
  /** To a question or a section: a paragraph number, or words of its title; empty if that must still be asked. */
  | { readonly to: "go"; readonly target: string };

/** What was replied, or where the person wants to go instead; what was written or ticked before that comes along. */
export type Reply<T> =
  { readonly value: T; readonly move?: undefined } | { readonly move: Move; readonly value?: T | undefined };

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Its number in lists that leave options out, so that numbers never move; its position if not given. Numbers rise. */
  readonly number?: number;
  /** Shown after the label, such as what is already there. */
  readonly note?: string | undefined;
  /** The progress of the question that the option leads to. The note says it in words too. */
  readonly mark?: Mark;
  /** As `mark`, for each of several questions. */
  readonly marks?: readonly Mark[];
  /** Below the others, after a blank line: not one of the replies proper, such as "leave open". Such options stand last. */
  readonly apart?: true | undefined;
}

interface Prompt {
  /** The question that it belongs to. */
  readonly about?: About | undefined;
  /** What is asked for, for scripts: the question's id and the part of the answer, `para-21a.measures`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Asked outside the questionnaire, where there is nothing to skip and nowhere to go. */
  readonly outside?: true;
}

/** What is wrong with a text, in words, or undefined if nothing is. */
export type Check = (text: string) => string | undefined;

/** One of several options. */
export interface ChoosePrompt extends Prompt {
  readonly options: readonly Option[];
  /** A list that a question opens and comes back from: Esc leads back, as it does where there is no question. */
  readonly sublist?: true;
  /** What Enter alone takes; nothing if it is none of the options. */
  readonly current?: string | undefined;
  /** What must have been seen whole before the option with this value is taken. The notes of the question have it too. */
  readonly seenFirst?: { readonly value: string; readonly blocks: readonly Block[] };
}

/** Any number of options. */
export interface TickPrompt extends Prompt {
  readonly options: readonly Option[];
  readonly current: readonly string[];
}

/** A text. An empty reply means none. */
export interface WritePrompt extends Prompt {
  readonly lines: "one" | "many";
  /** What is there already; Enter alone keeps it. */
  readonly current?: string | undefined;
  /** A proposal where nothing is there yet: Enter alone takes it, the first key that is typed replaces it. */
  readonly proposed?: string | undefined;
  /** What was written before and not saved; the text begins with it. `current` stays what is saved. */
  readonly begun?: string | undefined;
  /** Called with the text whenever it changed. */
  readonly watch?: (text: string) => void;
  /** Most characters (code points), if fewer than the file may hold. */
  readonly most?: number;
  /** An empty text is checked too. */
  readonly check?: Check | undefined;
}

/** One option found by typing a part of its name. */
export interface FindPrompt extends Prompt {
  readonly search: (typed: string) => readonly Option[];
  /** Shown when nothing fits. */
  readonly nothing: string;
}

export interface Asker {
  show(blocks: readonly Block[]): Promise<void>;
  /**
   * Shows something long, so that all of it can be read before it goes on; the question stays above. Returns where the
   * person wants to go instead of back to the question, if anywhere.
   */
  read(blocks: readonly Block[], about?: About): Promise<Move | undefined>;
  choose(prompt: ChoosePrompt): Promise<Reply<string>>;
  /** Returns what is ticked in the order of the options. */
  tick(prompt: TickPrompt): Promise<Reply<readonly string[]>>;
  write(prompt: WritePrompt): Promise<Reply<string>>;
  find(prompt: FindPrompt): Promise<Reply<string>>;
}
