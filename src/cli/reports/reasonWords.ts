/** What each reason means, in the order in which reasons count. */
import type { RejectedReason, SuppressedReason } from '../../shapes/records.js';

const rejected: Readonly<Record<RejectedReason, string>> = {
  ROW_MALFORMED: 'the row cannot be read',
  VIN_LENGTH: 'the VIN is too short or too long',
  VIN_CHARACTER: 'the VIN has a character that no VIN has',
  VIN_CHECK_DIGIT: 'a character of the VIN is wrong',
  DATE_INVALID: 'a date is not a calendar date',
  MODEL_YEAR_MISMATCH: 'VIN and model year disagree',
  NAME_MISSING: 'neither a name nor a company',
  ADDRESS_INCOMPLETE: 'the address cannot be mailed to',
  GLYPH_MISSING: 'a character that the letter fonts lack',
  TEXT_TOO_WIDE: 'name or address do not fit the window',
  VEHICLE_INCOMPLETE: 'what would decide whether it is covered is missing',
};

export const SUPPRESSED_WORDS: Readonly<Record<SuppressedReason, string>> = {
  EXCLUDED: 'named in the exclude file',
  NOT_COVERED: 'the campaign does not cover the vehicle',
  OTHER_PHASE: 'belongs to another phase',
  OTHER_NOTICE: 'gets another notice, or none',
  OTHER_CODE: 'belongs to the event under another code',
  PHASE_NOT_AVAILABLE: 'the remedy of its phase is not available yet',
  OTHER_WAVE: 'mailed in another wave',
  ALREADY_REMEDIED: 'the remedy is done',
  DUPLICATE_VIN: 'another row of the same VIN is mailed',
};

export const REASON_WORDS = {
  rejected: Object.entries(rejected),
  suppressed: Object.entries(SUPPRESSED_WORDS),
} as const;
