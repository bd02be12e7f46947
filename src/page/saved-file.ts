/** The file on the person's disk: saved in place where the browser can, else by download. */

interface Writable {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** A file that the person chose, where the browser lets a page write to it. */
export interface FileHandle {
  readonly name: string;
  createWritable(): Promise<Writable>;
  getFile(): Promise<Blob>;
}

type SavePicker = (options: { readonly suggestedName: string }) => Promise<FileHandle>;

/** Whether the page can write to a file that the person chooses. */
export function canChooseFile(): boolean {
  return "showSaveFilePicker" in window;
}

/** Lets the person choose the file; undefined if they would rather not. */
export async function chooseFile(suggestedName: string): Promise<FileHandle | undefined> {
  try {
    return await (window as unknown as { readonly showSaveFilePicker: SavePicker }).showSaveFilePicker({
      suggestedName,
    });
  } catch {
    return undefined;
  }
}

/** A place where the file is saved, and what it holds there as far as the page knows. */
export interface Place {
  readonly handle: FileHandle;
  readonly text: string | undefined;
}

/** What became of writing: the text is there, another program has changed the file, or it could not be written. */
export type Written = "written" | "changed" | "failed";

/** Writes the text and reads it back. What another program has written since is not replaced. */
export async function writeInPlace({ handle, text: before }: Place, text: string): Promise<Written> {
  try {
    if (before !== undefined && (await textIn(handle)) !== before) return "changed";
    const writable = await handle.createWritable();
    try {
      await writable.write(text);
      await writable.close();
    } catch {
      // What was there before stays.
      await writable.abort().catch(() => undefined);
      return "failed";
    }
    return (await textIn(handle)) === text ? "written" : "failed";
  } catch {
    return "failed";
  }
}

/** The text in the file; undefined if the file is not there any more. */
async function textIn(handle: FileHandle): Promise<string | undefined> {
  try {
    const bytes = await (await handle.getFile()).arrayBuffer();
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Hands the text to the browser as a download. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
