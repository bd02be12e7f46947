/** Of several files of one State and year, says which one counts. The order in which they were named decides nothing. */
import { nameIn } from "../file-names.ts";
import type { LeftOut, ReceivedFile, WhyLeftOut } from "./collection.ts";

/** A file, with what decides whether it counts. */
export interface Candidate {
  readonly source: ReceivedFile;
  readonly isReadable: boolean;
  readonly isPart: boolean;
  /** The same for all files with the same content, whether YAML or JSON. */
  readonly digest: string;
}

/** The files that count, each the only one of its State and year, and all others; both in the order of their names. */
export function chooseFiles(candidates: readonly Candidate[]): {
  readonly counted: readonly ReceivedFile[];
  readonly leftOut: readonly LeftOut[];
} {
  const counted: ReceivedFile[] = [];
  const leftOut: LeftOut[] = [];
  const rivals = new Map<string, Candidate[]>();
  for (const one of candidates.toSorted(byName)) {
    const why = whyAlone(one);
    const place = `${one.source.state ?? ""}-${String(one.source.year)}`;
    if (why === undefined) rivals.set(place, [...(rivals.get(place) ?? []), one]);
    else leftOut.push({ source: one.source, why, beside: [] });
  }
  for (const files of rivals.values()) {
    const chosen = chooseAmong(files);
    counted.push(...chosen.counted);
    leftOut.push(...chosen.leftOut);
  }
  return { counted, leftOut: leftOut.sort((a, b) => compare(a.source.file, b.source.file)) };
}

/** What editors and this program leave beside a file. */
const BACKUP = /~$|\.(?:tmp|bak|old)$|\.unsaved-\d+\.[a-z]+$/i;

/** Why a file does not count, whatever other files there are. */
function whyAlone({ source: { file, state, year }, isReadable, isPart }: Candidate): WhyLeftOut | undefined {
  if (!isReadable) return "unreadable";
  if (isPart) return "part";
  if (BACKUP.test(file)) return "backup";
  return state === undefined || year === undefined ? "unplaced" : undefined;
}

/** The choice among files of one State and year, in the order of their names. */
function chooseAmong(files: readonly Candidate[]): { counted: readonly ReceivedFile[]; leftOut: readonly LeftOut[] } {
  const firstWith = (digest: string): Candidate | undefined => files.find((one) => one.digest === digest);
  const originals = files.filter((one) => firstWith(one.digest) === one);
  const copies = files
    .filter((one) => !originals.includes(one))
    .map(({ source, digest }): LeftOut => ({ source, why: "copy", beside: namesOf([firstWith(digest)]) }));
  const finals = originals.filter(({ source }) => source.stage === "final");
  const [only] = finals.length > 0 ? finals : originals;
  const isClear = finals.length === 1 || originals.length === 1;
  const others = originals.filter((one) => !isClear || one !== only);
  const why = isClear ? "superseded" : "disputed";
  return {
    counted: isClear && only !== undefined ? [only.source] : [],
    leftOut: [
      ...copies,
      ...others.map(({ source }): LeftOut => {
        const beside = isClear ? [only] : originals.filter((one) => one.source !== source);
        return { source, why, beside: namesOf(beside) };
      }),
    ],
  };
}

function namesOf(files: readonly (Candidate | undefined)[]): readonly string[] {
  return files.flatMap((one) => one?.source.file ?? []);
}

/** A short name goes first: a copy has more in its name than the file that it was made of. */
function byName({ source: { file: one } }: Candidate, { source: { file: other } }: Candidate): number {
  return nameIn(one).length - nameIn(other).length || compare(nameIn(one), nameIn(other)) || compare(one, other);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
