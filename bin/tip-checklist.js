#!/usr/bin/env node
"use strict";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`tip-checklist needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { main } = require("../dist/main.cjs");
  void main(require("node:path").join(__dirname, "..")).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
