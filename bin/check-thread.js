"use strict";

// A thread that checks some of many files.
const { join } = require("node:path");
const { createLoader } = require("../dist/load-program.cjs");
createLoader({ folder: join(__dirname, "../dist"), builtin: require })("./check-thread.cjs");
