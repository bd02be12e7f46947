/** The words that commander would put into a help page by itself, from the catalogue instead. */
import type { Argument, HelpConfiguration, Option } from "commander";
import type { Say } from "../domain/say.ts";

/** How help pages are worded: their headings, and what is said of choices. */
export function helpWords(say: Say): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": say("cli.title-usage"),
    "Arguments:": say("cli.title-arguments"),
    "Options:": say("cli.title-options"),
    "Commands:": say("cli.title-commands"),
    "Global Options:": say("cli.title-global"),
  };
  const describe = ({ description, argChoices, defaultValue }: Argument | Option): string =>
    argChoices === undefined
      ? description
      : say("cli.choices", {
          description,
          choices: argChoices.join(", "),
          otherwise: typeof defaultValue === "string" ? defaultValue : "none",
        });
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: describe,
    argumentDescription: describe,
  };
}
