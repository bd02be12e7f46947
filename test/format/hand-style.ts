/** Writes an assessment as people write YAML: in every style, one beside the other, with comments everywhere. */
import fc from "fast-check";
import { emitEntry, quote } from "../../src/format/syntax/emit-yaml.ts";

/** A way of writing: each choice takes the next number, and begins again when there are no more. */
export const anyHand: fc.Arbitrary<readonly number[]> = fc.array(fc.nat({ max: 999 }), {
  minLength: 40,
  maxLength: 90,
});

/** The text, without end marker, and the comments in it. */
export function writeByHand(data: object, hand: readonly number[]): { text: string; comments: readonly string[] } {
  const writer = createWriter(hand);
  const text = hand[0] === 0 || (hand[0] ?? 0) % 12 === 0 ? `${writer.flow(data, "")}\n` : writer.block(data, "");
  return { text, comments: writer.comments };
}

interface Writer {
  readonly comments: readonly string[];
  flow(value: unknown, indent: string): string;
  block(value: object, indent: string): string;
}

function createWriter(hand: readonly number[]): Writer {
  const comments: string[] = [];
  let next = 1;
  const choose = (count: number): number => (hand[next++ % hand.length] ?? 0) % count;
  const comment = (): string => {
    comments.push(`# note ${comments.length}: "as agreed", {a: [b}`);
    return comments.at(-1) ?? "";
  };
  const after = (): string => (choose(5) === 0 ? `  ${comment()}` : "");
  const above = (indent: string): string => {
    if (choose(6) !== 0) return choose(9) === 0 ? "\n" : "";
    return `${indent}${comment()}\n${choose(3) === 0 ? "\n" : ""}`;
  };

  const scalar = (value: unknown): string => {
    if (typeof value !== "string") return String(value);
    const isPlain = /^[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*$/.test(value);
    const style = choose(3);
    if (style === 0 && isPlain) return value;
    return style === 1 && /^[ -~]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : quote(value);
  };
  const flow = (value: unknown, indent: string): string => {
    if (typeof value !== "object" || value === null) return scalar(value);
    const inner = `${indent}  `;
    const isList = Array.isArray(value);
    const members = Object.entries(value).map(([key, part]) => (isList ? "" : `${scalar(key)}: `) + flow(part, inner));
    const [open, close] = isList ? "[]" : "{}";
    if (members.length === 0) return `${open}${close}`;
    if (choose(2) === 0) return `${open} ${members.join(", ")}${choose(4) === 0 ? "," : ""} ${close}`;
    const lines = members.map((member, at) => {
      const comma = at < members.length - 1 || choose(3) === 0 ? "," : "";
      return `${above(inner)}${inner}${member}${comma}${after()}\n`;
    });
    const last = lines.join("");
    // The bracket may be after the last member, where no comment ends that line.
    if (choose(3) === 0 && !/#.*\n$/.test(last)) return `${open}${after()}\n${last.trimEnd()} ${close}`;
    return `${open}${after()}\n${last}${inner}${close}`;
  };
  /** What is after the colon or the dash, with the line end. */
  const value = (part: unknown, indent: string, canBeDashed: boolean): string => {
    if (typeof part !== "object" || part === null) {
      const lines = typeof part === "string" ? emitEntry("x", part, 0) : [];
      const [first = "", ...rest] = lines;
      if (rest.length === 0 || choose(2) === 0) return ` ${scalar(part)}${after()}\n`;
      const text = rest.map((line) => (line === "" ? "\n" : `${indent}  ${line}\n`)).join("");
      return `${first.slice(2)}${after()}\n${text}`;
    }
    if (Object.keys(part).length === 0 || choose(4) === 0) return ` ${flow(part, indent)}${after()}\n`;
    const inner = `${indent}${" ".repeat(choose(3) + (Array.isArray(part) && canBeDashed ? 0 : 1))}`;
    return `${after()}\n${block(part, inner)}`;
  };
  const block = (group: object, indent: string): string => {
    if (Array.isArray(group)) return group.map((item: unknown) => dashed(item, indent)).join("");
    return Object.entries(group)
      .map(([key, part]) => {
        if (choose(9) === 0)
          return `${above(indent)}${indent}? ${scalar(key)}\n${indent}:${value(part, indent, false)}`;
        return `${above(indent)}${indent}${scalar(key)}:${value(part, indent, true)}`;
      })
      .join("");
  };
  const dashed = (item: unknown, indent: string): string => {
    if (typeof item !== "object" || item === null || choose(4) === 0)
      return `${above(indent)}${indent}- ${flow(item, indent)}${after()}\n`;
    const [first = "", ...rest] = block(item, `${indent}  `).split(/^(?=.)/m);
    // A comment or blank line cannot be after the dash as an entry can.
    const start = /^ *[#\n]/.test(first) ? `${indent}-\n${first}` : `${indent}- ${first.slice(indent.length + 2)}`;
    return [above(indent), start, ...rest].join("");
  };
  return { comments, flow, block };
}
