/** Defines a print file that any process may be asked to print. */
import type { PrintJob } from '../printLetters.js';

/** Plain data, without a path: machines may reach the folder of the batch in different places. */
export interface PrintOrder extends Omit<PrintJob, 'path' | 'manifestPath'> {
  /** SHA-256 of what it is printed from. */
  readonly scratch: string;
  readonly press: string;
}

export function printOrder(
  { path: _, manifestPath: _rows, ...job }: PrintJob,
  from: Pick<PrintOrder, 'scratch' | 'press'>,
): PrintOrder {
  return { ...job, ...from };
}
