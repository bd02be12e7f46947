/** How a person goes on: as they started. */
import { shellName } from "../report/shell-name.ts";

/** What to type in order to go on with `file`: `npm start` where the questionnaire was opened by it, else the program's name. */
export function commandFor(file: string, env: Readonly<Record<string, string | undefined>>): string {
  const byNpm = env["npm_lifecycle_event"] === "start" && env["npm_package_name"] === "tip-checklist";
  return `${byNpm ? "npm start --" : "tip-checklist fill"} ${shellName(file)}`;
}
