/** VINs and ranges of VINs as a campaign file lists them. */
import { z } from 'zod';
import { checkVin } from '../../../base/facts/vin.js';

/** A record with a wrong check digit is rejected, so that a VIN mistyped here would match none. */
export const vin = z
  .string()
  .regex(/^[A-HJ-NPR-Z0-9]{17}$/, {
    error: 'a VIN has 17 digits and capital letters, and never I, O or Q',
    abort: true,
  })
  .refine((written) => checkVin(written).length === 0, {
    error: 'the check digit of this VIN is wrong; read it again, one character is mistyped',
  });

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
