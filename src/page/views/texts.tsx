/** Writing, finding and reading, as controls of a form. */
import { Component, type JSX } from "preact";
import { problemOf, savedAs } from "../../interview/writing/accept-text.ts";
import type { Block, FindPrompt, WritePrompt } from "../../interview/asker.ts";
import { Blocks } from "./blocks.tsx";
import { Asked, Hint, OptionText, type PromptProps, focusOnce } from "./prompt-parts.tsx";

interface WriteProps extends PromptProps<WritePrompt> {
  /** BCP 47 */
  readonly language: string | undefined;
}
interface Refused {
  /** The text that was not taken. */
  readonly refused: string | undefined;
}

/** A text; Enter ends one that has a single line. */
export class Write extends Component<WriteProps, Refused> {
  #field: HTMLTextAreaElement | HTMLInputElement | null = null;
  override state: Refused = { refused: undefined };

  readonly #take = (field: HTMLTextAreaElement | HTMLInputElement | null): void => {
    this.#field = field;
    focusOnce(field);
  };

  override render({ prompt, asker, say, language }: WriteProps, { refused }: Refused): JSX.Element {
    const problem = refused === undefined ? undefined : problemOf(prompt, refused, say);
    const { label, hint, lines, current = "", proposed = "", begun, watch } = prompt;
    const field = {
      id: "text",
      ref: this.#take,
      dir: "auto",
      lang: language,
      defaultValue: begun ?? (current || proposed),
      "aria-describedby": "hint problem",
      "aria-invalid": problem !== undefined,
      onInput: (): void => {
        const text = this.#field?.value ?? "";
        asker.draft(text);
        watch?.(text);
        if (problem !== undefined) this.setState({ refused: undefined });
      },
    } as const;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = savedAs(prompt, this.#field?.value ?? "");
          const isTaken = problemOf(prompt, text, say) === undefined;
          this.setState({ refused: isTaken ? undefined : text });
          if (isTaken) asker.reply(text);
          else this.#field?.focus();
        }}
      >
        <Asked about={prompt.about}>
          <label class="asked" for="text">
            {label}
          </label>
        </Asked>
        <Hint id="hint" hint={hint} />
        {lines === "many" ? <textarea {...field} rows={8} /> : <input type="text" {...field} />}
        <p class="problem" id="problem" role="alert">
          {problem ?? ""}
        </p>
        <button class="primary">{say("form.continue")}</button>
      </form>
    );
  }
}

interface Typed {
  readonly typed: string;
}

/** One option, found by typing a part of its name. */
export class Find extends Component<PromptProps<FindPrompt>, Typed> {
  override state: Typed = { typed: "" };

  override render({ prompt, asker, say }: PromptProps<FindPrompt>, { typed }: Typed): JSX.Element {
    const { label, hint, search, nothing } = prompt;
    const found = search(typed);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = found;
          // Who has typed nothing has not chosen yet.
          if (first !== undefined && typed.trim() !== "") asker.reply(first.value);
        }}
      >
        <Asked about={prompt.about}>
          <label class="asked" for="text">
            {label}
          </label>
        </Asked>
        <Hint id="hint" hint={hint} />
        <input
          id="text"
          type="search"
          dir="auto"
          autocomplete="off"
          ref={focusOnce}
          value={typed}
          onInput={(event) => {
            this.setState({ typed: event.currentTarget.value });
          }}
        />
        <ul class="choices found" aria-live="polite">
          {found.map((option) => (
            <li key={option.value}>
              <button
                type="button"
                onClick={() => {
                  asker.reply(option.value);
                }}
              >
                <OptionText option={option} say={say} />
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p class="note">{nothing}</p>}
      </form>
    );
  }
}

/** Something to read before one goes on. */
export function Read({
  blocks,
  asker,
  say,
}: Omit<PromptProps<never>, "prompt"> & { readonly blocks: readonly Block[] }): JSX.Element {
  return (
    <div>
      <Blocks blocks={blocks} say={say} />
      <button
        class="primary"
        ref={focusOnce}
        type="button"
        onClick={() => {
          asker.reply();
        }}
      >
        {say("form.back-to-question")}
      </button>
    </div>
  );
}
