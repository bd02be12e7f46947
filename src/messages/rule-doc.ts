/** What the documentation says of a rule; compiled from `docs/rules.md` by the build. */
export interface RuleDoc {
  readonly id: string;
  /** In one sentence, what is wrong. */
  readonly title: string;
  readonly draft: "error" | "warning" | "off";
  readonly final: "error" | "warning" | "off";
  /** The whole entry without its heading, as plain text. */
  readonly help: string;
  /** The same as it stands in the documentation. */
  readonly markdown: string;
}
