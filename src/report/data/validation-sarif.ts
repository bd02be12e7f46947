/** Results in SARIF 2.1.0 (OASIS), which code hosts and editors read. */
import type { Checklist } from "../../domain/model/checklist.ts";
import type { Diagnostic, Fix, Place } from "../../domain/rules/diagnostic.ts";
import type { Say } from "../../messages/say.ts";
import { messageOf } from "../wording/diagnostics.ts";
import { describePath, notShownText, type Reporter, pointerOf } from "../contents/validation/result.ts";
import type { RuleDoc } from "../../messages/texts.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

export interface SarifOptions {
  readonly version: string;
  readonly checklist: Checklist;
  readonly rules: readonly RuleDoc[];
  readonly say: Say;
}

/** A reporter for SARIF. One result is written as soon as it is known. */
export function createSarifReporter(options: SarifOptions): Reporter {
  const { version, rules } = options;
  let isFirst = true;
  const notShown: { readonly file: string; readonly level: string; readonly message: string }[] = [];
  return {
    begin(): string {
      const driver = { name: "tip-checklist", version, semanticVersion: version, rules: rules.map(ruleData) };
      const head = JSON.stringify({ tool: { driver }, columnKind: "utf16CodeUnits" }).slice(0, -1);
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${head},"results":[`;
    },
    file(result): string {
      const { file, diagnostics } = result;
      const message = notShownText(result, options.say);
      const level = result.notShown?.errors === 0 ? "warning" : "error";
      if (message !== undefined) notShown.push({ file, level, message });
      const seen = new Map<string, number>();
      return diagnostics
        .map((one) => {
          // The same diagnostic has the same fingerprint wherever it has moved to in the file.
          const cause = `${one.rule}:${pointerOf(one.path)}`;
          const count = (seen.get(cause) ?? 0) + 1;
          seen.set(cause, count);
          const separator = isFirst ? "\n" : ",\n";
          isFirst = false;
          return separator + JSON.stringify(resultData(file, one, `${cause}:${count}`, options));
        })
        .join("");
    },
    end({ unchecked }): string {
      const failed = unchecked.map((one) => ({ level: "error", ...one }));
      const notifications = [...failed, ...notShown].map(({ file, level, message }) => ({
        level,
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
      }));
      const invocation = {
        executionSuccessful: unchecked.length === 0,
        ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
      };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

function resultData(file: string, one: Diagnostic, fingerprint: string, options: SarifOptions): object {
  const { checklist, rules, say } = options;
  const where = describePath(one.path, checklist, say);
  const message = messageOf(one, say);
  return {
    ruleId: one.rule,
    ruleIndex: rules.findIndex(({ id }) => id === one.rule),
    level: one.severity,
    message: { text: where === "" ? message : `${where}: ${message}` },
    locations: [
      {
        physicalLocation: physicalLocation(file, one.place),
        logicalLocations: [{ fullyQualifiedName: pointerOf(one.path), ...(where !== "" && { name: where }) }],
      },
    ],
    ...(one.related !== undefined && {
      relatedLocations: one.related.map(({ path, place }, index) => ({
        id: index + 1,
        physicalLocation: physicalLocation(file, place),
        message: { text: describePath(path, checklist, say) || pointerOf(path) },
      })),
    }),
    partialFingerprints: { "tipChecklist/v1": fingerprint },
    ...(one.fix !== undefined && one.fix.edits.length > 0 && { fixes: [fixData(file, one.fix, say)] }),
  };
}

function fixData(file: string, { kind, text, edits }: Fix, say: Say): object {
  const replacements = edits.map((edit) => ({
    deletedRegion: region(edit.place),
    insertedContent: { text: edit.text },
  }));
  return {
    description: { text: (say as (id: string, values: object) => string)(`fix.${kind}`, { text }) },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements }],
  };
}

function ruleData({ id, title, help, markdown, draft, final }: RuleDoc): object {
  return {
    id,
    shortDescription: { text: title },
    // The first sentence is the short one, and the examples are only in the help.
    fullDescription: { text: [title, help.split("\n\nFails:")[0]].join(" ").trim() },
    help: { text: help, markdown },
    defaultConfiguration: { level: draft === "error" || final === "error" ? "error" : "warning" },
    properties: { draft, final },
  };
}

function physicalLocation(file: string, place: Place): object {
  return { artifactLocation: { uri: uriOf(file) }, region: region(place) };
}

function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** The name of a file as a reference (RFC 3986): relative where the name is. */
function uriOf(file: string): string {
  const path = file.replaceAll("\\", "/").toWellFormed();
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
