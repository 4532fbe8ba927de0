/** Makes campaign and brand files readable for templates and texts: the same tree, with texts that know their place. */
import { Fault } from '../../base/problems.js';
import type { Text } from '../../campaign/schema/values.js';
import type { Language } from '../../shapes/units.js';

/** Where a text comes from: its file, its path there, and the code of the campaign that `campaign.` refers to in it. */
export interface TextHome {
  readonly file: string;
  readonly field: string;
  /** Undefined for a text of the brand, where it refers to the campaign that is being merged. */
  readonly code: string | undefined;
}

/** One text of a campaign or brand file, in its languages. */
export class CampaignText {
  readonly #sources: Text;
  readonly #home: TextHome;

  constructor(sources: Text, home: TextHome) {
    this.#sources = sources;
    this.#home = home;
    Object.freeze(this);
  }

  /** The text in that language. Throws TRANSLATION_MISSING if it is in English only. */
  static source(text: CampaignText, language: Language): string {
    const { en, [language]: said = '' } = text.#sources;
    if (said.trim() !== '') return said;
    if (!holdsWords(en)) return en;
    throw untranslated(en, text.#home);
  }

  static home(text: CampaignText): TextHome {
    return text.#home;
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

/**
 * The tree that templates read: groups and lists unchanged, and every string (or map of languages) as a
 * `CampaignText`. A string that is not a text is a fact and prints unchanged in every language. Model years
 * become text, because a year has no thousands separator as in 258,900.
 */
export function readable(value: unknown, home: TextHome): unknown {
  if (typeof value === 'string') return new CampaignText({ en: value, es: value }, home);
  if (Array.isArray(value)) {
    return value.map((entry, index) => readable(entry, { ...home, field: `${home.field}[${index}]` }));
  }
  if (!isGroup(value)) return value;
  if (isLanguages(value)) return new CampaignText(value, home);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, readableEntry(key, entry, home)]));
}

function readableEntry(key: string, value: unknown, home: TextHome): unknown {
  const below = { ...home, field: home.field === '' ? key : `${home.field}.${key}` };
  if (key === 'model_years' && isGroup(value)) return readable(yearsAsWords(value), below);
  return readable(value, below);
}

function yearsAsWords(years: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(years).map(([key, year]) => [key, String(year)]));
}

/** A text, or a value that prints in its own words, such as a period; undefined for anything else. */
export function textOf(value: unknown): CampaignText | undefined {
  const text = isGroup(value) ? value.printed : value;
  return text instanceof CampaignText ? text : undefined;
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isLanguages(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Text {
  const keys = Object.keys(value);
  return keys.includes('en') && keys.every((key) => key === 'en' || key === 'es');
}
