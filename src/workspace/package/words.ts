/** The words of a data package, in the language that was chosen. */
import type { Checklist } from "../../domain/model/checklist.ts";
import type { Column } from "../../domain/export/table.ts";
import { type Say, sayComposed } from "../../messages/say.ts";
import type { PackageWords } from "../../report/package/describe.ts";

export function packageWords(say: Say, { revision, source, instruments }: Checklist): PackageWords {
  const named = (of: string): string => instruments.find(({ id }) => id === of)?.short ?? of;
  return {
    title: say("export.title"),
    description: say("export.description", { revision, symbol: source.symbol }),
    ofTable: ({ name }) => say(`export-table.${name}`),
    ofColumn: ({ about, of = "" }: Column) => sayComposed(say, `export-column.${about}`, { of: named(of) }),
  };
}
