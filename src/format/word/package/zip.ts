/**
 * The entries of a ZIP archive, bounded before anything is unpacked. The directory at the end decides what there is; what
 * it declares is checked while unpacking, because a hostile archive declares less than it holds.
 */
import { WORD_LIMITS } from "../limits.ts";

/** Why an archive is not read. */
export type ZipProblem = "damaged" | "unsafe" | "encrypted";

/** Thrown for what is wrong with a package; `problem` says what. */
export interface PackageError extends Error {
  readonly problem: ZipProblem;
}

export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as declared. */
  readonly size: number;
  readonly packed: number;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** An error that says what is wrong with a package. */
export function packageError(problem: ZipProblem): PackageError {
  return Object.assign(new Error(problem), { problem });
}

export function isPackageError(thrown: unknown): thrown is PackageError {
  return thrown instanceof Error && "problem" in thrown;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const DIRECTORY_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_BYTES = 65_535;

/**
 * The entries by name. Throws a `PackageError`: `damaged` if the directory cannot be read or names something twice,
 * `unsafe` beyond the bounds or for a name that leads out of the archive, `encrypted` for a password.
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > WORD_LIMITS.entries) throw packageError("unsafe");
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY) throw packageError("damaged");
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw packageError("encrypted");
    const nameBytes = view.getUint16(at + 28, true);
    const others = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const start = at + DIRECTORY_BYTES;
    const name = new TextDecoder().decode(bytes.subarray(start, start + nameBytes)).replaceAll("\\", "/");
    const entry: ZipEntry = {
      name,
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    };
    if (name.split("/").includes("..") || name.startsWith("/")) throw packageError("unsafe");
    if (entries.has(name)) throw packageError("damaged");
    entries.set(name, entry);
    unpacked += entry.size;
    at = start + nameBytes + others;
  }
  const isLarge = unpacked > WORD_LIMITS.smallBytes && unpacked > bytes.length * WORD_LIMITS.ratio;
  if (unpacked > WORD_LIMITS.unpackedBytes || isLarge) throw packageError("unsafe");
  return entries;
}

/** Where the record at the end begins: it is followed by a comment at most. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES); at -= 1) if (view.getUint32(at, true) === END) return at;
  throw packageError("damaged");
}

/** The content of an entry. Throws a `PackageError` unless it is exactly what the directory declares. */
export async function unpack(bytes: Uint8Array, { size, packed, method, crc, offset }: ZipEntry): Promise<Uint8Array> {
  if (size > WORD_LIMITS.partBytes) throw packageError("unsafe");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL) throw packageError("damaged");
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw packageError("damaged");
  const content = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw packageError("damaged");
  const whole = method === 0 ? content : await inflate(content, size, "damaged");
  if (whole.length !== size || crcOf(whole) !== crc) throw packageError("damaged");
  return whole;
}

/**
 * What is deflated in `content`. Throws a `PackageError`: `tooMuch` if it is more than `most` bytes, or `damaged`. Where
 * `most` is the size that was declared, a changed byte is a likelier reason for more than an attack.
 */
export async function inflate(content: Uint8Array, most: number, tooMuch: "unsafe" | "damaged"): Promise<Uint8Array> {
  const whole = new Uint8Array(most);
  let length = 0;
  try {
    const stream: ReadableStream<Uint8Array> = new Blob([content])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"));
    for await (const chunk of stream) {
      if (length + chunk.length > most) throw packageError(tooMuch);
      whole.set(chunk, length);
      length += chunk.length;
    }
  } catch (thrown) {
    throw isPackageError(thrown) ? thrown : packageError("damaged");
  }
  return whole.subarray(0, length);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  return value;
});

/** The check sum of ZIP (CRC-32). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
