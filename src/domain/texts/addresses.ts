/** Forms of addresses. Whether anybody can be reached there is not known. */

/** Whether a text has the form of an e-mail address: one `@`, and a dot within what follows it. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/u.test(text);
}

/** Whether a text is an address of the web, as it can be opened from a report. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/][^\s/.]*\.\S+$/iu.test(text);
}
