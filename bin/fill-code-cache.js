"use strict";

// Runs when the package is installed or built, so that the program starts sooner. Where it cannot, the program works all
// the same.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

/** Milliseconds after which an installation is not kept waiting any more. */
const PATIENCE = 30_000;

const filler = join(__dirname, "../dist/fill-code-cache.cjs");
if (existsSync(filler)) {
  setTimeout(() => process.exit(), PATIENCE).unref();
  require(filler)
    .fillCodeCache(join(__dirname, ".."), require)
    .catch((error) => {
      process.stderr.write(`The program will start a little slower: ${error.message}\n`);
    });
}
