import type { Readable } from "node:stream";
import type { Files } from "../commands/ports.ts";

/** The files of this machine, loaded when a command first touches one. `input` gives standard input. */
export function createLazyFiles(input: () => Readable): Files {
  let loaded: Promise<Files> | undefined;
  const files = (): Promise<Files> => {
    loaded ??= import("./files.ts").then(({ createFiles }) => createFiles(input, () => new Date()));
    return loaded;
  };
  return {
    read: async (file) => (await files()).read(file),
    readInput: async () => (await files()).readInput(),
    save: async (file, text, expected) => (await files()).save(file, text, expected),
    create: async (file, text) => (await files()).create(file, text),
    lock: async (file, notice) => (await files()).lock(file, notice),
    probe: async (file) => (await files()).probe(file),
    look: async (name) => (await files()).look(name),
    openOutput: async (file) => (await files()).openOutput(file),
  };
}
