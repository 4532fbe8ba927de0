/** Which reason keeps a record that can be mailed from being mailed. */
import { rankOf } from '../codes/ranks.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { Covered } from './coverage.js';
import type { Recipient } from './noticeRule.js';
import type { SelectionRules } from './selectionRules.js';
import { waveOf } from './waveOf.js';

export const NOT_COVERED = rankOf('NOT_COVERED');
/** What would decide whether the notice is for the vehicle is missing. */
export const UNDECIDED = -1;

/** Checks the reasons in the order in which they count; the first that applies is the record's. */
export function suppressedRank(
  vin: string,
  { line, phase, otherCode }: Covered,
  open: number,
  recipient: Recipient,
  { excluded }: KnownVins,
  { phases, wave }: SelectionRules,
): number {
  if (excluded.has(vin)) return rankOf('EXCLUDED');
  if (otherCode !== undefined) return rankOf('OTHER_CODE');
  if (line === undefined) return NOT_COVERED;
  if (phases.kind === 'one' && phase !== phases.phase) return rankOf('OTHER_PHASE');
  if (recipient === false) return rankOf('OTHER_NOTICE');
  if ('phases' in phases && !phases.phases.some((one) => one === phase))
    return rankOf(phases.kind === 'available' ? 'PHASE_NOT_AVAILABLE' : 'OTHER_NOTICE');
  if (recipient !== true) return UNDECIDED;
  if (wave !== undefined && waveOf(vin, wave.of) !== wave.number) return rankOf('OTHER_WAVE');
  return open === 0 ? rankOf('ALREADY_REMEDIED') : 0;
}
