/** Writing, finding and reading, as controls of a form. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { problemOf, savedAs } from "../../interview/writing/accept-text.ts";
import type { Block, FindPrompt, WritePrompt } from "../../interview/asker.ts";
import { Blocks } from "./blocks.tsx";
import { Asked, Hint, OptionText, type PromptProps, useFocus } from "./prompt-parts.tsx";

/** A text; Enter ends one that has a single line. */
export function Write({
  prompt,
  asker,
  say,
  language,
}: PromptProps<WritePrompt> & { readonly language: string | undefined }): JSX.Element {
  const { label, hint, lines, current = "", proposed = "", begun, watch } = prompt;
  const [problem, setProblem] = useState<string>();
  const ref = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useFocus(ref);
  const field = {
    id: "text",
    ref,
    dir: "auto",
    lang: language,
    defaultValue: begun ?? (current || proposed),
    "aria-describedby": "hint problem",
    "aria-invalid": problem !== undefined,
    onInput: (): void => {
      const text = ref.current?.value ?? "";
      asker.draft(text);
      watch?.(text);
      if (problem !== undefined) setProblem(undefined);
    },
  } as const;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const text = savedAs(prompt, ref.current?.value ?? "");
        const found = problemOf(prompt, text, say);
        setProblem(found);
        if (found === undefined) asker.reply(text);
        else ref.current?.focus();
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

/** One option, found by typing a part of its name. */
export function Find({ prompt, asker, say }: PromptProps<FindPrompt>): JSX.Element {
  const { label, hint, search, nothing } = prompt;
  const [typed, setTyped] = useState("");
  const ref = useRef<HTMLInputElement>(null);
  useFocus(ref);
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
        ref={ref}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
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

/** Something to read before one goes on. */
export function Read({
  blocks,
  asker,
  say,
}: Omit<PromptProps<never>, "prompt"> & { readonly blocks: readonly Block[] }): JSX.Element {
  const ref = useRef<HTMLButtonElement>(null);
  useFocus(ref);
  return (
    <div>
      <Blocks blocks={blocks} />
      <button
        class="primary"
        ref={ref}
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
