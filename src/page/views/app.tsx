/** The page: its head, the questionnaire, and what else can be done with the file. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { progressOf } from "../../domain/model/progress.ts";
import { findState } from "../../domain/model/state.ts";
import { visibleLine } from "../../report/visible.ts";
import type { PageSession } from "../session.ts";
import { canChooseFile, chooseFile, download, type FileHandle, writeInPlace } from "../saved-file.ts";
import { Card, Blocks } from "./blocks.tsx";
import { CheckView, CompareView, ReadView } from "./documents.tsx";
import { Choose, Tick } from "./choices.tsx";
import { Start } from "./start.tsx";
import { Find, Read, Write } from "./texts.tsx";

const VIEWS = ["answer", "check", "compare", "read"] as const;
type ViewName = (typeof VIEWS)[number];

export function App({ session }: { readonly session: PageSession }): JSX.Element {
  const [view, show] = useState<ViewName>("answer");
  const { say, store, texts } = session;
  const state = store && findState(texts.states, store.assessment.state ?? "")?.name;
  return (
    <>
      <a class="skip" href="#content">
        {say("page.skip")}
      </a>
      <header>
        <p class="subtitle">{texts.checklist.title}</p>
        <p class="file">
          {store === undefined ? texts.checklist.source.symbol : `${state ?? ""} ${store.assessment.year ?? ""}`}
        </p>
        {store !== undefined && <SaveBar session={session} />}
      </header>
      {store !== undefined && (
        <nav class="views" aria-label={say("form.views")}>
          {VIEWS.map((name) => (
            <button
              type="button"
              key={name}
              aria-current={name === view ? "page" : undefined}
              onClick={() => {
                show(name);
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
              show("answer");
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

function Questionnaire({ session }: { readonly session: PageSession }): JSX.Element {
  const { stage, asker, say } = session;
  if (stage.at === "start") return <Start session={session} />;
  if (stage.at === "end") return <End session={session} />;
  const { number, screen, said } = asker.view;
  if (screen === undefined) return <p>{say("form.wait")}</p>;
  const about = screen.kind === "read" ? screen.about : screen.prompt.about;
  const moves =
    about === undefined || screen.kind === "read" ? [] : (["back", "skip", "outline", "help", "undo"] as const);
  return (
    <div key={number} data-prompt={screen.kind === "read" ? "read" : screen.prompt.id}>
      <div class="messages" aria-live="polite">
        <Blocks blocks={said} />
      </div>
      {about !== undefined && <Card about={about} />}
      {screen.kind === "choose" && <Choose prompt={screen.prompt} asker={asker} say={say} />}
      {screen.kind === "tick" && <Tick prompt={screen.prompt} asker={asker} say={say} />}
      {screen.kind === "write" && <Write prompt={screen.prompt} asker={asker} say={say} />}
      {screen.kind === "find" && <Find prompt={screen.prompt} asker={asker} say={say} />}
      {screen.kind === "read" && <Read blocks={screen.blocks} asker={asker} say={say} />}
      {moves.length > 0 && (
        <p class="moves">
          {moves.map((to) => (
            <button
              type="button"
              key={to}
              onClick={() => {
                asker.leave({ to });
              }}
            >
              {say(`form.${to}`)}
            </button>
          ))}
          <button
            type="button"
            onClick={() => {
              asker.leave({ to: "go", target: "" });
            }}
          >
            {say("form.search")}
          </button>
        </p>
      )}
    </div>
  );
}

/** What can be done when the questionnaire was left. */
function End({ session }: { readonly session: PageSession }): JSX.Element {
  const { say, store, texts, name } = session;
  const { answered, open } =
    store === undefined ? { answered: 0, open: 0 } : progressOf(store.assessment, texts.checklist);
  return (
    <>
      <h1>{say("end.counts", { answered, open })}</h1>
      <p>{say("form.end", { file: visibleLine(name) })}</p>
      <button
        type="button"
        class="primary"
        onClick={() => {
          void session.again();
        }}
      >
        {say("form.again")}
      </button>
    </>
  );
}

/** Where the answers are, and how to save them as a file. */
function SaveBar({ session }: { readonly session: PageSession }): JSX.Element {
  const { say, store, name } = session;
  const shown = visibleLine(name);
  const [handle, setHandle] = useState<FileHandle>();
  const [isWrong, setWrong] = useState(false);
  const done = (text: string): void => {
    session.wasSaved(text);
  };
  const saveInPlace = async (): Promise<void> => {
    const to = handle ?? (await chooseFile(name));
    const text = store?.text ?? "";
    if (to === undefined) return;
    setHandle(to);
    const isWritten = await writeInPlace(to, text).catch(() => false);
    setWrong(!isWritten);
    if (isWritten) done(text);
  };
  return (
    <div class="save">
      <p role="status">
        {isWrong
          ? say("form.not-written", { file: visibleLine(handle?.name ?? name) })
          : session.isOutdated
            ? say("form.outdated", { file: shown })
            : session.isOpenElsewhere
              ? say("form.open-elsewhere", { file: shown })
              : !session.isKept
                ? say("form.not-kept")
                : session.isUnsaved
                  ? say("form.unsaved", { file: shown })
                  : say("form.saved", { file: shown })}
      </p>
      <button
        type="button"
        class="primary"
        onClick={() => {
          const text = store?.text ?? "";
          download(name, text);
          done(text);
        }}
      >
        {say("form.download", { file: shown })}
      </button>
      {session.isOutdated && (
        <button
          type="button"
          onClick={() => {
            location.reload();
          }}
        >
          {say("form.reload")}
        </button>
      )}
      {canChooseFile() && (
        <button
          type="button"
          onClick={() => {
            void saveInPlace();
          }}
        >
          {handle === undefined ? say("form.choose-file") : say("form.save-in", { file: visibleLine(handle.name) })}
        </button>
      )}
    </div>
  );
}
