/** Results as annotations of GitHub Actions: one workflow command for each. */
import type { Say } from "../../messages/say.ts";
import type { Checklist } from "../../domain/model/checklist.ts";
import { messageOf } from "../wording/diagnostics.ts";
import { visible } from "../visible.ts";
import { describePath, notShownText, type Reporter } from "../contents/validation/result.ts";

/** A reporter for logs that GitHub Actions reads. */
export function createGithubReporter(checklist: Checklist, say: Say): Reporter {
  return {
    begin: () => "",
    file(result): string {
      const { file, diagnostics, notShown } = result;
      const more = notShownText(result, say);
      const severity = notShown?.errors === 0 ? "warning" : "error";
      const rest = more === undefined ? "" : `::${severity} file=${property(visible(file))}::${data(more)}\n`;
      const lines = diagnostics.map((one) => {
        const { line, column, endLine, endColumn } = one.place;
        // Columns are only read where begin and end are on the same line.
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : "";
        const where = describePath(one.path, checklist, say);
        const message = where === "" ? messageOf(one, say) : `${where}: ${messageOf(one, say)}`;
        return `::${one.severity} file=${property(visible(file))},line=${line},endLine=${endLine}${columns},title=${property(one.rule)}::${data(message)}\n`;
      });
      return lines.join("") + rest;
    },
    end: ({ unchecked }) =>
      unchecked.map(({ file, message }) => `::error file=${property(visible(file))}::${data(message)}\n`).join(""),
  };
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
