#!/usr/bin/env node
"use strict";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`tip-checklist needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { join } = require("node:path");
  const { main } = require("../dist/main.cjs");
  const { env, stdout } = process;
  // Streams are opened when they are used; opening standard input would keep a command waiting that needs none.
  const world = {
    argv: process.argv.slice(2),
    env,
    root: join(__dirname, ".."),
    get stdin() {
      return process.stdin;
    },
    stdout,
    get stderr() {
      return process.stderr;
    },
  };
  void main(world).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
