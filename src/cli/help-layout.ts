/** How help pages are worded and laid out, where that is not left to commander. */
import type { Argument, HelpConfiguration, Option } from "@commander-js/extra-typings";
import { Help } from "@commander-js/extra-typings";
import type { Say } from "../messages/say.ts";

/** Columns from which on what a thing does stands beside its name, and no longer below it. */
const BESIDE = 60;
const INDENT = "      ";

/** The words of help pages, their headings and what is said of choices, and their layout in narrow windows. */
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
