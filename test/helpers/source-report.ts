/** Reads the source of the recommendations, the report CTOC/COP/2010/6, as text. */

/** Where a recommendation is in the report. */
export interface Place {
  readonly paragraph: string;
  readonly part: string;
  readonly section: string;
  readonly heading: string;
}

export interface Paragraph extends Place {
  readonly id: string;
  /** What comes before the first letter, where the paragraph has letters. */
  readonly chapeau: string;
  readonly text: string;
}

/** Reads the recommendations out of the report; independent of how our own data were made. */
export function parseReport(source: string): readonly Paragraph[] {
  const found: { number: number; letter: string; part: string; section: string; heading: string; text: string }[] = [];
  let part = "";
  let section = "";
  let heading = "";
  let number = 0;
  for (const raw of source.split("\n")) {
    const line = raw.trim().replace(/^#+\s*/, "");
    const isHeading = raw.trim().startsWith("#");
    if (/^(?:II|III)\. /.test(line)) part = line.split(".")[0] ?? "";
    if (part === "" || line.startsWith("<sup>") || line.startsWith("V.10-")) continue;
    const title = isHeading ? /^([A-Q])\. (.+)$/.exec(line) : null;
    const main = /^(?:- )?(\d{1,2})\. (.*)$/.exec(line);
    const sub = /^(?:- )?\(([a-h])\) (.*)$/.exec(line);
    if (title !== null) [section, heading] = [title[1] ?? "", title[2] ?? ""];
    else if (main !== null && Number(main[1]) > number) {
      number = Number(main[1]);
      found.push({ number, letter: "", part, section, heading, text: main[2] ?? "" });
    } else if (sub !== null) found.push({ number, letter: sub[1] ?? "", part, section, heading, text: sub[2] ?? "" });
    else {
      const last = found.at(-1);
      if (last !== undefined) last.text += ` ${line}`;
    }
  }
  const withLetters = new Set(found.filter(({ letter }) => letter !== "").map((one) => one.number));
  const beginnings = new Map(found.filter(({ letter }) => letter === "").map((one) => [one.number, one.text]));
  return found
    .filter((one) => one.number !== 5 && one.number !== 29 && (one.letter !== "" || !withLetters.has(one.number)))
    .map((one) => ({
      id: `para-${String(one.number).padStart(2, "0")}${one.letter}`,
      paragraph: one.letter === "" ? String(one.number) : `${String(one.number)} (${one.letter})`,
      part: one.part,
      section: one.section,
      heading: one.heading,
      chapeau: one.letter === "" ? "" : (beginnings.get(one.number) ?? ""),
      text: one.text,
    }));
}

/** Who is told to do something: the subjects of its main verbs. */
export function addresseesIn(text: string): string[] {
  const subjects = {
    conference: /\bConference should\b/,
    secretariat: /\bSecretariat should\b/,
    states: /\bStates(?: parties| that have not yet done so)? (?:should|adopt|are encouraged|might use)\b/,
    unodc: /\bUNODC should\b/,
  };
  return Object.entries(subjects)
    .filter(([, subject]) => subject.test(text))
    .map(([id]) => id);
}

/** The strength of the first main verb; what follows "should:" may weaken it. */
export function strengthOf(text: string): string {
  const verb =
    /\b(?:should(?:, further to [^,]+,)?:? ?(consider|explore|endeavour)?|are (encouraged)|(might) use|States (adopt))\b/i;
  const word = verb.exec(text)?.slice(1).join("").toLowerCase() ?? "none";
  const weaker = { consider: "should-consider", explore: "should-consider", endeavour: "should-endeavour" };
  const plain = { "": "should", adopt: "should", encouraged: "encouraged", might: "might" };
  return new Map(Object.entries({ ...weaker, ...plain })).get(word) ?? word;
}

/** A body that can be the subject of a main verb, in the report's own words. */
const BODIES = /\b(States parties|Member States|States|Conference|Secretariat|UNODC)\b/g;
/** Main verbs, with what weakens them. */
const VERBS =
  /\b(?:should(?:, further to [^,]+,)?:?(?: (?:also|in particular))? ?(consider|explore|endeavour)?(?: and (encourage))?|are (encouraged)|(might) use|States (adopt))\b/gi;

/** The main verbs, each with the body that was named last before it. */
export function verbsIn(text: string): readonly { readonly whom: string; readonly strength: string }[] {
  return [...text.matchAll(VERBS)].flatMap((match) => {
    const upTo = text.slice(0, match.index + (match[5] === undefined ? 0 : "States".length));
    const whom = [...upTo.matchAll(BODIES)].at(-1)?.[0] ?? "";
    const words = match.slice(1).flatMap((word: string | undefined) => word?.toLowerCase() ?? []);
    const [first = "should"] = words;
    const own = ["consider", "explore", "endeavour"].includes(first) ? `should-${first}` : first;
    const strength = own === "adopt" ? "should" : own;
    return [{ whom, strength }, ...(words.includes("encourage") ? [{ whom, strength: "should" }] : [])];
  });
}

/** The references in parentheses, `(see paras. 17 (b), (c) and (e) above)`, as ids. */
export function referencesIn(text: string): string[] {
  const ids: string[] = [];
  for (const [group] of text.matchAll(/\(see paras?\.(?:[^()]|\([a-z]\))*\)/g)) {
    let last = "";
    for (const [token] of group.matchAll(/\d+-\d+|\d+|\([a-z]\)/g)) {
      const [from = 0, to = from] = token.split("-").map(Number);
      if (token.startsWith("(")) {
        if (ids.at(-1) === last) ids.pop();
        ids.push(last + (token[1] ?? ""));
      } else {
        for (let number = from; number <= to; number += 1) ids.push((last = `para-${String(number).padStart(2, "0")}`));
      }
    }
  }
  return ids;
}
