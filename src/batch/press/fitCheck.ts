/** Checks whether the texts of an owners row fit the fixed boxes of the documents. */
import { CODES, type Problem } from '../../base/problems.js';
import type { Letters } from '../../render/letters/letters.js';
import type { Misfit } from '../../shapes/layout/composition.js';
import type { FontBook, Reach } from '../../shapes/layout/fontBook.js';
import type { Invented, RecordFacts, Selected, SlotValue } from '../../shapes/recordField.js';
import { FIELDS, type RecordValues, SLOTS } from '../../shapes/recordModel.js';
import type { Owner, OwnerRow } from '../../shapes/records.js';
import { BLANK_RECORD, plainFacets, valuesOf } from '../../shapes/recordValues.js';
import type { Language } from '../../shapes/units.js';

export interface FitRules {
  /** Bare name of the owners file. */
  readonly source: string;
  /** The documents of a piece. */
  readonly documents: readonly string[];
  readonly languages: readonly Language[];
  /** Any vehicle of the campaign: the boxes of a document are the same for all. */
  readonly like: Invented;
}

/**
 * Only rows that may not fit are tried in the documents: those with more lines than addresses have, with lines wider
 * than such as fit on all of them, or with ink further up or down than theirs. In practice, this is one row in fifty.
 */
export function fitCheck(
  letters: Letters,
  fonts: FontBook,
  rules: FitRules,
): (row: OwnerRow) => Problem | undefined {
  const measures = measuresIn(fonts);
  const trials = new Map<Language, Trial>();
  const trialOf = (language: Language): Trial => {
    const known = trials.get(language);
    if (known !== undefined) return known;
    const selected: Selected = { ...rules.like, language, openCampaigns: [] };
    const holds = (length: number) => holdsLines(letters, rules, language, length);
    const trial = { fits: openFits(holds, measures), selected };
    trials.set(language, trial);
    return trial;
  };
  return (row) => {
    const language = rules.languages.find((known) => known === row.owner.language) ?? 'en';
    const { fits, selected } = trialOf(language);
    const facts = factsOf(row, selected);
    if (TRIED.every(([, { of }]) => fitsAll(of(facts), fits))) return undefined;
    const misfit = misfitOf(letters, rules, language, valuesOf(facts));
    return misfit && problemOf(row, rules.source, misfit);
  };
}

/** What the rows of one language are tried with. */
interface Trial {
  /** Whether a line certainly fits, on as many lines as addresses have. */
  readonly fits: (line: string) => boolean;
  /** No campaign is open on it: the list in the letter fits, because a batch lays out every variant. */
  readonly selected: Selected;
}

/**
 * How many wide characters fit is looked for no closer than the rows ask: each trial lays out a letter, and one does
 * for most batches.
 *
 * @param holds whether so many wide characters fit on each line of an address, after one of those with the most ink
 */
function openFits(
  holds: (length: number) => boolean,
  { widthOf, reachOf }: Measures,
): (line: string) => boolean {
  const widest = widthOf(WIDE) * MARGIN;
  const most = reachOf(TALL);
  const isWithin = ({ above, below }: Reach) => above <= most.above && below <= most.below;
  const isPlainWithin = isWithin(reachOf(PRINTABLE));
  let [fits, tooLong] = [0, LONGEST_TRIED];
  return (line) => {
    if (!(isPlainWithin && PLAIN.test(line)) && !isWithin(reachOf(line))) return false;
    if (line.length * WIDEST <= fits) return true;
    const length = Math.min(line.length * WIDEST, widthOf(line) / widest);
    while (length > fits && length < tooLong && tooLong - fits > 1) {
      const tried = Math.floor((fits + tooLong) / 2);
      if (holds(tried)) fits = tried;
      else tooLong = tried;
    }
    return length <= fits;
  };
}

/** The fields that may be too wide for their boxes. */
const TRIED = SLOTS.filter(([, { isTried }]) => isTried === true);

function fitsAll(value: SlotValue, fits: (line: string) => boolean): boolean {
  return typeof value === 'string' ? fits(value) : value.length <= USUAL_LINES && value.every(fits);
}

/** Beside the name, the address and the city: a company, an apartment or a country. */
const USUAL_LINES = 5;
/** No window is wider. */
const LONGEST_TRIED = 80;
/** The widest ASCII character; the widest of all is half again as wide. */
const WIDE = '@';
const WIDEST = 1.5;
/** A capital with the highest pair of accents, and a tail. */
const TALL = 'Ễj';
const PLAIN = /^[ -~]*$/;
const PRINTABLE = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 0x21 + index));
/** The letter may set the line in a different face from the one measured here. */
const MARGIN = 0.8;

interface Measures {
  widthOf(text: string): number;
  reachOf(text: string): Reach;
}

function measuresIn(fonts: FontBook): Measures {
  const face = fonts.face(fonts.families[0] ?? '', 400, false) ?? '';
  return { widthOf: (text) => fonts.width(face, text), reachOf: (text) => fonts.reach(face, text) };
}

function holdsLines(letters: Letters, rules: FitRules, language: Language, length: number): boolean {
  const line = TALL + WIDE.repeat(length);
  const lines = Array.from({ length: USUAL_LINES }, () => line);
  const wide = TRIED.map(([name, { form }]) => [name, form === 'lines' ? lines : line] as const);
  const values = { ...BLANK_RECORD, ...Object.fromEntries(wide) };
  return misfitOf(letters, rules, language, values) === undefined;
}

function factsOf({ vin, owner, vehicle = {} }: OwnerRow, selected: Selected): RecordFacts {
  return { vin, owner, vehicle, selected };
}

function misfitOf(
  letters: Letters,
  { documents, like }: FitRules,
  language: Language,
  values: RecordValues,
): Misfit | undefined {
  const facets = plainFacets({ ...like, language });
  for (const document of documents) {
    const filling = letters.fill(letters.variant(document, facets), values);
    if ('code' in filling) return filling;
  }
  return undefined;
}

function problemOf({ owner, line }: OwnerRow, source: string, { code, slot, value }: Misfit): Problem {
  const column = longestColumn(slot, owner);
  return { source, line, column, code, value: value.replaceAll('\n', ', '), hint: CODES[code].hint };
}

/** The column of the slot that should be shortened first. */
function longestColumn(slot: string, owner: Owner): string {
  const written: Readonly<Record<string, unknown>> = { ...owner };
  const lengthOf = (column: string): number => String(written[column] ?? '').length;
  const [name = ''] = slot.split('.');
  const columns: readonly string[] = FIELDS.get(name)?.columns ?? [];
  return columns.reduce(
    (longest, column) => (lengthOf(column) > lengthOf(longest) ? column : longest),
    columns[0] ?? slot,
  );
}
