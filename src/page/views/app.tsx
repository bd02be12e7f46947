/** The page: its head, the questionnaire, and what else can be done with the file. */
import { Component, type JSX } from "preact";
import { progressOf } from "../../domain/model/progress.ts";
import { findState } from "../../domain/model/state.ts";
import type { Move, WritePrompt } from "../../interview/asker.ts";
import { endOfPart } from "../../interview/opening/opening-notes.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Prompt } from "../page-asker.ts";
import type { PageSession } from "../session.ts";
import { Card, Blocks } from "./blocks.tsx";
import { CheckView } from "./check.tsx";
import { CompareView, ReadView } from "./documents.tsx";
import { Choose, Tick } from "./choices.tsx";
import { ForgetButton } from "./forget.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import type { PromptProps } from "./prompt-parts.tsx";
import { SaveBar } from "./save-bar.tsx";
import { Start } from "./start.tsx";
import { Find, Read, Write } from "./texts.tsx";

const VIEWS = ["answer", "check", "compare", "read"] as const;
type ViewName = (typeof VIEWS)[number];

interface Props {
  readonly session: PageSession;
}
interface Chosen {
  readonly chosen: ViewName;
}

export class App extends Component<Props, Chosen> {
  override state: Chosen = { chosen: "answer" };

  override render({ session }: Props, { chosen }: Chosen): JSX.Element {
    const { say, store, texts, stage } = session;
    const isFinal = stage.at === "final";
    const view = isFinal && chosen === "answer" ? "read" : chosen;
    const state = store && findState(texts.states, store.assessment.state ?? "")?.name;
    return (
      <>
        <a class="skip" href="#content">
          {say("page.skip")}
        </a>
        <header>
          <LanguageSwitch session={session} />
          <p class="subtitle">{texts.checklist.title}</p>
          <p class="file">
            {store === undefined ? texts.checklist.source.symbol : `${state ?? ""} ${store.assessment.year ?? ""}`}
          </p>
          {store !== undefined && (isFinal ? <Final session={session} /> : <SaveBar session={session} store={store} />)}
          {session.crash !== undefined && <pre class="problem">{session.crash}</pre>}
        </header>
        {store !== undefined && (
          <nav class="views" aria-label={say("form.views")}>
            {VIEWS.filter((name) => !isFinal || name !== "answer").map((name) => (
              <button
                type="button"
                key={name}
                aria-current={name === view ? "page" : undefined}
                onClick={() => {
                  this.setState({ chosen: name });
                }}
              >
                {say(`form.view-${name}`)}
              </button>
            ))}
          </nav>
        )}
        <main id="content" tabIndex={-1}>
          {store !== undefined && view === "check" && (
            <CheckView
              session={session}
              store={store}
              open={(target) => {
                this.setState({ chosen: "answer" });
                session.go({ to: "go", target });
              }}
            />
          )}
          {store !== undefined && view === "compare" && <CompareView session={session} store={store} />}
          {store !== undefined && view === "read" && <ReadView session={session} store={store} />}
          <div hidden={view !== "answer"}>
            <Questionnaire session={session} />
          </div>
        </main>
      </>
    );
  }
}

/** Says that a final file is only shown, and whether it was changed after it was sealed. */
function Final({ session: { say, name, isIntact } }: { readonly session: PageSession }): JSX.Element {
  const file = visibleLine(name);
  return (
    <div class="save">
      <p role="status">{say("form.final", { file })}</p>
      <OtherFile say={say} />
      {isIntact === false && <p class="warning">{say("validate.seal-broken", { file })}</p>}
    </div>
  );
}

/** Back to the first screen. */
function OtherFile({ say }: Pick<PageSession, "say">): JSX.Element {
  return (
    <button
      type="button"
      onClick={() => {
        location.reload();
      }}
    >
      {say("form.other-file")}
    </button>
  );
}

function Questionnaire({ session }: { readonly session: PageSession }): JSX.Element {
  const { stage, asker, say } = session;
  if (stage.at === "start") return <Start session={session} />;
  if (stage.at === "end" || stage.at === "final") return <End session={session} />;
  const { number, screen, said } = asker.view;
  if (screen === undefined) return <p>{say("form.wait")}</p>;
  const about = screen.kind === "read" ? screen.about : screen.prompt.about;
  return (
    <div key={number} data-prompt={screen.kind === "read" ? "read" : screen.prompt.id}>
      <div class="messages" aria-live="polite">
        <Blocks blocks={said} say={say} />
      </div>
      {about !== undefined && <Card about={about} say={say} />}
      {screen.kind === "choose" && <Choose prompt={screen.prompt} asker={asker} say={say} />}
      {screen.kind === "tick" && <Tick prompt={screen.prompt} asker={asker} say={say} />}
      {screen.kind === "write" && (
        <Write prompt={screen.prompt} asker={asker} say={say} language={languageOf(session, screen.prompt)} />
      )}
      {screen.kind === "find" && <Find prompt={screen.prompt} asker={asker} say={say} />}
      {screen.kind === "read" && <Read blocks={screen.blocks} asker={asker} say={say} />}
      {screen.kind !== "read" && <Moves asker={asker} prompt={screen.prompt} say={say} />}
    </div>
  );
}

/** The language in which a text is written, as the answer or the file says, for what reads or checks it; BCP 47. */
function languageOf({ store }: PageSession, { id, lines }: WritePrompt): string | undefined {
  const { answers = {}, language } = store?.assessment ?? {};
  const [question = ""] = id.split(".");
  return lines === "one" ? undefined : (answers[question]?.language ?? language);
}

/** Where one can go from a prompt instead of answering it. */
function Moves({ asker, prompt, say }: PromptProps<Prompt>): JSX.Element {
  const ways: readonly Exclude<Move["to"], "quit">[] =
    prompt.outside === true
      ? ["back", "help"]
      : prompt.id === "go"
        ? ["back"]
        : [
            "back",
            ...(prompt.about === undefined ? [] : (["skip"] as const)),
            ...(prompt.id === "outline" ? [] : (["outline"] as const)),
            "help",
            "undo",
            "go",
          ];
  return (
    <p class="moves">
      {ways.map((to) => (
        <button
          type="button"
          key={to}
          onClick={() => {
            asker.leave(to === "go" ? { to, target: "" } : { to });
          }}
        >
          {say(`form.${to}`)}
        </button>
      ))}
    </p>
  );
}

/** What can be done when the questionnaire was left. */
function End({ session }: { readonly session: PageSession }): JSX.Element | null {
  const { say, store, texts, name, keeper } = session;
  if (store === undefined) return null;
  const { answered, open } = progressOf(store.assessment, texts.checklist);
  const { part } = store.assessment;
  return (
    <>
      <h1>{say("end.counts", { answered, open })}</h1>
      <p>{say(keeper?.isKept === true ? "form.end" : "form.end-not-kept", { file: visibleLine(name) })}</p>
      {part !== undefined && <p dir="auto">{endOfPart(part, { say, visibleLine })}</p>}
      <ul class="choices">
        <li>
          <button type="button" onClick={() => void session.again()}>
            {say("form.again")}
          </button>
        </li>
        <li>
          <OtherFile say={say} />
        </li>
        <li>
          <ForgetButton session={session} />
        </li>
      </ul>
    </>
  );
}
