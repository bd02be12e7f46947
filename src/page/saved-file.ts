/** The file, on the person's disk: saved in place where the browser can, else by download. */

interface Writable {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file that the person chose, where the browser lets a page write to it. */
export interface FileHandle {
  readonly name: string;
  createWritable(): Promise<Writable>;
  getFile(): Promise<File>;
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

/** Writes the text and reads it back; false if what is on the disk is not what was written. */
export async function writeInPlace(handle: FileHandle, text: string): Promise<boolean> {
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
  return (await (await handle.getFile()).text()) === text;
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
