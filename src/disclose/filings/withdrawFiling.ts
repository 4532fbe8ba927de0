/** Withdraws a filing by a later one: the sale fell through, or it was for the wrong vehicle. */
import { Fault } from '../../base/problems.js';
import { hasControl } from '../../base/text/visible.js';
import type { NewFiling } from '../../shapes/documents/filing.js';
import type { Filer } from './fileForms.js';
import { standingForm } from './standingForm.js';

export interface WithdrawOrder extends Omit<Filer, 'workspace'> {
  readonly number: number;
  /** Why; may be empty. */
  readonly reason: string;
}

const LONGEST_REASON = 500;

/**
 * Both are kept; the buyer is not told of the remedy any more.
 *
 * @returns the number of the withdrawal
 * @throws Fault FILING_UNKNOWN, FILING_NOT_STANDING; USAGE for a reason that is too long; those of the store
 */
export async function withdrawFiling(order: WithdrawOrder): Promise<number> {
  const { store, number, user, now, newSalt } = order;
  const reason = order.reason.normalize('NFC').trim();
  if (reason.length > LONGEST_REASON || hasControl(reason))
    throw new Fault('USAGE', `a reason is one line of up to ${LONGEST_REASON} characters`);
  const { campaign, phase, vin, dealer, staff, day, buyer } = await standingForm(store, number);
  const withdrawal: NewFiling = {
    ...{ kind: 'withdrawal', at: now, campaign, phase, vin, dealer, staff, user, day, buyer },
    ...{ form: undefined, faq: undefined, values: '{}', about: number, reason },
  };
  const put = await store.write((writer) => writer.putFiling(withdrawal, newSalt()));
  return put.number;
}
