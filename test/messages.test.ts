/** The catalogues: every text is used, none is missing, and they speak to people. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../scripts/compile-messages.ts";
import messages from "../src/generated/messages.en.js";
import { ROOT } from "./helpers/program.ts";

const catalogue = readCatalogue(join(ROOT, "src/messages/en"));
const source = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.startsWith("generated"))
  .map((name) => readFileSync(join(ROOT, "src", name), "utf8"))
  .join("\n");

/** How the ids of messages begin that are put together from a part of the data. */
const COMPOSED = [...source.matchAll(/`([a-z-]+\.[A-Za-z-]*)\$\{/g)].map(([, beginning = ""]) => beginning);

describe("the English catalogue", () => {
  it("has no text that is never said", () => {
    expect(COMPOSED.length).toBeGreaterThan(10);
    const unused = [...catalogue.keys()].filter((id) => {
      const [group = "", name = ""] = id.split(".");
      if (source.includes(`"${id}"`)) return false;
      if (group === "rule") return !source.includes(`"${name}"`);
      if (group === "failure") return !source.includes(`"${name}"`) && name !== "unexpected";
      return !COMPOSED.some((beginning) => id.startsWith(beginning));
    });
    expect(unused).toEqual([]);
  });

  it("can say every message with any arguments", () => {
    for (const id of catalogue.keys()) expect(messages[id]?.({}), id).toBeTypeOf("string");
  });

  it("speaks without exclamation marks, without jargon, without emoji", () => {
    const faults = [...catalogue].filter(
      ([id, text]) =>
        !id.startsWith("rule.yaml") &&
        /!(?!\))|\b(?:null|undefined|stack trace|regex|stdin|stdout|stderr|parse)\b|\p{Extended_Pictographic}/iu.test(
          text,
        ),
    );
    expect(faults.map(([id]) => id)).toEqual([]);
  });
});
