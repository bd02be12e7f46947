/** Where the answers are, and how to save them as a file. */
import { Component, type JSX } from "preact";
import { syntaxOfName } from "../../format/reading.ts";
import { visibleLine } from "../../report/visible.ts";
import type { PageStore } from "../page-store.ts";
import { type Place, type Written, canChooseFile, chooseFile, download, writeInPlace } from "../saved-file.ts";
import type { PageSession } from "../session.ts";

/** What became of the last save, and where. */
interface Last {
  readonly result: Written | "downloaded";
  readonly name: string;
}

interface Props {
  readonly session: PageSession;
  readonly store: PageStore;
}
interface Saved {
  readonly place?: Place | undefined;
  readonly last?: Last;
}

export class SaveBar extends Component<Props, Saved> {
  override state: Saved = {};

  async #saveInPlace(): Promise<void> {
    const { session, store } = this.props;
    const { place } = this.state;
    const handle = place?.handle ?? (await chooseFile(session.name));
    if (handle === undefined) return;
    // The name says how the file is read.
    const text = store.textAs(syntaxOfName(handle.name));
    const own = store.text;
    const result = await writeInPlace({ handle, text: place?.text }, text);
    this.setState({
      // Where another program has written, the person chooses again, and the browser asks before it replaces anything.
      place: result === "written" ? { handle, text } : result === "changed" ? undefined : place,
      last: { result, name: handle.name },
    });
    if (result === "written") session.wasSaved(own);
  }

  override render({ session, store }: Props, { place, last }: Saved): JSX.Element {
    const { say, name } = session;
    return (
      <div class="save">
        <p role="status">{withWhole(stateOf(session, last), visibleLine(last?.name ?? name))}</p>
        <button
          type="button"
          class="primary"
          onClick={() => {
            download(name, store.text);
            this.setState({ last: { result: "downloaded", name } });
            session.wasSaved(store.text);
          }}
        >
          {say("form.download", { file: visibleLine(name) })}
        </button>
        {session.keeper?.isOutdated === true && (
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
          <button type="button" onClick={() => void this.#saveInPlace()}>
            {place === undefined
              ? say("form.choose-file")
              : say("form.save-in", { file: visibleLine(place.handle.name) })}
          </button>
        )}
      </div>
    );
  }
}

/** A sentence in which the name of a file is not broken at its hyphen. */
function withWhole(sentence: string, name: string): readonly (string | JSX.Element)[] {
  const [first = "", ...others] = sentence.split(name);
  const whole = <span class="whole">{name}</span>;
  return [first, ...others.flatMap((text) => [whole, text])];
}

/** Where the answers are, in words. */
function stateOf({ say, name, keeper, isUnsaved }: PageSession, last: Last | undefined): string {
  const file = visibleLine(name);
  const to = visibleLine(last?.name ?? name);
  if (last?.result === "failed") return say("form.not-written", { file: to });
  if (last?.result === "changed") return say("form.changed", { file: to });
  if (keeper?.isOutdated === true) return say("form.outdated", { file });
  if (keeper?.isOpenElsewhere === true) return say("form.open-elsewhere", { file });
  if (!isUnsaved) return say(last?.result === "downloaded" ? "form.downloaded" : "form.saved", { file: to });
  return keeper?.isKept === true ? say("form.unsaved", { file }) : say("form.not-kept");
}
