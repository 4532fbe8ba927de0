/** Represents one text of a campaign or brand file: what it says in each language, and where it comes from. */
import { Fault } from '../../base/problems.js';
import type { Text } from '../../campaign/schema/values.js';
import type { Language } from '../../shapes/units.js';

/** Where a text comes from: its file, its path there, and the code of the campaign that `campaign.` refers to in it. */
export interface TextHome {
  readonly file: string;
  readonly field: string;
  /** Undefined for a text of the brand, where it refers to the campaign that is being merged. */
  readonly code: string | undefined;
  /** Of prescribed texts: the id of each. */
  readonly prescribed?: ReadonlyMap<unknown, string>;
}

/** Says a text that is put together from others. */
export type Say = (language: Language) => string;

/** One text of a campaign or brand file, in its languages. */
export class CampaignText {
  readonly #sources: Text | Say;
  readonly #home: TextHome;
  readonly #isFact: boolean;

  /** `isFact`: a value such as a model or an address, which holds paths but no Markdown. */
  constructor(sources: Text | Say, home: TextHome, isFact = false) {
    this.#sources = sources;
    this.#home = home;
    this.#isFact = isFact;
    Object.freeze(this);
  }

  /** The text in that language. Throws TRANSLATION_MISSING if it is in English only. */
  static source(text: CampaignText, language: Language): string {
    if (typeof text.#sources === 'function') return text.#sources(language);
    const { en, [language]: said = '' } = text.#sources;
    if (said.trim() !== '') return said;
    if (!holdsWords(en)) return en;
    throw untranslated(en, text.#home);
  }

  static isFact(text: CampaignText): boolean {
    return text.#isFact;
  }

  static home(text: CampaignText): TextHome {
    return text.#home;
  }

  /** The id of the prescribed text that it is. */
  static statute(text: CampaignText): string | undefined {
    return text.#home.prescribed?.get(text.#sources);
  }

  /** Whether both are the same text of the file; one that is put together is made anew each time it is read. */
  static isSame(a: CampaignText, b: CampaignText): boolean {
    if (a === b) return true;
    const isMade = typeof a.#sources === 'function' && typeof b.#sources === 'function';
    return isMade && a.#home.file === b.#home.file && a.#home.field === b.#home.field;
  }
}

/** Matches what is the same in every language: paths, web and email addresses, codes with a digit. */
const NO_WORDS = /\{\{.*?\}\}|\S+@\S+|https?:\S+|www\.\S+|[\p{Lu}\d]*\d[\p{Lu}\d]*/gsu;
const WORD = /\p{L}{2}/u;

function holdsWords(source: string): boolean {
  return WORD.test(source.replaceAll(NO_WORDS, ' '));
}

const QUOTED = 40;

function untranslated(en: string, { file, field }: TextHome): Fault {
  const line = en.replaceAll(/\s+/g, ' ');
  const begun = line.length > QUOTED ? `${line.slice(0, QUOTED).trimEnd()} ...` : line;
  return new Fault('TRANSLATION_MISSING', `"${begun}" has no Spanish, and the document is in Spanish`, {
    place: { file, field },
  });
}

/** A text, or a value that prints in its own words, such as a period; undefined for anything else. */
export function textOf(value: unknown): CampaignText | undefined {
  const text = isGroup(value) ? value.printed : value;
  return text instanceof CampaignText ? text : undefined;
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
