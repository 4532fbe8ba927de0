/** Lists what a template may call: blocks that test and repeat, and functions that format. */

import {
  formatDay,
  formatMonth,
  formatNumber,
  formatPaddedDay,
  formatShortDay,
  formatShortMonth,
} from '../../base/facts/formatFact.js';
import { monthOf } from '../../base/facts/months.js';
import { ownValue } from '../../base/path.js';
import { Fault, type Place } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import { isDocumentId } from '../../shapes/documents/documentKinds.js';
import { DOCUMENTS } from '../../shapes/documents/documents.js';
import type { Session } from '../slots/session.js';
import { CampaignText, isGroup, textOf } from '../text/campaignText.js';
import { factWords } from '../text/fillPath.js';
import { Html } from '../text/html.js';
import { plainText, renderText } from '../text/renderText.js';
import type { HelperNames } from './markTemplate.js';
import { questionNumbers } from './questionNumber.js';

/** One call: its place, its named arguments, and the two bodies of a block. */
export interface Call {
  readonly session: Session;
  readonly place: Place;
  readonly named: Readonly<Record<string, unknown>>;
  body(context: unknown, data?: Readonly<Record<string, unknown>>, blockParams?: readonly unknown[]): string;
  otherwise(context: unknown): string;
}

interface TemplateHelper {
  readonly block?: true;
  /** It accepts a missing value instead of failing. */
  readonly takesMissing?: true;
  readonly run: (values: readonly unknown[], call: Call, context: unknown) => unknown;
}

const HELPERS: Readonly<Record<string, TemplateHelper>> = {
  if: {
    block: true,
    takesMissing: true,
    run: ([value], call, context) => (holds(value, call) ? call.body(context) : call.otherwise(context)),
  },
  unless: {
    block: true,
    takesMissing: true,
    run: ([value], call, context) => (holds(value, call) ? call.otherwise(context) : call.body(context)),
  },
  with: {
    block: true,
    takesMissing: true,
    run: ([value], call, context) =>
      holds(value, call) ? call.body(value, {}, [value]) : call.otherwise(context),
  },
  each: { block: true, takesMissing: true, run: ([value], call, context) => repeat(value, call, context) },
  eq: { takesMissing: true, run: ([a, b], call) => comparable(a, call) === comparable(b, call) },
  not: { takesMissing: true, run: ([value], call) => !holds(value, call) },
  and: { takesMissing: true, run: (values, call) => values.every((value) => holds(value, call)) },
  or: { takesMissing: true, run: (values, call) => values.some((value) => holds(value, call)) },
  /** The first entry of a list whose `field` equals the value: `(find campaign.phases "number" record.phase)`. */
  find: { takesMissing: true, run: ([list, field, value], call) => find(list, field, value, call) },
  markdown: {
    run: ([value], call) => new Html(renderText(campaignText(value, call), call.session, 'block')),
  },
  inline: { run: ([value], call) => new Html(renderText(campaignText(value, call), call.session, 'inline')) },
  /** The footnote mark of an entry in its list: `(footnote campaign.parts part)`. */
  footnote: { run: ([list, entry], call) => footnoteMark(list, entry, call) },
  /** A dealer reads the numbers of the file, everybody else consecutive ones: `(numbered questions question audience)`. */
  numbered: { run: ([list, entry, audience], call) => questionNumber(list, entry, audience, call) },
  /** Days have the styles `long` (June 25, 2020), `short` (6/25/2020) and `padded` (06/25/2020). */
  date: { run: ([value], call) => dayWords(value, call) },
  /** Months have the styles `long` (July 2023) and `short` (Jul); for a period, the month of its first day. */
  month: { run: ([value], call) => monthWords(value, call) },
  /** Numbers have the styles `long` (approximately 27,000), `about` (~27,000), `bare` (27,000) and `tenths` (0.9). */
  number: { run: ([value], call) => numberWords(value, call) },
  /** Title of a document by its id: `Frequently asked questions`. */
  title: { run: ([id], call) => titleOf(words(id, call), call) },
  /** A fixed word by the two parts of its key: `(word "family" operation.family)` is the word `family-sublet`. */
  word: { run: ([prefix, key], call) => fixedWord(words(prefix, call), words(key, call), call) },
  /** Stops the merge at something that a template cannot print. */
  refuse: { run: (values, call) => refuse(values, call) },
};

export const HELPER_NAMES: HelperNames = {
  has: (name) => Object.hasOwn(HELPERS, name),
  isBlock: (name) => HELPERS[name]?.block === true,
  takesMissing: (name) => HELPERS[name]?.takesMissing === true,
};

export const TEMPLATE_HELPERS: ReadonlyMap<string, TemplateHelper> = new Map(Object.entries(HELPERS));

/** Whether a value counts as present: not missing, not false, not empty. Zero is a value. */
function holds(value: unknown, call: Call): boolean {
  if (value instanceof CampaignText) return CampaignText.source(value, call.session.language) !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false && value !== '';
}

