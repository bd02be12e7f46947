/**
 * The names of what is beside a file while it is worked on: its lock, and new versions that are being written. A long
 * name is shortened in them, so that every file that can be opened can be saved.
 */
import { hostname } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { randomDigits, sha256 } from "../digest.ts";

/** Most bytes of a name in a file system. */
const MOST_BYTES = 255;
/** Bytes that the name of a hidden file has beyond that of the file that it belongs to. */
const ROOM = 48;

/** The lock of a file. */
export function lockName(target: string): string {
  return join(dirname(target), `${hiddenStem(target)}.lock`);
}

/** The lock on a lock, while it is being taken over. */
export function guardName(lock: string): string {
  return `${lock}.take`;
}

/**
 * A new name that nobody can foresee, for a version that is being written. It says which process on which machine writes
 * it, so that a leftover is recognised.
 */
export function temporaryName(target: string): string {
  const writer = `${hostTag()}-${process.pid}-${randomDigits()}`;
  return join(dirname(target), `${hiddenStem(target)}.${writer}.tmp`);
}

/** A new name for a folder while another takes its place. What has such a name is whole. */
export function replacedName(target: string): string {
  return temporaryName(target).replace(/\.tmp$/, REPLACED);
}

const REPLACED = ".old";

/** Whether something has a name from `replacedName`. */
export function isReplaced(name: string): boolean {
  return name.endsWith(REPLACED);
}

/** Who wrote a file with a name from `temporaryName` or `replacedName`: the process, if it ran on this machine. */
export function writerOf(name: string, target: string): { readonly pid?: number } | undefined {
  const stem = hiddenStem(target);
  if (!name.startsWith(`${stem}.`)) return undefined;
  const match = /^\.(?:([0-9a-f]{6})-(\d{1,10})-)?[0-9a-f]{12}\.(?:tmp|old)$/.exec(name.slice(stem.length));
  if (match === null) return undefined;
  return match[1] === hostTag() ? { pid: Number(match[2]) } : {};
}

/** The previous version. */
export function previousName(target: string): string {
  return join(dirname(target), `${shortened(basename(target), MOST_BYTES - 1)}~`);
}

/** The name for answers that could not be saved in the file itself: `NOR-2026.unsaved-1.yaml`. */
export function unsavedName(file: string, number: number): string {
  const extension = extname(file);
  const suffix = `.unsaved-${number}${extension}`;
  return join(dirname(file), shortened(basename(file, extension), MOST_BYTES - Buffer.byteLength(suffix)) + suffix);
}

function hiddenStem(target: string): string {
  return `.${shortened(basename(target), MOST_BYTES - 1 - ROOM)}`;
}

/** A name of at most this many bytes; if it was cut, it ends in a digest of the whole, so that names stay different. */
function shortened(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name;
  const digest = sha256(name).slice(0, 12);
  let start = "";
  for (const character of name) {
    if (Buffer.byteLength(start + character) > most - digest.length - 1) break;
    start += character;
  }
  return `${start}-${digest}`;
}

function hostTag(): string {
  return sha256(hostname()).slice(0, 6);
}
