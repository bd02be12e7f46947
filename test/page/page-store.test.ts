/** The page's file while it is answered: what it becomes, and what cannot be saved. */
import { expect, it } from "vitest";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { PageStore } from "../../src/page/page-store.ts";
import { START } from "../helpers/round.ts";

it("what a file has no room for is told, and neither kept nor taken for an answer", async () => {
  const kept: string[] = [];
  const failures: string[] = [];
  const store = new PageStore(() => checklist, START, "yaml", {
    keep: (text) => void kept.push(text),
    failed: ({ failure }) => {
      failures.push(failure);
      return Promise.resolve();
    },
  });
  const measures = "x".repeat(19_000);
  const answers = Object.fromEntries(
    allQuestions(checklist).map(({ id }) => [id, { status: "implemented", measures }]),
  );
  await store.save({ ...START, answers });
  expect({ failures, kept }).toEqual({ failures: ["file-full"], kept: [] });
  expect(store.assessment).toEqual(START);
  await store.save({ ...START, year: 2027 });
  expect(kept).toEqual([expect.stringContaining("year: 2027")]);
});
