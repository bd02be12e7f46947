/** The first screen: a new assessment, a file, or what the browser keeps. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Say } from "../../messages/say.ts";
import { messageOf } from "../../report/wording/diagnostics.ts";
import { visibleLine } from "../../report/visible.ts";
import { allKept, forgetAll, keptOf, keyOf } from "../kept.ts";
import { type OpenedFile, type Refusal, openBytes } from "../open-bytes.ts";
import type { PageSession } from "../session.ts";

/** Diagnostics of a file that cannot be opened that are shown. */
const MOST_SHOWN = 20;

export function Start({ session }: { readonly session: PageSession }): JSX.Element {
  const { say, texts, seed, refusal } = session;
  const [kept, setKept] = useState(allKept);
  const open = (bytes: Uint8Array, name: string): OpenedFile | undefined => {
    const opened = openBytes(bytes, name, texts.states, say);
    if (!("problem" in opened)) return opened;
    session.refuse(opened);
    return undefined;
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  // What the browser keeps of the same file is newer.
  const resume = (bytes: Uint8Array, name: string, isOnDisk: boolean): void => {
    const key = keyOf(name, new TextDecoder().decode(bytes));
    const newer = keptOf(key);
    const opened = open(newer === undefined ? bytes : encode(newer.text), name);
    if (opened !== undefined) void session.resume(opened, { key, isOnDisk: isOnDisk && newer === undefined });
  };
  const given = seed.file;
  return (
    <>
      <h1>{say("form.start")}</h1>
      <p>{say("form.start-note")}</p>
      <RefusalView refusal={refusal} say={say} />
      {kept.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept">{say("form.kept")}</h2>
          <ul class="choices">
            {kept.map(({ key, name, text, at }) => (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    const opened = open(encode(text), name);
                    if (opened !== undefined) void session.resume(opened, { key });
                  }}
                >
                  {say("form.go-on", { file: visibleLine(name), on: at.slice(0, 10), at: at.slice(11, 16) })}
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => {
              forgetAll();
              setKept([]);
            }}
          >
            {say("form.forget")}
          </button>
        </section>
      )}
      <ul class="choices">
        {given !== undefined && (
          <li>
            <button
              type="button"
              onClick={() => {
                resume(encode(given.text), given.name, false);
              }}
            >
              {say("form.given", { file: visibleLine(given.name) })}
            </button>
          </li>
        )}
        {given === undefined && (
          <li>
            <button
              type="button"
              onClick={() => {
                void session.begin();
              }}
            >
              {say("form.new")}
            </button>
          </li>
        )}
        <li>
          <FileButton
            label={say("form.open")}
            opened={(bytes, name) => {
              resume(bytes, name, true);
            }}
          />
        </li>
        {given === undefined && (
          <li>
            <FileButton
              label={say("form.from")}
              opened={(bytes, name) => {
                const opened = open(bytes, name);
                if (opened !== undefined) void session.begin(opened);
              }}
            />
          </li>
        )}
      </ul>
    </>
  );
}

/** Why a file was not opened, with what is wrong in it. */
export function RefusalView({
  refusal,
  say,
}: {
  readonly refusal: Refusal | undefined;
  readonly say: Say;
}): JSX.Element {
  const { problem = "", diagnostics = [] } = refusal ?? {};
  return (
    <div role="alert">
      <p class="problem">{problem}</p>
      <ul>
        {diagnostics.slice(0, MOST_SHOWN).map((one) => (
          <li key={`${one.place.line}:${one.place.column}:${one.rule}`}>
            {say("form.line", { line: one.place.line })} <span dir="auto">{messageOf(one, say)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A control that lets the person choose a file, or drop one on it. */
export function FileButton({
  label,
  opened,
}: {
  readonly label: string;
  readonly opened: (bytes: Uint8Array, name: string) => void;
}): JSX.Element {
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    void file.arrayBuffer().then((buffer) => {
      opened(new Uint8Array(buffer), file.name);
    });
  };
  return (
    <label
      class="file"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      {label}{" "}
      <input
        type="file"
        accept=".yaml,.yml,.json"
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
