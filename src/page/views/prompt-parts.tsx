/** What all prompts of the page have in common. */
import type { ComponentChildren, JSX } from "preact";
import type { About, Option } from "../../interview/asker.ts";
import type { Say } from "../../messages/say.ts";
import type { PageAsker } from "../page-asker.ts";

export interface PromptProps<P> {
  readonly prompt: P;
  readonly asker: PageAsker;
  readonly say: Say;
}

/** Puts the focus where the person goes on, as the `ref` of this control; once, because it is the same function at each drawing. */
export function focusOnce(control: HTMLElement | null): void {
  control?.focus();
}

/** What is asked for: the heading of the page, where it is not part of a question, which has a heading of its own. */
export function Asked({
  about,
  children,
}: {
  readonly about: About | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  return about === undefined ? <h1 class="asked">{children}</h1> : <>{children}</>;
}

export function Hint({ id, hint }: { readonly id: string; readonly hint: string | undefined }): JSX.Element | null {
  return hint === undefined ? null : (
    <p class="hint" id={id}>
      {hint}
    </p>
  );
}

export function OptionText({
  option: { label, note, marks = [], mark },
  say,
}: {
  readonly option: Option;
  readonly say: Say;
}): JSX.Element {
  const all = mark === undefined ? marks : [mark];
  return (
    <span class="option">
      <span dir="auto">{label}</span>
      {all.length > 0 && (
        <span class="strip" aria-hidden="true">
          {all.map((one) => (
            <i class={one} title={say(`mark.${one}`)} />
          ))}
        </span>
      )}
      {note !== undefined && (
        <span class="aside" dir="auto">
          {note}
        </span>
      )}
    </span>
  );
}
