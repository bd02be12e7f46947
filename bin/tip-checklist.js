#!/usr/bin/env node
"use strict";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`tip-checklist needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  start().then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    // The program itself never throws: a piece of it is missing or damaged.
    ({ message }) => {
      process.stderr.write(
        `tip-checklist is not completely installed, or was damaged. Please install it again. (${String(message).split("\n")[0]})\n`,
      );
      process.exitCode = 3;
    },
  );
}

async function start() {
  return require("../dist/main.cjs").main(require("node:path").join(__dirname, ".."));
}
