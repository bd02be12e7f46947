/** Digits of all scripts. In Unicode each ten of them follow each other, from the nought on. */
const DIGIT = /^\p{Decimal_Number}$/u;

/** The value of a decimal digit of any script. */
export function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
}

/** A text with its digits, of whichever script, as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (sign) => (DIGIT.test(sign) ? String(digitValue(sign)) : sign));
}
