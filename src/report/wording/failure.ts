import type { Failure } from "../../messages/failure.ts";
import type { Say } from "../../messages/say.ts";
import { shellName } from "../shell-name.ts";
import { visibleLine } from "../visible.ts";

/** A failure as it was thrown: its values may be of any kind. */
interface Thrown extends Pick<Failure, "failure"> {
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a name can be of: with a stroke at its end of a folder, with an ending of a file, without both of either. */
function kindNamed(name: string): "folder" | "file" | "either" {
  if (/[\\/]$/.test(name)) return "folder";
  return /\.[^\\/.]+$/.test(name) ? "file" : "either";
}

/** The line that says what failed and what to do; what comes from files and names is made visible. */
export function failureText({ failure, values }: Thrown, say: Say): string {
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? value : visibleLine(String(value)),
    ]),
  );
  const { file } = values;
  const named = typeof file === "string" ? { ...safe, shellName: shellName(file), named: kindNamed(file) } : safe;
  return (say as (id: string, values: object) => string)(`failure.${failure}`, named);
}
