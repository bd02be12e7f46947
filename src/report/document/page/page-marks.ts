/** The level of a question as a small picture: drawn once, used wherever one is needed, always beside words. */
import { type Level, LEVELS, type LevelCounts } from "../../../domain/comparison/level.ts";
import { type Html, html } from "./html.ts";

/** Width of a mark, and from one to the next, in pixels. */
const SIZE = 11;
const STEP = 13;

/** The pictures; they differ in form, so that they can be told apart without colour. */
export const MARKS: Html = html`<svg class="marks" width="0" height="0" aria-hidden="true">
  <pattern id="fill-part" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="2.5" height="5" class="solid" stroke="none" />
  </pattern>
  <pattern id="fill-otherwise" width="5" height="5" patternUnits="userSpaceOnUse">
    <path d="M0 0l5 5m0-5l-5 5" class="outline" />
  </pattern>
  <symbol id="mark-full" viewBox="0 0 11 11"><rect x=".5" y=".5" width="10" height="10" class="solid" /></symbol>
  <symbol id="mark-part" viewBox="0 0 11 11">
    <rect x=".5" y=".5" width="10" height="10" class="outline" />
    <path d="M.5 10.5V.5h10z" class="solid" />
  </symbol>
  <symbol id="mark-none" viewBox="0 0 11 11"><rect x=".5" y=".5" width="10" height="10" class="outline" /></symbol>
  <symbol id="mark-otherwise" viewBox="0 0 11 11">
    <rect x=".5" y=".5" width="10" height="10" class="outline" />
    <path d="M2.5 2.5l6 6m0-6l-6 6" class="outline" />
  </symbol>
  <symbol id="mark-aside" viewBox="0 0 11 11"><path d="M1 5.5h9" class="outline" /></symbol>
  <symbol id="mark-open" viewBox="0 0 11 11"><rect x=".5" y=".5" width="10" height="10" class="dotted" /></symbol>
</svg>`;

/** One mark, beside words that say the same. */
export function markFor(level: Level): Html {
  return html`<svg class="mark" width="${SIZE}" height="${SIZE}" aria-hidden="true">
    <use href="#mark-${level}" />
  </svg>`;
}

/** A bar, one mark for each question, with at most `line` of them in a line; `label` says in words what it shows. */
export function barFor(counts: LevelCounts, label: string, line: number): Html {
  const levels = LEVELS.flatMap((level) => Array.from({ length: counts[level] }, () => level));
  const width = Math.min(Math.max(levels.length, 1), line) * STEP;
  const height = Math.max(Math.ceil(levels.length / line), 1) * STEP;
  return html`<svg
    class="bar"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${label}"
  >
    ${levels.map(
      (level, index) =>
        html`<use
          href="#mark-${level}"
          x="${(index % line) * STEP}"
          y="${Math.floor(index / line) * STEP}"
          width="${SIZE}"
          height="${SIZE}"
        /> `,
    )}
  </svg>`;
}
