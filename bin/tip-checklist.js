#!/usr/bin/env node
"use strict";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`tip-checklist needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { join } = require("node:path");
  const { createLoader } = require("../dist/load-program.cjs");
  const root = join(__dirname, "..");
  const { main } = createLoader({ folder: join(root, "dist"), builtin: require })("./main.cjs");
  // Streams are opened when they are used; opening standard input would keep a command waiting that needs none.
  const world = {
    argv: process.argv.slice(2),
    env: process.env,
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
      return process.stderr;
    },
  };
  void main(world).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
