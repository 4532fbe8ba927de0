/** Logs a form that was asked for and may not be, with its reason. */

import { foldVin } from '../../base/facts/vin.js';
import { type Code, Fault } from '../../base/problems.js';
import { foldDealerCode } from '../../records/dealers/readDealers.js';
import type { Filer } from './fileForms.js';

/** What forbids a form; that something is missing or mistyped is no refusal. */
const REFUSALS: readonly Code[] = [
  'DISCLOSURE_NEW',
  'DISCLOSURE_USED',
  'DISCLOSURE_CERTIFIED',
  'DISCLOSURE_DEMONSTRATOR',
  'DISCLOSURE_RENTAL',
  'DISCLOSURE_OPEN_RECALL',
  'DISCLOSURE_BRAND',
  'DISCLOSURE_REMEDIED',
  'DISCLOSURE_CONTRADICTED',
  'VEHICLE_NOT_COVERED',
];

export interface Asked extends Pick<Filer, 'store' | 'user' | 'now' | 'newSalt'> {
  readonly campaign: string;
  readonly vin: string;
  readonly dealer: string;
}

/** Does the work. A refusal is on file before it is thrown. */
export async function logRefusals<T>(asked: Asked, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault && REFUSALS.includes(error.code)) await logOne(asked, error);
    throw error;
  }
}

async function logOne({ store, newSalt, now, campaign, user, ...asked }: Asked, fault: Fault): Promise<void> {
  const vin = foldVin(asked.vin);
  const dealer = foldDealerCode(asked.dealer);
  const refusal = { at: now, campaign, vin, dealer, user, code: fault.code, why: fault.message };
  await store.write((writer) => writer.putRefusal(refusal, newSalt()));
}
