import type { Disk } from "./files/disk.ts";

/** What the program uses of `process`. */
export interface World {
  readonly argv: readonly string[];
  /** The script that was started, by the path by which it was, and the working folder. */
  readonly start?: { readonly script: string; readonly folder: string };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language of the system (BCP 47), on systems whose environment need not say it. */
  readonly systemLanguage?: () => string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** The file descriptor of standard output, where it can be written without a stream. */
  readonly stdoutNumber?: number;
  readonly stderr: NodeJS.WriteStream;
  /** The folder in which the package is installed. */
  readonly root: string;
  /** The disks; those of the machine if undefined. */
  readonly disk?: Disk;
}

/** Systems that have a language beside the locale of the environment, and tell it to Node. */
const SAYS_ITS_LANGUAGE: ReadonlySet<NodeJS.Platform> = new Set(["win32", "darwin"]);

/**
 * The world of this process. Streams are opened when they are used: an open standard input keeps a command waiting. A
 * standard error that can no longer be written is ignored.
 */
export function createWorld(root: string): World {
  let stderr: NodeJS.WriteStream | undefined;
  return {
    argv: process.argv.slice(2),
    ...(process.argv[1] !== undefined && { start: { script: process.argv[1], folder: process.cwd() } }),
    env: process.env,
    ...(SAYS_ITS_LANGUAGE.has(process.platform) && {
      systemLanguage: () => new Intl.DateTimeFormat().resolvedOptions().locale,
    }),
    root,
    // On Windows pipes are better left to streams.
    ...(process.platform !== "win32" && { stdoutNumber: 1 }),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return (stderr ??= process.stderr.on("error", () => undefined));
    },
  };
}
