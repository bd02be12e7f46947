/** A control that lets the person choose a file, or drop one on it. */
import { Component, type JSX } from "preact";
import type { Say } from "../../messages/say.ts";
import { visibleLine } from "../../report/visible.ts";
import { type GivenFile, bytesOf } from "../open-bytes.ts";

interface Props {
  readonly label: string;
  readonly say: Say;
  readonly opened: (given: GivenFile) => void;
  /** Whether a file that is dropped anywhere on the page is meant for this control. */
  readonly isForAll?: boolean;
}

/** Whether something is dropped that is a file, and not a piece of text. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

interface Unread {
  /** The name of the file that could not be read. */
  readonly unread: string | undefined;
}

export class FileButton extends Component<Props, Unread> {
  override state: Unread = { unread: undefined };

  #take(file: File | null | undefined): void {
    if (file == null) return;
    this.setState({ unread: undefined });
    bytesOf(file).then(
      (bytes) => {
        this.props.opened({ name: file.name, bytes });
      },
      () => {
        this.setState({ unread: file.name });
      },
    );
  }

  readonly #dropped = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#take(event.dataTransfer?.files[0]);
  };

  override componentDidMount(): void {
    if (this.props.isForAll === true) addEventListener("drop", this.#dropped);
  }

  override componentWillUnmount(): void {
    removeEventListener("drop", this.#dropped);
  }

  override render({ label, say }: Props, { unread }: Unread): JSX.Element {
    return (
      <>
        <label class="file" onDrop={this.#dropped}>
          {label}{" "}
          <input
            type="file"
            accept=".yaml,.yml,.json,.docx"
            onChange={(event) => {
              this.#take(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
        </label>
        <p class="problem" role="alert">
          {unread === undefined ? "" : say("form.not-read", { file: visibleLine(unread) })}
        </p>
      </>
    );
  }
}
