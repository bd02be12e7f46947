/** A file system in memory, for interviews that are played and for tests. */
import { folderOf } from "../src/workspace/file-names.ts";
import type { Files, OutputFile } from "../src/workspace/files.ts";
import { createFailure } from "../src/messages/failure.ts";

export interface MemoryFiles extends Files {
  /** The texts by file name. */
  readonly texts: Map<string, string>;
  /** Every text that was saved, in order. */
  readonly saved: readonly string[];
}

/** Files that hold these texts at first. */
export function createMemoryFiles(initial: Readonly<Record<string, string>> = {}): MemoryFiles {
  const texts = new Map(Object.entries(initial));
  const saved: string[] = [];
  const put = (file: string, text: string): void => {
    texts.set(file, text);
    saved.push(text);
  };
  return {
    texts,
    saved,
    read(file) {
      const text = texts.get(file);
      return Promise.resolve(text === undefined ? undefined : Buffer.from(text, "utf8"));
    },
    readRevision: (revision, file) => Promise.reject(createFailure("revision-unknown", { revision, file })),
    readInput: () => Promise.resolve(Buffer.from(texts.get("-") ?? "", "utf8")),
    save(file, text, expected) {
      if (texts.get(file) !== (expected && Buffer.from(expected).toString("utf8")))
        throw createFailure("file-changed", { file });
      put(file, text);
      return Promise.resolve(Buffer.from(text, "utf8"));
    },
    create(file, text) {
      if (texts.has(file)) throw createFailure("file-exists", { file });
      put(file, text);
      return Promise.resolve();
    },
    saveBeside(file, text) {
      const name = file.replace(/(\.\w+)?$/, ".unsaved-1$1");
      put(name, text);
      return Promise.resolve(name);
    },
    copiesOf: () => Promise.resolve([]),
    list: (folder = "") =>
      Promise.resolve([...texts.keys()].filter((name) => name !== "-" && folderOf(name) === folder).sort()),
    lock: () => Promise.resolve({ release: () => Promise.resolve() }),
    tidy: () => Promise.resolve(),
    probe: () => Promise.resolve(),
    expand: (name) => Promise.resolve([name]),
    listInputs(name) {
      if (texts.has(name)) return Promise.resolve({ kind: "file", identity: name });
      const inFolder = [...texts.keys()].filter(
        (file) => (name === "." || file.startsWith(`${name}/`)) && /\.(?:ya?ml|json)$/.test(file),
      );
      if (inFolder.length === 0) return Promise.reject(createFailure("file-missing", { file: name }));
      const files = inFolder.map((file) => ({ file, identity: file }));
      return Promise.resolve({ kind: "folder", files, skipped: 0 });
    },
    makeFolder: () => Promise.resolve(),
    openFolder(folder, { mayReplace }) {
      if (!mayReplace && [...texts.keys()].some((name) => name.startsWith(`${folder}/`)))
        return Promise.reject(createFailure("folder-not-empty", { file: folder }));
      return Promise.resolve({
        open: (name) => Promise.resolve(outputInto((whole) => texts.set(`${folder}/${name}`, whole))),
        close: () => Promise.resolve(),
        discard: () => Promise.resolve(),
      });
    },
    openOutput(file, mayReplace) {
      if (texts.has(file) && !mayReplace) throw createFailure("output-exists", { file });
      return Promise.resolve(outputInto((whole) => texts.set(file, whole)));
    },
  };
}

/** An output of texts; `keep` gets the whole when it is closed. */
function outputInto(keep: (whole: string) => void): OutputFile {
  let whole = "";
  return {
    write(content) {
      whole += typeof content === "string" ? content : Buffer.from(content).toString("utf8");
      return Promise.resolve();
    },
    close() {
      keep(whole);
      return Promise.resolve();
    },
  };
}
