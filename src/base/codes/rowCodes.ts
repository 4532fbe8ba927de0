/** Problems with the rows of record files: data with a place, never thrown. */
import type { CodeTable } from './codeEntry.js';

export const ROW_CODES = {
  ROW_MALFORMED: { exit: 1, hint: 'compare the row with the header: count its fields and check its quotes' },
  VIN_LENGTH: { exit: 1, hint: 'check the VIN against the title: it must have 17 characters' },
  VIN_CHARACTER: {
    exit: 1,
    hint: 'check the VIN against the title: it has only digits and capital letters, never I, O, or Q',
  },
  VIN_CHECK_DIGIT: { exit: 1, hint: 'check the VIN against the title: one character is wrong' },
  DATE_INVALID: { exit: 1, hint: 'write a calendar date such as 2023-08-15' },
  MODEL_YEAR_MISMATCH: {
    exit: 1,
    hint: 'correct the VIN or the model year: the tenth character of the VIN stands for another year',
  },
  NAME_MISSING: { exit: 1, hint: 'add a name or a company' },
  ADDRESS_INCOMPLETE: {
    exit: 1,
    hint: 'complete the address: it needs a street line, a city, a state, and a ZIP Code',
  },
  ADDRESS_DOUBTFUL: { exit: 1, hint: 'correct the field that contradicts the rest of the address' },
  GLYPH_MISSING: {
    exit: 1,
    hint: 'write the name in Latin, Greek, or Cyrillic letters; the letter fonts have no others',
  },
  TEXT_TOO_WIDE: { exit: 1, hint: 'shorten the name or the address until it fits the address block' },
  TEXT_MISREAD: {
    exit: 1,
    hint: 'correct the letters at the source, where they were read in the wrong encoding (the piece is mailed as it is)',
  },
  VEHICLE_UNKNOWN: {
    exit: 1,
    hint: 'add the VIN to the vehicles file; without it, coverage cannot be decided',
  },
  POPULATION_DIFFERS: { exit: 1, hint: 'correct the population file or the lines of the campaign' },
  COVERAGE_END_UNKNOWN: { exit: 1, hint: 'add the day on which the coverage of this VIN begins' },
  ENCLOSURE_DATA: {
    exit: 1,
    hint: 'correct the data file of the enclosure: each label or card is printed from its row there',
  },
  TEXT_UNDECIDED: { exit: 1, hint: 'add what the text asks for to the row, or it counts as no' },
  VEHICLE_INCOMPLETE: {
    exit: 1,
    hint: 'add the model and the production date of this VIN; without them, coverage cannot be decided',
  },
  MODEL_DOUBTFUL: {
    exit: 1,
    hint: 'correct the model if it is misspelled: a covered model is spelled much like it',
  },
  YEAR_CONTRADICTED: {
    exit: 1,
    hint: 'add the model year: the tenth character of the VIN and the production date stand for different years',
  },
  OWNERS_DIFFER: {
    exit: 1,
    hint: 'find out who owns this vehicle: it has two owners, and one of them was mailed',
  },
  ROW_REPEATED: { exit: 1, hint: 'remove one of the two rows; the first row of this VIN was used' },
  CAMPAIGN_BLANK: {
    exit: 1,
    hint: 'name the campaign of the completed remedy; until then the row suppresses no record',
  },
  RESULT_UNKNOWN: {
    exit: 1,
    hint: 'write repaired, or inspected for a vehicle that needed no repair; until then the row has no effect',
  },
  LOG_STATE: { exit: 1, hint: 'write done, damaged, or missing; until then the piece counts as not mailed' },
  OUTCOME_UNKNOWN: { exit: 1, hint: 'name an outcome of the inspection; until then the row has no effect' },
} as const satisfies CodeTable;