function repeat(value: unknown, call: Call, context: unknown): string {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return call.otherwise(context);
  return entries
    .map(([key, entry], index) => {
      const data = { key, index, number: index + 1, first: index === 0, last: index === entries.length - 1 };
      return call.body(entry, data, [entry, key]);
    })
    .join('');
}

function find(list: unknown, field: unknown, value: unknown, call: Call): unknown {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return entries.find((entry) => {
    const own = typeof entry === 'object' && entry !== null ? Reflect.get(entry, String(field)) : undefined;
    return own !== undefined && String(comparable(own, call)) === String(comparable(value, call));
  });
}

function comparable(value: unknown, call: Call): unknown {
  const text = textOf(value);
  return text === undefined ? value : CampaignText.source(text, call.session.language);
}

function campaignText(value: unknown, call: Call): CampaignText {
  const text = textOf(value);
  if (text !== undefined) return text;
  throw new Fault('TEMPLATE_INVALID', 'only a text of the campaign or the brand can contain Markdown', {
    place: call.place,
  });
}

function dayWords(value: unknown, call: Call): string {
  const day = words(value, call);
  const written = inStyle(
    {
      long: () => formatDay(day, call.session.language),
      short: () => formatShortDay(day),
      padded: () => formatPaddedDay(day),
    },
    call,
  );
  if (written === undefined)
    throw new Fault('TEMPLATE_INVALID', `"${day}" is not a calendar date`, { place: call.place });
  return written;
}

function monthWords(value: unknown, call: Call): string {
  const month = isGroup(value) ? firstMonth(value, call) : words(value, call);
  const { language } = call.session;
  const written = inStyle(
    { long: () => formatMonth(month, language), short: () => formatShortMonth(month, language) },
    call,
  );
  if (written === undefined)
    throw new Fault('TEMPLATE_INVALID', `"${month}" is not a month`, { place: call.place });
  return written;
}

/** The month used to date a letter that is mailed over a period. */
function firstMonth({ from }: Readonly<Record<string, unknown>>, call: Call): string {
  if (from !== undefined) return monthOf(words(from, call));
  throw new Fault('TEMPLATE_INVALID', 'a period that is TBD has no month yet', {
    place: call.place,
    hint: 'give the period in the campaign file, or test its first day with {{#if ...from}}',
  });
}

function numberWords(value: unknown, call: Call): string {
  if (value instanceof CampaignText) return plainText(value, call.session);
  const number = isGroup(value) ? value.approximately : value;
  const written = inStyle(
    {
      long: () => factWords(value, call.session.language),
      bare: () => (typeof number === 'number' ? formatNumber(number) : undefined),
      about: () =>
        typeof number === 'number' ? `${isGroup(value) ? '~' : ''}${formatNumber(number)}` : undefined,
      tenths: () => (typeof number === 'number' ? number.toFixed(1) : undefined),
    },
    call,
  );
  if (written === undefined)
    throw new Fault('TEMPLATE_INVALID', 'this is not a number', { place: call.place });
  return written;
}

/** `long` if the call names no style. */
function inStyle(styles: Readonly<Record<string, () => string | undefined>>, call: Call): string | undefined {
  const style = String(call.named.style ?? 'long');
  const known = Object.hasOwn(styles, style) ? styles[style] : undefined;
  if (known !== undefined) return known();
  const there = suggestion(style, Object.keys(styles));
  throw new Fault('TEMPLATE_INVALID', `there is no style "${style}"; ${there}`, {
    place: call.place,
  });
}

/** As many asterisks as there are entries with a footnote up to this one; none for an entry without a footnote. */
function footnoteMark(list: unknown, entry: unknown, call: Call): string {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const noted = entries.filter((one) => holds(ownValue(one, 'footnote'), call));
  return '*'.repeat(noted.indexOf(entry) + 1);
}

function questionNumber(list: unknown, entry: unknown, audience: unknown, call: Call): unknown {
  if (words(audience, call) === 'dealer') return ownValue(entry, 'id');
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const asked = entries.filter((one) => ownValue(one, 'internal') !== true);
  const numbers = questionNumbers(asked.map((one) => words(ownValue(one, 'id'), call)));
  return numbers[asked.indexOf(entry)];
}

function titleOf(id: string, call: Call): string {
  if (isDocumentId(id)) return DOCUMENTS[id].title[call.session.language];
  throw new Fault('DOCUMENT_UNKNOWN', `there is no document "${id}"`, { place: call.place });
}

function fixedWord(prefix: string, key: string, call: Call): string {
  const word = ownValue(call.session.roots.words, `${prefix}-${key}`);
  if (typeof word === 'string') return word;
  throw new Fault('TEMPLATE_INVALID', `words.json has no word "${prefix}-${key}"`, { place: call.place });
}

function refuse(values: readonly unknown[], call: Call): never {
  throw new Fault('TEMPLATE_INVALID', values.map((value) => words(value, call)).join(' '), {
    place: call.place,
  });
}

/** Days, months and ids as written in the file. */
function words(value: unknown, call: Call): string {
  return String(comparable(value, call));
}
