/** The day as the person's calendar shows it, ISO 8601. */
export function today(): string {
  return dayOf(new Date());
}

/** The day of a moment, where the person is. */
export function dayOf(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
