/** A disk on which one call fails, or during which the program is killed. */
import type { FileHandle } from "node:fs/promises";
import { DISK, type Disk } from "../../src/host/files/disk.ts";

/** Errors of the system, and the end of the program: nothing that it would still do reaches the disk. */
export const FAULTS = ["EIO", "ENOSPC", "EBUSY", "EACCES", "EDQUOT", "killed"] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultyDisk {
  readonly disk: Disk;
  /** The calls until now, by their names. */
  readonly calls: readonly string[];
  /** Resolves when the program was killed. */
  readonly killed: Promise<void>;
  /** Closes what the system closes when a program ends. */
  end(): Promise<void>;
}

/** A disk whose call number `at` (the first is 0) fails with `fault`, or is not reached because the program was killed. */
export function createFaultyDisk(at = Infinity, fault: Fault = "EIO"): FaultyDisk {
  const calls: string[] = [];
  const opened: FileHandle[] = [];
  let isDead = false;
  let die = (): void => undefined;
  const killed = new Promise<void>((resolve) => (die = resolve));
  /** What a call meets: nothing, an error, or the end. */
  const meet = (name: string): "dead" | undefined => {
    if (isDead) return "dead";
    calls.push(name);
    if (calls.length - 1 !== at) return undefined;
    if (fault !== "killed") throw Object.assign(new Error(`${fault}: ${name}`), { code: fault });
    isDead = true;
    die();
    return "dead";
  };
  const wrap = <T extends object>(target: T, prefix: string): T =>
    new Proxy(target, {
      get(_, key): unknown {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function" || typeof key !== "string") return value;
        const call = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
        if (key.endsWith("Sync"))
          return (...args: unknown[]) => {
            if (meet(key) === "dead") throw new Error("killed");
            return call(...args);
          };
        return async (...args: unknown[]) => {
          // A program that was killed learns nothing more.
          if (meet(prefix + key) === "dead") return new Promise(() => undefined);
          const result = await call(...args);
          if (key !== "open") return result;
          opened.push(result as FileHandle);
          return wrap(result as FileHandle, "handle.");
        };
      },
    });
  return {
    disk: wrap(DISK, ""),
    calls,
    killed,
    async end(): Promise<void> {
      await Promise.all(opened.map((handle) => handle.close().catch(() => undefined)));
    },
  };
}
