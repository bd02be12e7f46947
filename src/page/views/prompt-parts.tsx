/** What all prompts of the page have in common. */
import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Option } from "../../interview/asker.ts";
import type { Say } from "../../messages/say.ts";
import type { PageAsker } from "../page-asker.ts";

export interface PromptProps<P> {
  readonly prompt: P;
  readonly asker: PageAsker;
  readonly say: Say;
}

/** Puts the focus where the person goes on, once. */
export function useFocus(ref: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    ref.current?.focus();
  }, [ref]);
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
