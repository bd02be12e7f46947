/** The language that the page speaks, of those that it has. */
import type { Checklist } from "../domain/model/checklist.ts";
import { type Say, createSay, inMenu } from "../messages/say.ts";
import { keepLanguage, keptLanguage } from "./kept.ts";
import type { PageLanguage, PageTexts } from "./page-texts.ts";

export class Speech {
  readonly #languages: readonly [PageLanguage, ...PageLanguage[]];
  #texts: PageTexts;
  #say: Say;

  /** Speaks the language that the person chose in this page before, else the first. */
  constructor(languages: readonly [PageLanguage, ...PageLanguage[]]) {
    this.#languages = languages;
    this.#texts = (this.#languageOf(keptLanguage()) ?? languages[0]).texts();
    this.#say = sayIn(this.#texts);
  }

  /** The languages of the page, BCP 47. */
  get tags(): readonly string[] {
    return this.#languages.map(({ tag }) => tag);
  }

  get texts(): PageTexts {
    return this.#texts;
  }

  /** Says a message in the language that is spoken now. */
  readonly say: Say = (id, ...values) => this.#say(id, ...values);

  /** Speaks another language from now on, and when the page is opened again. */
  change(tag: string): void {
    this.#texts = (this.#languageOf(tag) ?? this.#languages[0]).texts();
    this.#say = sayIn(this.#texts);
    keepLanguage(tag);
  }

  /** The checklist in the language of answers (BCP 47), or in the first of the page if it has not that one. */
  readonly checklistFor = (language: string | undefined): Checklist =>
    (this.#languageOf(language) ?? this.#languages[0]).texts().checklist;

  #languageOf(tag = ""): PageLanguage | undefined {
    const [base] = tag.toLowerCase().split("-");
    return this.#languages.find((one) => one.tag === base);
  }
}

/** Nobody types options here, as in the menu. */
function sayIn({ messages }: PageTexts): Say {
  return inMenu(createSay(messages));
}
