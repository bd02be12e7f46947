import type { FileContent, Files } from "../../workspace/files.ts";
import type { FilesOptions } from "./files.ts";

/** The files of this machine, loaded when a command first touches one; most commands only read, and do it `atOnce` where nobody can end it by a key. */
export function createLazyFiles(options: FilesOptions & { readonly atOnce: boolean }): Files {
  let loaded: Promise<Files> | undefined;
  const files = (): Promise<Files> => {
    loaded ??= import("./files.ts").then(({ createFiles }) => createFiles(options));
    return loaded;
  };
  return {
    async read(file): Promise<FileContent | undefined> {
      const { readFile, readFileAtOnce } = await import("./read-file.ts");
      return options.atOnce ? readFileAtOnce(file) : readFile(file);
    },
    readRevision: async (revision, file) => (await files()).readRevision(revision, file),
    readInput: async () => (await files()).readInput(),
    save: async (file, text, expected) => (await files()).save(file, text, expected),
    create: async (file, text) => (await files()).create(file, text),
    saveBeside: async (file, text) => (await files()).saveBeside(file, text),
    list: async () => (await files()).list(),
    copiesOf: async (file) => (await files()).copiesOf(file),
    lock: async (file, notice) => (await files()).lock(file, notice),
    probe: async (file) => (await files()).probe(file),
    listInputs: async (name) => (await import("./list-inputs.ts")).listInputs(name),
    deliver: async (file, content, replace) => (await files()).deliver(file, content, replace),
    makeFolder: async (folder) => (await files()).makeFolder(folder),
    openOutput: async (file) => (await files()).openOutput(file),
  };
}
