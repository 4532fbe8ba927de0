/** What befalls the rows of the sample tables, and how often: data, printed by the generator's help. */

export interface Case {
  /** The reason code that the row ends with; `GOOD` for a row with nothing wrong. */
  readonly code: string;
  /** Rows in each round of 250. */
  readonly rows: number;
  readonly what: string;
}

export const ROUND = 250;

const FAULTS: readonly Case[] = [
  {
    code: 'ROW_MALFORMED',
    rows: 2,
    what: 'a field too few or too many, a stray quote, a byte that is no UTF-8',
  },
  { code: 'VIN_LENGTH', rows: 1, what: 'a character of the VIN lost or doubled' },
  { code: 'VIN_CHARACTER', rows: 1, what: 'I, O or Q in the VIN' },
  { code: 'VIN_CHECK_DIGIT', rows: 1, what: 'one digit of the VIN misread' },
  {
    code: 'DATE_INVALID',
    rows: 1,
    what: 'a production date that is not a calendar date, in the vehicles file',
  },
  {
    code: 'MODEL_YEAR_MISMATCH',
    rows: 1,
    what: 'a model year that the VIN does not say, in the vehicles file',
  },
  { code: 'NAME_MISSING', rows: 1, what: 'neither name nor company' },
  {
    code: 'ADDRESS_INCOMPLETE',
    rows: 2,
    what: 'no street, city, state or ZIP Code, or one that does not exist',
  },
  { code: 'GLYPH_MISSING', rows: 1, what: 'a name in a script that the letter fonts do not have' },
  { code: 'TEXT_TOO_WIDE', rows: 1, what: 'a company of some 300 characters' },
  { code: 'EXCLUDED', rows: 2, what: 'a VIN in the exclude file' },
  { code: 'NOT_COVERED', rows: 3, what: 'a vehicle that no campaign of the fixtures covers' },
  { code: 'PHASE_NOT_AVAILABLE', rows: 4, what: 'built from November 2023: phases 6 and 7 of 23LJ01' },
  { code: 'ALREADY_REMEDIED', rows: 4, what: 'a VIN in the remedied file' },
  { code: 'DUPLICATE_VIN', rows: 3, what: 'the VIN of a good row above once more' },
];

const faulty = FAULTS.reduce((sum, each) => sum + each.rows, 0);

export const CASES: readonly Case[] = [
  ...FAULTS,
  {
    code: 'GOOD',
    rows: ROUND - faulty,
    what: 'nothing wrong; which phase it belongs to goes by its production date',
  },
];

/** The cards of one round: each case as often as it has rows. */
export const ROUND_OF_CASES: readonly Case[] = CASES.flatMap((each) =>
  Array.from({ length: each.rows }, () => each),
);

/** The same for tables in which nothing is wrong. */
export const GOOD_ROWS: readonly Case[] = CASES.filter((each) => each.code === 'GOOD');
