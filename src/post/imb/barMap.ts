/** Which bits of the ten characters of an Intelligent Mail barcode make its 65 bars (USPS-B-3200, appendix D). */

/** Of each bar from the left: the character and the bit that decide whether it descends, and the same for whether it ascends. */
export interface BarMap {
  readonly descends: readonly number[];
  readonly descendsBit: readonly number[];
  readonly ascends: readonly number[];
  readonly ascendsBit: readonly number[];
}

const digits = (text: string): readonly number[] => text.split(' ').map(Number);

export const BAR_MAP: BarMap = {
  descends: digits(
    '7 1 9 5 8 0 2 4 6 3 5 8 9 7 3 0 6 1 7 4 6 8 9 2 5 1 7 5 4 3 8 7 6 0 2 5 4 9 3 0 1 6 8 2 0 4 5 9 6 7 5 2 6 3 8 5 1 9 8 7 4 0 2 6 3',
  ),
  descendsBit: digits(
    '2 10 12 5 9 1 5 4 3 9 11 5 10 1 6 3 4 1 10 0 2 11 8 6 1 12 3 8 6 4 4 11 0 6 1 9 11 5 3 7 3 10 7 11 8 2 10 3 5 8 0 3 12 11 8 4 5 1 3 0 7 12 9 8 10',
  ),
  ascends: digits(
    '4 0 2 6 3 5 1 9 8 7 1 2 0 6 4 8 2 9 5 3 0 1 3 7 4 6 8 9 2 0 5 1 9 4 3 8 6 7 1 2 4 3 9 5 7 8 3 0 2 1 4 0 9 1 7 0 2 4 6 3 7 1 9 5 8',
  ),
  ascendsBit: digits(
    '3 0 8 11 1 12 8 11 10 6 4 12 2 7 9 6 7 9 2 8 4 0 12 7 10 9 0 7 10 5 7 9 6 8 2 12 1 4 2 0 1 5 4 6 12 1 0 9 4 7 5 10 2 6 9 11 2 12 6 7 5 11 0 3 2',
  ),
};
