/** A real browser: Chromium as the system has it. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { installed } from "./installed.ts";

const FILES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const found = FILES.find((file) => existsSync(file));

export const hasBrowser = installed("a browser", "install chromium", found !== undefined);

/** Starts the browser, without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: found ?? "", args: ["--no-sandbox"] });
}
