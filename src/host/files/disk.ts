/**
 * The calls of the operating system by which this program reads and changes files: all of them, so that a test can let each
 * one fail. What writes is in this folder; nothing else in the program changes a file.
 */
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { access, link, lstat, mkdir, open, readdir, realpath, rename, stat, unlink } from "node:fs/promises";

/** What is done while other things go on. */
const waiting = { access, link, lstat, mkdir, open, readdir, realpath, rename, stat, unlink };
/** What is done at once: where nothing else goes on, and where the program may be ending. */
const atOnce = {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
};

/** The disks of this machine. */
export const DISK = { ...waiting, ...atOnce };

export type Disk = typeof DISK;
