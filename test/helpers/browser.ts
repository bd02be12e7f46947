/** Real browsers, as the system has them: Chromium and, in continuous integration, Firefox. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Page, chromium, firefox } from "playwright-core";
import { installed } from "./installed.ts";

const FILES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const found = FILES.find((file) => existsSync(file));
/** The program file of Chromium; empty if there is none. */
export const CHROMIUM = found ?? "";
const FIREFOX = "/usr/bin/firefox-esr";

export const hasBrowser = installed("a browser", "install chromium", found !== undefined);

export type BrowserName = "Chromium" | "Firefox";

/** The browsers in which the main tests of the page run; those in Firefox take a minute. */
export const BROWSERS: readonly BrowserName[] = [
  ...(hasBrowser ? (["Chromium"] as const) : []),
  ...(isInCi() && installed("Firefox", "install firefox-esr", existsSync(FIREFOX)) ? (["Firefox"] as const) : []),
];

function isInCi(): boolean {
  if (process.env["CI"]) return true;
  process.stderr.write("Skipped: tests in Firefox, which run in continuous integration.\n");
  return false;
}

/** Starts the browser, without a window. */
export function openBrowser(name: BrowserName = "Chromium"): Promise<Browser> {
  return name === "Firefox" ? openFirefox() : chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
}

/** Where Firefox puts what it downloads. */
const downloads = mkdtempSync(join(tmpdir(), "tip-checklist-downloads-"));
process.on("exit", () => {
  rmSync(downloads, { recursive: true, force: true });
});

/** Debian's Firefox, over WebDriver BiDi. */
async function openFirefox(): Promise<Browser> {
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath: FIREFOX,
    downloadsPath: downloads,
  });
  passOverMedia(browser);
  return browser;
}

interface Session {
  send(method: string, params: object): Promise<unknown>;
}

/** The long-term Firefox does not know the command that sets colours and contrast, which is sent for each new window. */
function passOverMedia(browser: Browser): void {
  const { _connection: connection } = browser as unknown as {
    readonly _connection: { toImpl(of: Browser): { readonly _browserSession: Session } };
  };
  const session = connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, params) =>
    method === "emulation.setMediaFeaturesOverride" ? Promise.resolve() : send(method, params);
}

/** The text that the page hands over as a download when this is done. */
export async function downloaded(page: Page, save: () => Promise<unknown>): Promise<string> {
  if (page.context().browser()?.browserType().name() !== "firefox") {
    const [download] = await Promise.all([page.waitForEvent("download"), save()]);
    return readFileSync(await download.path(), "utf8");
  }
  // Over BiDi, no event tells of a download that a script began.
  const before = new Set(readdirSync(downloads));
  await save();
  for (;;) {
    const names = readdirSync(downloads);
    const name = names.find((one) => !before.has(one) && !one.endsWith(".part"));
    if (name !== undefined && !names.some((one) => one.endsWith(".part")))
      return readFileSync(join(downloads, name), "utf8");
    await page.waitForTimeout(20);
  }
}
