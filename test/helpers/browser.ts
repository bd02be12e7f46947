/** A real browser, where there is one: Chromium as the system has it. Always in CI. */
import { existsSync } from "node:fs";

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const found = CANDIDATES.find((file) => existsSync(file));
if (found === undefined && process.env["CI"] !== undefined) throw new Error("Chromium is missing; install chromium.");
if (found === undefined)
  process.stderr.write("Skipped: pages in a real browser, which is not installed here (chromium).\n");

/** The program file of the browser; undefined if there is none. */
export const browserFile = found;
