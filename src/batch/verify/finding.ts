/** One thing about a batch folder that does not hold together. */
import type { Code } from '../../base/problems.js';

export interface Finding {
  /** Bare name of the file. */
  readonly file: string;
  /** Piece id, where one piece is meant. */
  readonly piece?: string;
  /** Page of the file, counted from 1. */
  readonly page?: number;
  readonly code: Code;
  readonly message: string;
}

export function finding(file: string, message: string, place: Pick<Finding, 'piece' | 'page'> = {}): Finding {
  return { file, ...place, code: 'BATCH_BROKEN', message };
}

/** Nobody reads more of one kind. */
const FINDINGS_OF_A_KIND = 100;

/** The first hundred of a kind, and a word of the rest. Asks for no more than it needs. */
export function firstOf(file: string, findings: Iterable<Finding>): readonly Finding[] {
  const first: Finding[] = [];
  for (const each of findings) {
    if (first.length === FINDINGS_OF_A_KIND) return [...first, finding(file, 'and more of the same')];
    first.push(each);
  }
  return first;
}
