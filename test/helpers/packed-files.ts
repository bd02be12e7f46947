import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ROOT } from "./program.ts";

let packed: Promise<readonly string[]> | undefined;

/** The files that the package would have, as paths in it. */
export function packedFiles(): Promise<readonly string[]> {
  packed ??= promisify(execFile)("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT }).then(
    ({ stdout }) => {
      const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
      return files.map(({ path }) => path);
    },
  );
  return packed;
}
