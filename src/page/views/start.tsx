/** The first screen: a new assessment, a file, or what the browser keeps. */
import type { JSX } from "preact";
import { visibleLine } from "../../report/visible.ts";
import { type Kept, allKept } from "../kept.ts";
import type { GivenFile } from "../open-bytes.ts";
import type { PageSession } from "../session.ts";
import { dayOf } from "../today.ts";
import { FileButton } from "./file-button.tsx";
import { ForgetButton } from "./forget.tsx";
import { RefusalView } from "./refusal.tsx";

export function Start({ session }: { readonly session: PageSession }): JSX.Element {
  const { say, seed, refusal } = session;
  const given = seed.file;
  const beginWith = async (file: GivenFile): Promise<void> => {
    const opened = await session.read(file);
    if (opened !== undefined) await session.begin(opened);
  };
  return (
    <>
      <h1>{say("form.start")}</h1>
      <p>{say("form.start-note")}</p>
      <RefusalView
        refusal={refusal}
        say={say}
        opened={(file) => {
          void session.open(file, false);
        }}
      />
      {given === undefined && <KeptFiles session={session} />}
      <ul class="choices">
        <li>
          {given === undefined ? (
            <button type="button" onClick={() => void session.begin()}>
              {say("form.new")}
            </button>
          ) : (
            <button
              type="button"
              onClick={() => {
                const bytes = new TextEncoder().encode(given.text);
                void session.open({ name: given.name, bytes }, false);
              }}
            >
              {say("form.given", { file: visibleLine(given.name) })}
            </button>
          )}
        </li>
        <li>
          <FileButton
            label={say("form.open")}
            say={say}
            isForAll
            opened={(file) => {
              void session.open(file, true);
            }}
          />
        </li>
        {given === undefined && (
          <li>
            <FileButton label={say("form.from")} say={say} opened={(file) => void beginWith(file)} />
          </li>
        )}
      </ul>
      {/* A person who opens the page of a part came for this part. */}
      {given !== undefined && <KeptFiles session={session} />}
    </>
  );
}

/** What the browser keeps, of this page and of others from the same place. */
function KeptFiles({ session }: { readonly session: PageSession }): JSX.Element | null {
  const { say } = session;
  const kept = allKept();
  const goOn = async ({ key, name, text }: Kept): Promise<void> => {
    const opened = await session.read({ name, bytes: new TextEncoder().encode(text) });
    if (opened !== undefined) await session.resume(opened, { key });
  };
  return kept.length === 0 ? null : (
    <section aria-labelledby="kept">
      <h2 id="kept">{say("form.kept")}</h2>
      <ul class="choices">
        {kept.map((one) => (
          <li key={one.key}>
            <button type="button" onClick={() => void goOn(one)}>
              {say("form.go-on", {
                file: visibleLine(one.name),
                ...localTime(one.at),
              })}
            </button>
          </li>
        ))}
      </ul>
      <ForgetButton session={session} />
    </section>
  );
}

/** A moment, ISO 8601, as the clock of the person shows it. */
function localTime(at: string): { readonly on: string; readonly at: string } {
  const moment = new Date(at);
  const two = (number: number): string => String(number).padStart(2, "0");
  return { on: dayOf(moment), at: `${two(moment.getHours())}:${two(moment.getMinutes())}` };
}
