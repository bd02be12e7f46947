/** Files of strangers: none brings the program down or makes it wait, and of each that is not read it says why. */
import { describe, expect, it } from "vitest";
import messages from "../../../src/generated/messages.en.ts";
import { isFailure } from "../../../src/messages/failure.ts";
import { createSay } from "../../../src/messages/say.ts";
import { failureText } from "../../../src/report/wording/failure.ts";
import { hostileFiles } from "../../helpers/hostile-word.ts";
import { madeForm, readBack } from "../../helpers/word-form.ts";

/** Variants of each kind: about 200 files in all in continuous integration. */
const VARIANTS = process.env["CI"] ? 5 : 2;
/** Milliseconds for a file. */
const MOST = 5000;

const say = createSay(messages);

describe("a hostile file", () => {
  it.each(hostileFiles())("is named or read: $name", async ({ make, failure }) => {
    const { bytes } = await madeForm();
    for (let variant = 0; variant < VARIANTS; variant += 1) {
      const file = make(bytes, variant);
      const start = performance.now();
      const thrown: unknown = await readBack(file).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(performance.now() - start).toBeLessThan(MOST);
      const failed = isFailure(thrown) ? thrown : undefined;
      expect(thrown).toBe(failed);
      expect(failed?.failure ?? "read").toBe(failure);
      if (failed !== undefined) expect(failureText(failed, say)).toMatch(/^returned\.docx .+\.$/su);
    }
  });
});
