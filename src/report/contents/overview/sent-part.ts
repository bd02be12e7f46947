/** Who sent what. For the public only how many files there are. */
import { fields, heading, list, note, paragraph, table } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import type { OverviewSubject, SentFile } from "./subject.ts";

/** The chapter; for the public nothing. */
export function sentPart(subject: OverviewSubject): readonly DocumentBlock[] {
  const { overview, sent, silent, notCounted, least, say } = subject;
  if (least !== undefined) return [];
  const year = String(overview.year);
  const count = (stage: SentFile["stage"]): number => sent.filter((one) => one.stage === stage).length;
  const broken = sent.filter(({ isIntact }) => isIntact === false).length;
  const head = (["state", "stage", "seal", "check", "revision"] as const).map((name) => say(`overview.${name}`));
  const rows = sent.map(({ state, stage, isIntact, isValid, revision }) => [
    [state.name],
    [say("overview.stage-is", { stage })],
    [say("overview.seal-is", { seal: isIntact === undefined ? "none" : isIntact ? "intact" : "broken" })],
    [say("overview.check-is", { valid: isValid ? "yes" : "no" })],
    [String(revision)],
  ]);
  const others = notCounted.map(({ file, reason }) => [[file], [reason]]);
  return [
    heading(2, say("overview.sent"), "sent"),
    paragraph(say("overview.counts-sent", { final: count("final"), draft: count("draft") })),
    ...(broken === 0 ? [] : [note(say("overview.broken", { count: broken }))]),
    ...table(say("overview.sent-caption", { year }), head, rows, [30, 12, 30, 16, 12]),
    ...(silent.length === 0
      ? []
      : [heading(3, say("overview.silent", { year }), "silent"), ...list(silent.map(({ name }) => [name]))]),
    ...(others.length === 0 ? [] : [heading(3, say("overview.not-counted"), "not-counted")]),
    ...table("", [say("overview.file"), say("overview.reason")], others, [40, 60]),
  ];
}

/** What has been so for two years and more, with the States, and since when. */
export function lastingPart({ overview, least, say }: OverviewSubject): readonly DocumentBlock[] {
  if (least !== undefined) return [];
  const { lasting } = overview;
  const kinds = [...new Set(lasting.map(({ kind }) => kind))];
  return [
    heading(2, say("overview.lasting"), "lasting"),
    ...(kinds.length === 0 ? [paragraph(say("overview.nothing-lasting"))] : []),
    ...kinds.flatMap((kind) => [
      heading(3, say("overview.lasting-kind", { kind }), `lasting-${kind}`),
      ...fields(
        lasting
          .filter((one) => one.kind === kind)
          .map(({ question, states }) => ({
            label: say("citation.heading", { paragraph: question.paragraph }),
            value: [
              paragraph(
                states
                  .map(({ state, since }) => say("overview.since", { state: state.name, year: String(since) }))
                  .join(say("list.comma")),
              ),
            ],
          })),
      ),
    ]),
  ];
}
