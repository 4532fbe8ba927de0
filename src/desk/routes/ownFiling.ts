/** Finds a filing of the dealer whose desk it is. */
import { Fault } from '../../base/problems.js';
import { type FilingHistory, historyOf } from '../../disclose/filings/historyOf.js';
import type { Desk, Viewer } from '../sitting/desk.js';

/** As the address has it. */
export const numberOf = (params: unknown): string => (params as { readonly number: string }).number;

/** @throws Fault FILING_UNKNOWN, also for a filing of another dealer: its number tells nothing */
export async function ownFiling(
  { store }: Desk,
  { dealer }: Viewer,
  written: string,
): Promise<FilingHistory> {
  const number = /^[1-9]\d{0,8}$/.test(written) ? Number(written) : 0;
  const history = await historyOf(store, number);
  if (history.filing.dealer === dealer.code) return history;
  throw new Fault('FILING_UNKNOWN', `there is no filing ${number}`);
}
