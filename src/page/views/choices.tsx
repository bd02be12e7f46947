/** Choosing and ticking, as controls of a form. */
import { Component, type JSX } from "preact";
import type { ChoosePrompt, TickPrompt } from "../../interview/asker.ts";
import { Asked, Hint, OptionText, type PromptProps, focusOnce } from "./prompt-parts.tsx";

/** One of several: radio buttons for the reply to a question, buttons where a choice leads somewhere. */
export function Choose(props: PromptProps<ChoosePrompt>): JSX.Element {
  const { prompt } = props;
  return prompt.about === undefined || prompt.sublist === true ? <Buttons {...props} /> : <Radios {...props} />;
}

interface Chosen {
  readonly chosen: string | undefined;
  readonly isMissing: boolean;
}

class Radios extends Component<PromptProps<ChoosePrompt>, Chosen> {
  override state: Chosen = {
    chosen: this.props.prompt.options.find(({ value }) => value === this.props.prompt.current)?.value,
    isMissing: false,
  };

  override render({ prompt, asker, say }: PromptProps<ChoosePrompt>, { chosen, isMissing }: Chosen): JSX.Element {
    const { label, hint, options } = prompt;
    const focused = chosen ?? options[0]?.value;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === undefined) this.setState({ isMissing: true });
          else asker.reply(chosen);
        }}
      >
        <fieldset aria-describedby={hint === undefined ? undefined : "hint"}>
          <legend>
            <Asked about={prompt.about}>{label}</Asked>
          </legend>
          <Hint id="hint" hint={hint} />
          {options.map((option) => (
            <label class={option.apart === true ? "apart" : undefined} key={option.value}>
              <input
                type="radio"
                name="reply"
                value={option.value}
                checked={option.value === chosen}
                ref={option.value === focused ? focusOnce : null}
                onChange={() => {
                  this.setState({ chosen: option.value, isMissing: false });
                }}
              />
              <OptionText option={option} say={say} />
            </label>
          ))}
        </fieldset>
        <p class="problem" role="alert">
          {isMissing ? say("form.choose-one") : ""}
        </p>
        <button class="primary">{say("form.continue")}</button>
      </form>
    );
  }
}

function Buttons({ prompt, asker, say }: PromptProps<ChoosePrompt>): JSX.Element {
  const { label, hint, options, current } = prompt;
  const focused = current ?? options[0]?.value;
  return (
    <div role="group" aria-labelledby="asked">
      <div id="asked">
        <Asked about={prompt.about}>{prompt.about === undefined ? label : <h2>{label}</h2>}</Asked>
      </div>
      {/* At a list of its own, the hint is about the list in a terminal. */}
      <Hint id="hint" hint={prompt.id === "outline" ? undefined : hint} />
      <ul class="choices">
        {options.map((option) => (
          <li class={option.apart === true ? "apart" : undefined} key={option.value}>
            <button
              type="button"
              class={option.value === current ? "current" : undefined}
              ref={option.value === focused ? focusOnce : null}
              onClick={() => {
                asker.reply(option.value);
              }}
            >
              <OptionText option={option} say={say} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Ticked {
  readonly ticked: ReadonlySet<string>;
}

/** Any number of options, as boxes to tick. */
export class Tick extends Component<PromptProps<TickPrompt>, Ticked> {
  override state: Ticked = { ticked: new Set(this.props.prompt.current) };

  override render({ prompt, asker, say }: PromptProps<TickPrompt>, { ticked }: Ticked): JSX.Element {
    const { label, hint, options } = prompt;
    const inOrder = (values: ReadonlySet<string>): string[] =>
      options.flatMap(({ value }) => (values.has(value) ? [value] : []));
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          asker.reply(inOrder(ticked));
        }}
      >
        <fieldset aria-describedby={hint === undefined ? undefined : "hint"}>
          <legend>
            <Asked about={prompt.about}>{label}</Asked>
          </legend>
          <Hint id="hint" hint={hint} />
          {options.map((option, index) => (
            <label class={option.apart === true ? "apart" : undefined} key={option.value}>
              <input
                type="checkbox"
                checked={ticked.has(option.value)}
                ref={index === 0 ? focusOnce : null}
                onChange={(event) => {
                  const next = new Set(ticked);
                  if (event.currentTarget.checked) next.add(option.value);
                  else next.delete(option.value);
                  this.setState({ ticked: next });
                }}
              />
              <OptionText option={option} say={say} />
            </label>
          ))}
        </fieldset>
        <button class="primary">{say("form.continue")}</button>
      </form>
    );
  }
}
