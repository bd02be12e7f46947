/** Words that readers of YAML 1.1 take for something else where they stand without quotes. */

/** The words among what the types of YAML 1.1 look like (yaml.org/type), in small letters. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...["y", "n", "yes", "no", "on", "off", "true", "false"].map((word) => [word, "boolean"] as const),
  ["null", "nothing"],
]);
const LONGEST_WORD = 5;

/** The rest of them: what begins with a digit or a sign. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["nothing", /^~$/],
  ["date", /^\d{4}-\d\d?-\d\d?(?:[Tt \t].*)?$/],
  [
    "number",
    /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|(?:0|[1-9][\d_]*)(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|\.inf)$|^\.nan$|^[-+]?\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?$/i,
  ],
  ["sign", /^=$/],
];
const SIGNS = "-+.0123456789~=";

/** What such a reader takes this text for; undefined if it takes it for what it is. */
export function kindOfWord(text: string): string | undefined {
  if (text === "") return undefined;
  if (SIGNS.includes(text.charAt(0))) return KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  return text.length <= LONGEST_WORD ? WORDS.get(text.toLowerCase()) : undefined;
}
