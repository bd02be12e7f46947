/** What the bundle changes in the packages that go into it, so that the program starts and reads faster. */
import type { Plugin } from "rolldown";

const EAGER = "const childProcess = require('node:child_process');";

/** Commander loads what starts other programs, which it does for subcommands that are programs; ours are none. */
export const lazyChildProcess: Plugin = {
  name: "lazy-child-process",
  transform(code, id) {
    if (!id.endsWith("commander/lib/command.js")) return null;
    if (!code.includes(EAGER)) throw new Error("Commander no longer loads node:child_process as it did.");
    return code.replace(
      EAGER,
      "const childProcess = { spawn: (...args) => require('node:child_process').spawn(...args) };",
    );
  },
};

/** An object made with spreads is one that Node.js 20 handles slowly, and everything that the parser does passes through this. */
const SPREAD_STATE =
  /const state = \{\s*\.\.\.DEFAULT_PARSER_OPTIONS,\s*\.\.\.options,\s*(input: `\$\{input\}\\0`,[^}]*?)\};/;
/** What makes the tags, schemas and options of the package, of which reading events needs next to nothing. */
const TAGS = /^(var \w+ = )(?=define\w+Tag\()/gm;
const CONSTANTS = /^(var \w+_(?:SCHEMA|OPTIONS) = )([^\n]*[[{]\n[^]*?^[\]}][^\n]*);$/gm;

/** Of js-yaml, only what reads events is taken, and at its full speed. */
export const eventsOfYaml: Plugin = {
  name: "events-of-yaml",
  transform(code, id) {
    if (!id.endsWith("js-yaml/dist/js-yaml.mjs")) return null;
    if ([SPREAD_STATE, TAGS, CONSTANTS].some((found) => code.search(found) === -1))
      throw new Error("js-yaml is no longer written as it was.");
    return code
      .replace(SPREAD_STATE, "const state = Object.assign({}, DEFAULT_PARSER_OPTIONS, options, {$1});")
      .replace(TAGS, "$1/* @__PURE__ */ ")
      .replace(CONSTANTS, "$1/* @__PURE__ */ (() => { return $2; })();");
  },
};
