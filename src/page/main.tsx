/** Starts the page: reads what it was made for, and draws it anew whenever something changed. */
import { render } from "preact";
import type { Seed } from "../report/document/page/seed.ts";
import { openKept } from "./kept.ts";
import { directionOf } from "../messages/direction.ts";
import { PageSession } from "./session.ts";
import { Speech } from "./speech.ts";
import type { PageLanguage } from "./page-texts.ts";
import { App } from "./views/app.tsx";
import { hasFiles } from "./views/file-button.tsx";

/** Starts the page in the language that was chosen before, or in its first. */
export function startPage([first, ...others]: readonly PageLanguage[]): void {
  const root = document.getElementById("page");
  const data = document.getElementById("seed")?.textContent;
  if (root === null || data == null || first === undefined) return;
  const draw = (): void => {
    const { title, language } = session.texts.checklist;
    document.title = title;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    render(<App session={session} />, root);
  };
  const session = new PageSession(new Speech([first, ...others]), JSON.parse(data) as Seed, draw);
  addEventListener("unhandledrejection", ({ reason }) => {
    session.fail(reason);
  });
  void openKept().then(draw);
  // A file that is dropped beside a control would else take the place of the page.
  for (const kind of ["dragover", "drop"] as const)
    addEventListener(kind, (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
  addEventListener("beforeunload", (event) => {
    if (session.isUnsaved) event.preventDefault();
  });
}
