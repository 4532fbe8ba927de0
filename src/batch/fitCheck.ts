/** Letters come in; a check goes out that says of an owners row whether its texts fit their fixed boxes. */
import { CODES, type Problem } from '../base/problems.js';
import type { RecordValues } from '../merge/slots/slotValues.js';
import type { Letters } from '../render/letters/letters.js';
import { recordValues } from '../render/records/recordValues.js';
import type { PieceFacets } from '../select/facetCombinations.js';
import type { Misfit } from '../shapes/composition.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Owner, OwnerRow } from '../shapes/records.js';
import type { Language } from '../shapes/units.js';

export interface FitRules {
  /** Bare name of the owners file. */
  readonly source: string;
  /** All that a piece holds. */
  readonly documents: readonly string[];
  readonly languages: readonly Language[];
  /** Any vehicle line and phase of the campaign: the boxes of a document are the same for all. */
  readonly vehicleLine: string;
  readonly phase: number | undefined;
}

/**
 * Only rows with a wide line are tried in the documents themselves: those wider than lines that fit on as many
 * lines as an address has. In practice one row in fifty.
 */
export function fitCheck(
  letters: Letters,
  fonts: FontBook,
  rules: FitRules,
): (row: OwnerRow) => Problem | undefined {
  const bounds = new Map<Language, Bound>();
  const widthOf = measureIn(fonts);
  const boundOf = (language: Language): Bound => {
    const fits = safeLength(letters, rules, language);
    const bound = { length: fits / WIDEST, width: fits * widthOf(WIDE) * MARGIN };
    bounds.set(language, bound);
    return bound;
  };
  return (row) => {
    const language = rules.languages.find((known) => known === row.owner.language) ?? 'en';
    const bound = bounds.get(language) ?? boundOf(language);
    const fits = (line: string): boolean => line.length <= bound.length || widthOf(line) <= bound.width;
    if (row.owner.addressBlock.every(fits) && fits(greeted(row.owner))) return undefined;
    const misfit = misfitOf(letters, rules, language, valuesOf(row));
    return misfit && problemOf(row, rules.source, misfit);
  };
}

/** A line that is within either fits, on as many lines as an address has. */
interface Bound {
  /** In characters. */
  readonly length: number;
  /** In 1/1000 em. */
  readonly width: number;
}

const ADDRESS_LINES = 6;
/** No window is wider. */
const LONGEST_TRIED = 80;
/** The widest character of plain ASCII; the widest of all is half as wide again. */
const WIDE = '@';
const WIDEST = 1.5;
/** The letter may set the line in another face than the one that measures here. */
const MARGIN = 0.8;

function measureIn(fonts: FontBook): (text: string) => number {
  const face = fonts.face(fonts.families[0] ?? '', 400, false) ?? '';
  return (text) => fonts.width(face, text);
}

/** How many wide characters fit on each line of a full address. */
function safeLength(letters: Letters, rules: FitRules, language: Language): number {
  const holds = (length: number): boolean => {
    const line = WIDE.repeat(length);
    const values = { ...EMPTY, name: line, address: Array.from({ length: ADDRESS_LINES }, () => line) };
    return misfitOf(letters, rules, language, values) === undefined;
  };
  let [fits, tooLong] = [0, LONGEST_TRIED];
  while (tooLong - fits > 1) {
    const tried = Math.floor((fits + tooLong) / 2);
    if (holds(tried)) fits = tried;
    else tooLong = tried;
  }
  return fits;
}

const EMPTY: RecordValues = {
  vin: '',
  address: [],
  name: '',
  model: '',
  model_year: '',
  first_use: '',
  piece_id: '',
};

function greeted({ name, company }: Owner): string {
  return name || company;
}

function valuesOf(row: OwnerRow): RecordValues {
  const { model = '', modelYear, firstUseDate } = row.vehicle ?? {};
  return recordValues({ vin: row.vin, owner: row.owner, model, modelYear, firstUseDate }, '');
}

function misfitOf(
  letters: Letters,
  { documents, vehicleLine, phase }: FitRules,
  language: Language,
  values: RecordValues,
): Misfit | undefined {
  const facets: PieceFacets = { language, lessor: false, vehicleLine, phase };
  for (const document of documents) {
    const filling = letters.fill(letters.variant(document, facets), values);
    if ('code' in filling) return filling;
  }
  return undefined;
}

function problemOf({ owner, line }: OwnerRow, source: string, { code, slot, value }: Misfit): Problem {
  const column = slot === 'address' ? longestColumn(owner) : slot;
  return { source, line, column, code, value: value.replaceAll('\n', ', '), hint: CODES[code].hint };
}

/** The column to shorten first. */
function longestColumn(owner: Owner): string {
  const columns = ['address1', 'address2', 'name', 'company', 'city'] as const;
  return columns.reduce((longest, column) =>
    owner[column].length > owner[longest].length ? column : longest,
  );
}
