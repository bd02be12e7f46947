/** The interview's asker in a page: one prompt at a time, drawn by the page, answered by its controls. */
import type {
  About,
  Asker,
  Block,
  ChoosePrompt,
  FindPrompt,
  Move,
  Reply,
  TickPrompt,
  WritePrompt,
} from "../interview/asker.ts";

/** What is asked, in any way. */
export type Prompt = ChoosePrompt | TickPrompt | WritePrompt | FindPrompt;

/** What is to be answered now. */
export type Screen =
  | { readonly kind: "choose"; readonly prompt: ChoosePrompt }
  | { readonly kind: "tick"; readonly prompt: TickPrompt }
  | { readonly kind: "write"; readonly prompt: WritePrompt }
  | { readonly kind: "find"; readonly prompt: FindPrompt }
  | { readonly kind: "read"; readonly blocks: readonly Block[]; readonly about: About | undefined };

/** The screen, numbered, so that each is drawn anew; and what was said since the last reply. */
export interface View {
  readonly number: number;
  readonly screen: Screen | undefined;
  readonly said: readonly Block[];
}

/** An asker whose prompts wait for the page. */
export class PageAsker implements Asker {
  readonly #changed: () => void;
  #view: View = { number: 0, screen: undefined, said: [] };
  #settle: ((reply: Reply<never>) => void) | undefined;
  /** What is written or ticked at the prompt and not yet given. */
  #draft: unknown;

  /** What is asked again in another language. */
  #again: Screen | undefined;

  /** `changed` is called whenever the view is another one. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get view(): View {
    return this.#view;
  }

  /** Keeps what stands in the prompt, so that a move takes it along. */
  draft(value: string | readonly string[]): void {
    this.#draft = value;
  }

  /** Gives the reply to the prompt. */
  reply(value?: string | readonly string[]): void {
    this.#end({ value } as Reply<never>);
  }

  /** Leaves the prompt; what was written in it goes along. */
  leave(move: Move): void {
    this.#end({ move, value: this.#draft } as Reply<never>);
  }

  show(blocks: readonly Block[]): Promise<void> {
    this.#view = { ...this.#view, said: [...this.#view.said, ...blocks] };
    return Promise.resolve();
  }

  /** Forgets what was said and not yet shown at a prompt. */
  unsay(): void {
    this.#view = { ...this.#view, said: [] };
  }

  /** The next prompt is the present one in another language: what is written or ticked in it stays. */
  askAgain(): void {
    this.#again = this.#view.screen;
    this.unsay();
  }

  async read(blocks: readonly Block[], about?: About): Promise<undefined> {
    await this.#ask({ kind: "read", blocks, about });
  }

  choose(prompt: ChoosePrompt): Promise<Reply<string>> {
    return this.#ask({ kind: "choose", prompt });
  }

  tick(prompt: TickPrompt): Promise<Reply<readonly string[]>> {
    return this.#ask({ kind: "tick", prompt });
  }

  write(prompt: WritePrompt): Promise<Reply<string>> {
    return this.#ask({ kind: "write", prompt });
  }

  find(prompt: FindPrompt): Promise<Reply<string>> {
    return this.#ask({ kind: "find", prompt });
  }

  #ask<Value>(screen: Screen): Promise<Reply<Value>> {
    const isAgain = this.#again !== undefined && idOf(this.#again) === idOf(screen);
    this.#again = undefined;
    if (!isAgain) this.#draft = undefined;
    if (screen.kind === "write" && typeof this.#draft === "string") screen.prompt.watch?.(this.#draft);
    this.#view = { number: this.#view.number + (isAgain ? 0 : 1), screen, said: this.#view.said };
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#changed();
    });
  }

  #end(reply: Reply<never>): void {
    const settle = this.#settle;
    if (settle === undefined) return;
    this.#settle = undefined;
    this.#view = { ...this.#view, screen: undefined, said: [] };
    settle(reply);
  }
}

function idOf(screen: Screen): string {
  return screen.kind === "read" ? "read" : screen.prompt.id;
}
