/** Texts as people write and paste them. All are invented. */
export const REAL_TEXTS = {
  "a table pasted from a word processor": "Year\tCases\tVictims\n2019\t41\t63\n2020\t38\t57\n\tTotal\t79",
  "a soft hyphen": "The Min\u00adistry applies the Anti-Traf\u00adfick\u00ading Act.",
  "an Arabic law number with marks of direction": "\u200fالقانون رقم \u200e64/2010\u200e بشأن مكافحة الاتجار بالبشر",
  "an isolated name": "The office \u2068مكتب التنسيق\u2069 (Utland) reports to Parliament.",
  "Persian with its joiners": "نمی‌خواهم\nقربانیان می‌توانند شکایت کنند.",
  "Khmer with its spaces": "ព្រះ\u200bរាជាណាចក្រ\u200bអនុវត្ត\u200bច្បាប់\nថ្មី",
  "Hindi and Sinhala": "क्‍षेत्र में कार्य\nශ්‍රී",
  "emoji with joiners and a flag": "👩‍👩‍👧 👍🏽 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} ❤️",
  "a numbered list": "1. Training of police.\n2. Training of judges:\n   a) first instance\n   b) appeal\n10) Other\n- shelters\n* hotlines\n+ funds",
  footnotes: "Two shelters were opened.[1] See also ** and *.\n\n[1] Order No. 5_2019, art. 3 (a).\n[^2]: Not published.",
  "a link of two hundred letters": `See https://www.example.org/${"ministry-of-justice/anti_trafficking/".repeat(5)}report.pdf?lang=en&year=2026#part-3.`,
  "headings drawn by hand": "Convictions\n===========\n\nSentences\n---------\n# Not a heading\n***\n___",
  "four pages": Array.from({ length: 40 }, (_, at) => `${at + 1}. The office met the ministries in month ${at}. ${"It agreed on further steps. ".repeat(8).trim()}`).join("\n\n"),
  "soft line breaks of a word processor": "First line\u000bsecond line\u2028third line\r\nfourth line",
  "signs of mark-up": "a_b_c *not bold* <b>tag</b> & &amp; `code` ~~x~~ | pipe | [link](http://a.example) ![i](x) \\ back\\slash\\\nnext $5 @name #4 www.example.org a@example.org",
} as const; // prettier-ignore

/** A text of which nobody may be made to read something else. */
export const REVERSED = "paid \u202e000,1\u202c by \u202bthe office\u202c";
