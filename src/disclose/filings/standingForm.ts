/** Finds a filing by its number. */
import { Fault } from '../../base/problems.js';
import type { Filing } from '../../shapes/documents/filing.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';

/** @throws Fault FILING_UNKNOWN */
export async function filingOf(store: Pick<WorkspaceStore, 'filings'>, number: number): Promise<Filing> {
  const [filing] = await store.filings({ number });
  if (filing !== undefined) return filing;
  throw new Fault('FILING_UNKNOWN', `there is no filing ${number}`);
}

/**
 * A dealer sees its own filings only: for it there are no others.
 *
 * @throws Fault FILING_UNKNOWN
 */
export async function assertDealerHas(
  store: Pick<WorkspaceStore, 'filings'>,
  number: number,
  dealer: string,
): Promise<void> {
  const found = await store.filings({ number, dealer });
  if (found.length === 0) throw new Fault('FILING_UNKNOWN', `dealer ${dealer} has no filing ${number}`);
}

/** @throws Fault FILING_UNKNOWN, FILING_NOT_STANDING */
export async function standingForm(store: Pick<WorkspaceStore, 'filings'>, number: number): Promise<Filing> {
  const filing = await filingOf(store, number);
  if (filing.state === 'signed' || filing.state === 'unsigned') return filing;
  const by = filing.changedBy === undefined ? 'it is a withdrawal' : `${filing.state} by ${filing.changedBy}`;
  throw new Fault('FILING_NOT_STANDING', `filing ${number} cannot be changed: ${by}`);
}
