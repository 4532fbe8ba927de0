/** Describes the hold of one sender, wherever its lock and its marks are. */
import type { Kysely } from 'kysely';
import type { WorkspaceTables } from '../database/tables.js';

type Queries = Kysely<WorkspaceTables>;

export interface Hold {
  /** Keeps a line under the next number. Resolves only while the lock is held. */
  keep(number: number, line: string): Promise<void>;
  /** Forgets lines up to this number, inside the transaction that made them needless. */
  forget(queries: Queries, upTo: number): Promise<void>;
  /** Called once that transaction is done; `isAll` when no line was kept meanwhile. */
  forgot(isAll: boolean): void;
  free(): Promise<void>;
}

/** Works with the marks that a gone sender left behind. */
export type WorkOfGone = (queries: Queries, marks: string) => Promise<number>;
