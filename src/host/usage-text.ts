/** What is wrong with a command line, in the language of the person: commander says it in English, for programmers. */
import type { CommanderError } from "@commander-js/extra-typings";
import type { Say } from "../messages/say.ts";
import { visibleLine } from "../report/visible.ts";
import { failureText } from "../report/wording/failure.ts";
import { otherForm } from "../workspace/formats.ts";

/** The line that says what is wrong and what to do. */
export function usageText({ code, message }: CommanderError, say: Say): string {
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => visibleLine(match[1] ?? ""));
  const help = say("cli.after-error");
  const choices = message.split("Allowed choices are ")[1]?.replace(/\.$/, "");
  switch (code) {
    case "commander.missingArgument":
      return `${say("usage.missing-argument", { name: first })} ${help}`;
    case "commander.optionMissingArgument":
      return `${say("usage.missing-value", { option: first })} ${help}`;
    case "commander.missingMandatoryOptionValue":
      return `${say("usage.missing-option", { option: first })} ${help}`;
    case "commander.unknownOption": {
      const meant = /\n\(Did you mean (?:one of )?([^?\n]*)\?/.exec(message)?.[1];
      return `${say("usage.unknown-option", { option: first })} ${meant === undefined ? help : say("usage.meant", { meant })}`;
    }
    case "commander.excessArguments":
      return `${say("usage.excess-arguments", { command: first })} ${help}`;
    case "commander.invalidArgument": {
      // An option names itself first and then the value, an argument the other way round.
      const isOption = message.includes("error: option");
      const values = { value: isOption ? second : first, name: isOption ? first : second };
      const other = choices === undefined ? undefined : otherForm(values.value, choices.split(", "));
      if (other !== undefined) return failureText(other, say);
      if (choices !== undefined) return say("usage.invalid-choice", { ...values, choices });
      return say("usage.invalid-value", { ...values, reason: visibleLine(message.split(" is invalid. ")[1] ?? "") });
    }
    default:
      return visibleLine(message.replace(/^error: /, ""));
  }
}
