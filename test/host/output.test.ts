/** Standard output that is a pipe or a file. */
import { spawnSync } from "node:child_process";
import { closeSync, constants, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { prepareOutput } from "../../src/host/terminal/output.ts";
import type { World } from "../../src/host/world.ts";
import { temporaryFolder } from "../helpers/program.ts";

/** A world whose standard output has this file descriptor, and what was written to its stream. */
function worldWith(stdoutNumber: number): { world: World; streamed: () => string } {
  let streamed = "";
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      streamed += chunk.toString();
      done();
    },
  });
  const stdout = stream as unknown as NodeJS.WriteStream;
  return {
    world: { argv: [], env: {}, root: "", stdin: process.stdin, stdout, stderr: process.stderr, stdoutNumber },
    streamed: () => streamed,
  };
}

describe("standard output", () => {
  it("is written to a file whole, without a stream", async () => {
    const file = join(temporaryFolder(), "out");
    const number = openSync(file, "w");
    const { world, streamed } = worldWith(number);
    const output = prepareOutput(world);
    expect(output.terminal).toBeUndefined();
    void output.write("é".repeat(500_000));
    void output.write(new Uint8Array([0x21]));
    expect(await output.finish()).toBe(true);
    closeSync(number);
    expect(readFileSync(file, "utf8")).toBe(`${"é".repeat(500_000)}!`);
    expect(streamed()).toBe("");
  });

  it("goes on as a stream, in order, when a pipe takes no more for now", async () => {
    const pipe = join(temporaryFolder(), "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const number = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    onTestFinished(() => {
      closeSync(number);
    });
    const { world, streamed } = worldWith(number);
    const output = prepareOutput(world);
    const text = Array.from({ length: 50_000 }, (_, index) => `${index}\n`).join("");
    void output.write(text);
    void output.write("the end");
    expect(await output.finish()).toBe(true);
    const buffer = Buffer.alloc(text.length);
    const piped = buffer.toString("utf8", 0, readSync(number, buffer));
    expect(piped.length).toBeGreaterThan(0);
    expect(streamed().length).toBeGreaterThan(0);
    expect(piped + streamed()).toBe(`${text}the end`);
  });

  it("says when it could not be written", async () => {
    const file = join(temporaryFolder(), "in");
    writeFileSync(file, "");
    const number = openSync(file, "r");
    const output = prepareOutput(worldWith(number).world);
    await output.write("text");
    expect(await output.finish()).toBe(false);
    closeSync(number);
  });
});
