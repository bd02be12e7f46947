/** Finds the files to check: those that are named, and those in the folders that are named. */
import { isFailure } from "../messages/failure.ts";
import type { Context } from "./context.ts";

/** A file to check, or why there is none. */
export type Target = { readonly file: string } | { readonly file: string; readonly thrown: unknown };

export interface Found {
  readonly targets: readonly Target[];
  /** How many files in folders were passed over: hidden ones, safety copies, links. */
  readonly skipped: number;
}

/**
 * The targets in the order in which they are named, those of a folder in the order of their names; a file that is
 * named twice stands there once.
 */
export async function findFiles({ files }: Context, names: readonly string[]): Promise<Found> {
  const targets: Target[] = [];
  const seen = new Set<string>();
  let skipped = 0;
  const add = (file: string, identity: string): void => {
    if (!seen.has(identity)) targets.push({ file });
    seen.add(identity);
  };
  for (const name of names) {
    if (name === "-") {
      add(name, "-");
      continue;
    }
    try {
      const place = await files.listInputs(name);
      if (place.kind === "file") add(name, place.identity);
      else {
        skipped += place.skipped;
        for (const { file, identity } of place.files) add(file, identity);
      }
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      targets.push({ file: name, thrown });
    }
  }
  return { targets, skipped };
}
