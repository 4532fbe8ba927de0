/** Answers the conditions of texts in one merge, and notes which texts are read. */
import type { TextConditions, TextSite } from '../../shapes/textConditions.js';
import type { Language } from '../../shapes/units.js';
import type { RecordReader } from './recordReader.js';

/** The place of a text. */
interface Home {
  readonly file: string;
  readonly field: string;
}

/** The conditions of a campaign that has none. */
export const NO_CONDITIONS: TextConditions = {
  words: [],
  fields: [],
  answer: () => '',
  inputs: [],
  numberOf: () => undefined,
  wordsOf: () => '',
  forNoVehicle: () => undefined,
};

export class TextReader {
  readonly #conditions: TextConditions;
  readonly #record: RecordReader | undefined;
  readonly #language: Language;
  readonly #sites = new Map<string, TextSite>();

  /**
   * @param record undefined for a paper of dealers. One without answers is for no vehicle either: a blank form, an FAQ
   * for everybody.
   */
  constructor(conditions: TextConditions, record: RecordReader | undefined, language: Language) {
    this.#conditions = conditions;
    this.#record = record?.hasAnswers === true ? record : undefined;
    this.#language = language;
  }

  /** Undefined where only a vehicle could give the answer and the paper is for none. */
  holds(when: object, home: string | undefined): boolean | undefined {
    if (this.#record === undefined) return this.#conditions.forNoVehicle(when, home, this.#language);
    const number = this.#conditions.numberOf(when, home);
    if (number === undefined) throw new Error(`a condition is not numbered: ${JSON.stringify(when)}`);
    return this.#record.isMet(number, this.#conditions.words[number] ?? '');
  }

  wordsOf(when: object, home: string | undefined, language: Language): string {
    return this.#conditions.wordsOf(when, home, language);
  }

  /** A text that is printed in several places is read if one of them prints it. */
  note({ file, field }: Home, found: TextSite['found']): void {
    const key = `${file} ${field}`;
    if (this.#sites.get(key)?.found !== 'read') this.#sites.set(key, { file, field, found });
  }

  get sites(): readonly TextSite[] {
    return [...this.#sites.values()];
  }
}
