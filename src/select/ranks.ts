/** Reasons come in; their places in the one order of reasons go out. */
import type { Code } from '../base/problems.js';
import type { Reason } from '../shapes/piece.js';
import { type OutcomeKind, REJECTED, SUPPRESSED } from '../shapes/records.js';

const REASONS: readonly Reason[] = [...REJECTED, ...SUPPRESSED];
const RANKS = new Map<string, number>(REASONS.map((reason, index) => [reason, index + 1]));
const LAST_REJECTED = REJECTED.length;

/** 1 for the reason that counts first. 0 stands for mailed. */
export function rankOf(reason: Reason): number {
  return RANKS.get(reason) ?? 0;
}

/** The rank of the first of these codes that rejects a record; null when none does. */
export function rejectedRank(codes: readonly Code[]): number | null {
  const ranks = codes.map((code) => RANKS.get(code) ?? Number.POSITIVE_INFINITY);
  const first = Math.min(...ranks);
  return first <= LAST_REJECTED ? first : null;
}

/** The outcome and the bare code of its reason; empty when mailed. */
export function outcomeOf(rank: number): { readonly outcome: OutcomeKind; readonly reason: Reason | '' } {
  const reason = REASONS[rank - 1] ?? '';
  if (rank === 0) return { outcome: 'mailed', reason };
  return { outcome: rank <= LAST_REJECTED ? 'rejected' : 'suppressed', reason };
}
