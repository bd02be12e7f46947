/** A control that lets the person choose a file, or drop one on it. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
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

export function FileButton({ label, say, opened, isForAll = false }: Props): JSX.Element {
  const [unread, setUnread] = useState<string>();
  const take = (file: File | null | undefined): void => {
    if (file == null) return;
    setUnread(undefined);
    bytesOf(file).then(
      (bytes) => {
        opened({ name: file.name, bytes });
      },
      () => {
        setUnread(file.name);
      },
    );
  };
  const dropped = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.dataTransfer?.files[0]);
  };
  useEffect(() => {
    if (!isForAll) return undefined;
    addEventListener("drop", dropped);
    return () => {
      removeEventListener("drop", dropped);
    };
  });
  return (
    <>
      <label class="file" onDrop={dropped}>
        {label}{" "}
        <input
          type="file"
          accept=".yaml,.yml,.json,.docx"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
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
