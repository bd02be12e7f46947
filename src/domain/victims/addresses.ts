/** E-mail addresses of persons. */
import type { IdentifyingWords } from "./identifying-words.ts";
import { isNearOffice, isOfOffice } from "./numbers.ts";
import { at, matchAt } from "./patterns.ts";

const LOCAL_PART = at(() => "(?<=(?<![\\w.+-])([\\w.+\\-\\u00c0-\\u024f\\u0400-\\u04ff]{1,64}))");
const DOMAIN_PART = "[A-Za-z0-9\\u00c0-\\u024f\\u0400-\\u04ff-]{1,63}";
const DOMAIN = at(() => `${DOMAIN_PART}(?:\\.${DOMAIN_PART}){1,5}`);
/** Names of mailboxes that belong to an office. */
const OFFICE_BOX =
  /^(?:info|contact|contacto|kontakt|office|mail|post|press|prensa|presse|media|admin|secretar\w*|complaints?|report\w*|help\w*|hotline|support|enquir\w*|inquir\w*|denuncias?|atencion|quejas|plaintes?|signalement\w*|tousu|jubao|webmaster|registry|focalpoint|antitraffick\w*|trata|traite)$/i;
/** Domains of authorities and of organizations of States. */
const OFFICE_DOMAIN = /(?:^|\.)(?:gov|gob|gouv|gub|go|govt|mil|int|police|un|europa)(?:\.|$)/i;

/** Providers with which anybody has a mailbox; offices have their own. */
const FREE_MAIL =
  /(?:^|\.)(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|aol|gmx|proton(?:mail)?|mail|yandex|ya|rambler|bk|list|inbox|qq|163|126|sina|foxmail|maktoob|laposte|orange|wanadoo)\.[a-z.]{2,12}$/i;

/** The address of a person around the `@` at `index`; undefined if it is none, or that of an office. */
export function addressAt(text: string, index: number): IdentifyingWords | undefined {
  const local = matchAt(LOCAL_PART, text, index)?.[1];
  const domain = matchAt(DOMAIN, text, index + 1)?.[0];
  if (local === undefined || domain === undefined) return undefined;
  if (OFFICE_BOX.test(local) || OFFICE_DOMAIN.test(domain)) return undefined;
  const [start, end] = [index - local.length, index + 1 + domain.length];
  const words: IdentifyingWords = { kind: "email", start, end };
  if (FREE_MAIL.test(domain)) return words;
  const isPersonal = /[a-z\u00c0-\u024f]{2}[._-][a-z\u00c0-\u024f]{2}|\d{2}/i.test(local);
  const about = isPersonal ? isOfOffice(text, start, end) : isNearOffice(text, start, end);
  return about ? undefined : words;
}
