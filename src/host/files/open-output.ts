/** A file that a command writes for others: a document, a table, the results of a check. */
import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { createFailure, EXIT, isFailure } from "../../messages/failure.ts";
import type { OutputFile } from "../../workspace/files.ts";
import type { Disk } from "./disk.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { removeLeftovers } from "./leftovers.ts";
import { type Machine, NewFile, PUBLIC } from "./new-file.ts";
import { readFile } from "./read-file.ts";
import { realTarget } from "./real-target.ts";
import { replaceFile } from "./replace-file.ts";

export interface OutputOptions {
  /** Whether a file that is there is replaced; otherwise `output-exists` is thrown. */
  readonly mayReplace: boolean;
  /** Whether the command reads this file. */
  readonly isInput: (info: Stats) => boolean;
}

/**
 * Opens an output, which appears under its name when it is closed. What is no ordinary file, such as a pipe, is written to
 * at once. What the command reads, and an assessment, are never replaced.
 */
export async function openOutput(machine: Machine, file: string, options: OutputOptions): Promise<OutputFile> {
  const { disk } = machine;
  const { mayReplace } = options;
  const there = await disk.stat(file).catch((thrown: unknown) => {
    if (errorCode(thrown) === "ENOENT") return undefined;
    throw fileFailure(thrown, file, "write");
  });
  if (there?.isDirectory() === true) throw createFailure("is-folder", { file });
  if (there?.isFile() === false) return openDevice(disk, file);
  const target = await realTarget(disk, file);
  await removeLeftovers(machine, target);
  if (there !== undefined) await refuse(disk, file, there, options);
  const fresh = await NewFile.open(machine, { target, file, mode: PUBLIC });
  return {
    write: (content) => fresh.write(bytesOf(content)),
    async close(): Promise<void> {
      if (mayReplace) await replaceFile(machine, fresh);
      else {
        await fresh.finish();
        await fresh.place().catch((thrown: unknown) => {
          throw isFailure(thrown, "file-exists") ? createFailure("output-exists", { file }) : thrown;
        });
      }
      const isAsWritten = await fresh.isAsWritten().catch(() => false);
      if (!isAsWritten) throw createFailure("not-as-written", { file });
    },
  };
}

/** Throws a failure if the file that is there is not to be replaced. */
async function refuse(disk: Disk, file: string, there: Stats, { mayReplace, isInput }: OutputOptions): Promise<void> {
  if (isInput(there)) throw createFailure("output-is-input", { file }, EXIT.usage);
  if (!mayReplace) throw createFailure("output-exists", { file });
  const [{ recognise }, { syntaxFor }, bytes] = await Promise.all([
    import("../../format/recognise.ts"),
    import("../../workspace/open-assessment.ts"),
    readFile(file, disk),
  ]);
  if (bytes !== undefined && recognise(bytes, syntaxFor(file, bytes), file, []).sign !== undefined)
    throw createFailure("output-is-assessment", { file }, EXIT.usage);
}

/** A pipe or a device. */
async function openDevice(disk: Disk, file: string): Promise<OutputFile> {
  const fail = (thrown: unknown): never => {
    throw fileFailure(thrown, file, "write");
  };
  const handle: FileHandle = await disk.open(file, "w").catch(fail);
  return {
    write: (content) => handle.writeFile(bytesOf(content)).catch(fail),
    close: () => handle.close().catch(fail),
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}
