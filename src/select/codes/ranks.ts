/** Ranks the reasons for outcomes in a single order. */
import type { Code } from '../../base/problems.js';
import type { Reason } from '../../shapes/piece.js';
import { type OutcomeKind, REJECTED, SUPPRESSED } from '../../shapes/records.js';

const REASONS: readonly Reason[] = [...REJECTED, ...SUPPRESSED];
const RANK_OF = new Map<string, number>(REASONS.map((reason, index) => [reason, index + 1]));
const LAST_REJECTED = REJECTED.length;

/** How many ranks there are. */
export const RANKS = REASONS.length + 1;

/** 1 for the reason that counts first; 0 means mailed. */
export function rankOf(reason: Reason | ''): number {
  return RANK_OF.get(reason) ?? 0;
}

/** The rank of the first of these problems that rejects a record; undefined if none does. */
export function rejectedRank(problems: readonly { readonly code: Code }[]): number | undefined {
  let first = LAST_REJECTED + 1;
  for (const { code } of problems) first = Math.min(first, RANK_OF.get(code) ?? first);
  return first <= LAST_REJECTED ? first : undefined;
}

/** The outcome and the code of its reason, which is empty if mailed. */
export function outcomeOf(rank: number): { readonly outcome: OutcomeKind; readonly reason: Reason | '' } {
  const reason = REASONS[rank - 1] ?? '';
  if (rank === 0) return { outcome: 'mailed', reason };
  return { outcome: rank <= LAST_REJECTED ? 'rejected' : 'suppressed', reason };
}
