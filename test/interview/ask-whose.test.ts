/** The question whose a form is that does not say it. */
import { describe, expect, it } from "vitest";
import { createScriptedAsker } from "../../scripts/scripted-asker.ts";
import messages from "../../src/generated/messages.en.ts";
import states from "../../src/generated/states.en.ts";
import { createSay } from "../../src/messages/say.ts";
import { askWhoseBy } from "../../src/workspace/forms/ask-whose.ts";
import { readExample } from "../helpers/example.ts";

const say = createSay(messages);
const FORM = { ...readExample(2026), state: "NOR", year: 2025 };
const context = { say, loadStates: () => Promise.resolve(states) };

describe("whose a form is", () => {
  it.each([
    ["yes", true],
    ["no", false],
  ])("is asked with what is in it, and the reply %s counts", async (reply, isOurs) => {
    const { asker, typed } = createScriptedAsker({ merge: { whose: reply } } as never, () => undefined);
    const session = { asker } as never;
    expect(await askWhoseBy(context as never, "NOR-2026.yaml", session)("returned.docx", FORM)).toBe(isOurs);
    expect(typed[0]?.label).toContain("returned.docx does not say to which file it belongs.");
    expect(typed[0]?.label).toContain("names Norway, 2025, Mára Østerlind, National Coordination Office");
    expect(typed[0]?.label).toContain("Do they belong to NOR-2026.yaml?");
  });

  it("stops everything where the person stops, and is not asked where there is nobody", async () => {
    const { asker } = createScriptedAsker(FORM, () => undefined);
    const leaving = { ...asker, choose: () => Promise.resolve({ move: { to: "quit" as const } }) };
    const ask = (session: unknown) => askWhoseBy(context as never, "NOR-2026.yaml", session as never);
    await expect(ask({ asker: leaving })("returned.docx", FORM)).rejects.toMatchObject({
      failure: "merge-stopped",
      exitCode: 130,
    });
    expect(await ask(undefined)("returned.docx", FORM)).toBeUndefined();
  });
});
