/** The wording and layout of help pages, where commander does not decide. */
import { type Argument, type HelpConfiguration, type Option, Help } from "@commander-js/extra-typings";
import type { Say } from "../messages/say.ts";

/** Fewest columns for descriptions beside names; in narrower windows they are below. */
const BESIDE = 60;
const INDENT = "      ";

/** The headings of help pages, what is said of choices, and the layout in narrow windows. */
export function helpLayout(say: Say): HelpConfiguration {
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
    minWidthToWrap: 10,
    formatItem(name, nameWidth, description, helper): string {
      const width = helper.helpWidth ?? BESIDE;
      if (width >= BESIDE) return Help.prototype.formatItem.call(helper, name, nameWidth, description, helper);
      const lines = description === "" ? [] : helper.boxWrap(description, width - INDENT.length).split("\n");
      return [`  ${name}`, ...lines.map((line) => INDENT + line)].join("\n");
    },
  };
}
