/** What ministries send back in the demo: one file from a page for a browser, one form for Word, one part as `fill` left it. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerTo, withAnswer } from "../src/domain/model/assessment.ts";
import { readText } from "../src/format/read-assessment.ts";
import checklist from "../src/generated/checklist.en.ts";
import { PageStore } from "../src/page/page-store.ts";
import { par, run, withCell, withXml } from "../test/helpers/word-form.ts";

/** Texts that two ministries write at the same place. */
const IN_PAGE = "Medical staff and social workers have a course of one day, since September 2026.";
const IN_WORD = "All recruits to the police and the border guard have a module of three days.";
const DAY = "2026-11-20";

/**
 * Puts what came back into `returned`, from the parts in `parts`. No browser and no word processor is started: the file of
 * the page is written by the part of the page that saves, and what is typed in Word is put into the document.
 */
export async function sendBack(folder: string): Promise<void> {
  const part = (name: string): string => join(folder, "parts", name);
  const returned = (name: string): string => join(folder, "returned", name);
  mkdirSync(returned(""));
  copyFileSync(part("XUT-2026.moj.yaml"), returned("XUT-2026.moj.yaml"));
  writeFileSync(returned("XUT-2026.msa.yaml"), await savedByPage(readFileSync(part("XUT-2026.msa.yaml"), "utf8")));
  writeFileSync(returned("XUT-2026.moi.docx"), filledInInWord(readFileSync(part("XUT-2026.moi.docx"))));
}

async function savedByPage(text: string): Promise<string> {
  const reading = readText(text, "yaml");
  if (reading.assessment === undefined) throw new Error("The part is not valid.");
  const failed = (): Promise<void> => Promise.reject(new Error("The page could not save."));
  const store = new PageStore(() => checklist, reading.assessment, "yaml", { keep: () => undefined, failed }, reading);
  const answer = { ...answerTo(store.assessment, "para-13"), measures: IN_PAGE, answered: { by: "msa", date: DAY } };
  await store.save(withAnswer(store.assessment, "para-13", answer));
  return store.text;
}

function filledInInWord(bytes: Uint8Array): Uint8Array {
  const typed = { "13.measures": IN_WORD, "42.practice": "A hotline in four languages took 212 calls in 2026." };
  return withXml(bytes, (xml) =>
    Object.entries(typed).reduce((text, [code, words]) => withCell(text, code, par(run(words))), xml),
  );
}
