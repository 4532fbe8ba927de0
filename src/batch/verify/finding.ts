/** Defines a finding: one thing that is wrong in a batch folder. */
import type { Code } from '../../base/problems.js';

export interface Finding {
  /** Bare name of the file. */
  readonly file: string;
  /** Piece id, if it concerns one piece. */
  readonly piece?: string;
  /** Page of the file, counted from 1. */
  readonly page?: number;
  readonly code: Code;
  readonly message: string;
}

export function finding(file: string, message: string, place: Pick<Finding, 'piece' | 'page'> = {}): Finding {
  return { file, ...place, code: 'BATCH_BROKEN', message };
}

/** The most findings of one kind that are worth reading. */
const FINDINGS_OF_A_KIND = 100;

/** The first hundred of a kind, and a note if there are more. Reads no more than it needs. */
export function firstOf(file: string, findings: Iterable<Finding>): readonly Finding[] {
  const first: Finding[] = [];
  for (const each of findings) {
    if (first.length === FINDINGS_OF_A_KIND) return [...first, finding(file, 'and more of the same')];
    first.push(each);
  }
  return first;
}
