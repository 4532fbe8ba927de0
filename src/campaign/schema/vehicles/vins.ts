/** VINs and ranges of VINs as a campaign file lists them. */
import { z } from 'zod';
import { type VinRules, vinReader } from '../../../base/facts/vinRules.js';

export const vin = z
  .string()
  .regex(/^[A-Z0-9]{5,17}$/, { error: 'a VIN has 17 digits and capital letters, and never I, O or Q' });

/** Why a listed VIN would match no record by these rules; undefined if it may. */
export function whyNoVin(written: string, rules: VinRules): string | undefined {
  const [wrong] = vinReader([rules]).check(written);
  if (wrong === undefined) return undefined;
  if (wrong === 'VIN_CHECK_DIGIT')
    return 'the check digit of this VIN is wrong; read it again, one character is mistyped';
  return rules === 'before_1981'
    ? 'a VIN has 17 digits and capital letters, before model year 1981 at least 5'
    : 'a VIN has 17 digits and capital letters, never I, O or Q, and a year code in the tenth place';
}

const RANGE = /^([A-HJ-NPR-Z0-9]{8})?-([A-HJ-NPR-Z0-9]{8})?$/;

/** The two ends of a range, each the last eight characters of a VIN; an open end is undefined. */
export interface VinRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Year and plant, which both ends share. */
  readonly stem: string;
}

/** `WC400001-WC419782`, `-WM110000` or `WM110000-`. */
export const vinRange = z
  .string()
  .regex(RANGE, {
    error:
      'a range is written WC400001-WC419782, each end the last eight characters of a VIN: year, plant and serial number; the first end may be left out',
  })
  .refine((written) => written !== '-', { error: 'a range has at least one end' })
  .describe(
    'A range over the last eight characters (year, plant, serial number), both ends included: WC400001-WC419782. It may be open at its start: -WM110000.',
  );

/** Both ends of a range that the schema admits. */
export function readVinRange(written: string): VinRange {
  const [, from, to] = RANGE.exec(written) ?? [];
  return { from, to, stem: (to ?? from ?? '').slice(0, 2) };
}

/** Whether the last eight characters of a VIN lie in the range. */
export function inVinRange(vin: string, { from, to, stem }: VinRange): boolean {
  const end = vin.slice(-8);
  return end.startsWith(stem) && (from === undefined || from <= end) && (to === undefined || end <= to);
}
