/** States that do not exist, so that no invented answer is put into the mouth of one that does. */
import { createChance } from "./chance.ts";

/** The regional groups of the United Nations, by their ids in `checklist/states.yaml`, each as often as it has members. */
const GROUPS = [
  ...Array<string>(54).fill("african"),
  ...Array<string>(54).fill("asia-pacific"),
  ...Array<string>(23).fill("eastern-european"),
  ...Array<string>(33).fill("latin-american-caribbean"),
  ...Array<string>(29).fill("western-european-other"),
];

/**
 * Codes that are left to users by ISO 3166-1 and that somebody uses all the same: for Kosovo, for organizations and
 * stateless persons in passports, for the State of the examples.
 */
const TAKEN = new Set([
  "XBA", "XCC", "XCE", "XCO", "XCT", "XDC", "XEC", "XES", "XIM", "XKX", "XMP", "XOM", "XPO", "XUT", "XXA", "XXB", "XXC",
  "XXX",
]); // prettier-ignore

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const CODES = LETTERS.flatMap((second) => LETTERS.map((third) => `X${second}${third}`)).filter(
  (code) => !TAKEN.has(code),
);

/** Most States that can be invented. */
export const MOST_STATES = CODES.length;

export interface InventedState {
  /** `XAA` to `XZZ`, which the program takes for States of examples. */
  readonly code: string;
  readonly name: string;
  /** Id of the regional group that it would be in. */
  readonly group: string;
}

const BEGINNINGS = ["Al", "Be", "Cor", "Dar", "El", "Fa", "Gal", "Hes", "Il", "Jo", "Kel", "Lor", "Mer", "Nor", "Or"];
const MIDDLES = ["a", "an", "ber", "di", "e", "gra", "li", "mo", "na", "o", "ri", "sta", "te", "vo"];
const ENDINGS = ["dia", "land", "lia", "mark", "mia", "nesia", "ria", "stan", "tania", "via"];

/** The first `count` invented States, in the order of their codes; a larger count only adds to them. */
export function inventedStates(count: number): readonly InventedState[] {
  const used = new Set<string>();
  return CODES.slice(0, count).map((code) => {
    const chance = createChance(`state ${code}`);
    let name = "";
    do name = chance.pick(BEGINNINGS) + chance.pick(MIDDLES) + chance.pick(ENDINGS);
    while (used.has(name));
    used.add(name);
    return { code, name, group: chance.pick(GROUPS) };
  });
}
