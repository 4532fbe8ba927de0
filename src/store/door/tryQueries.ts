/** Counts wrong passwords for all desks together, by the hash of a name or an address. */
import type { Transaction } from 'kysely';
import type { DeskDoor, Tries } from '../../shapes/desk/deskDoor.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Dialect } from '../database/workspaceLocation.js';
import type { Sealer } from '../seal/sealer.js';

/**
 * In PostgreSQL the rows are locked, always in the same order, so that two desks never wait for each other; in SQLite the
 * transaction holds the write lock from its beginning.
 */
export const changeTries =
  (db: Transaction<WorkspaceTables>, dialect: Dialect, { hash }: Sealer): DeskDoor['changeTries'] =>
  async (names, change) => {
    const keys = names.map((name) => hash(`tries ${name}`));
    await db
      .insertInto('sign_in_tries')
      .values(keys.toSorted().map((key) => ({ name: key, count: 0, at: '' })))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const asked = db.selectFrom('sign_in_tries').selectAll().where('name', 'in', keys).orderBy('name');
    const rows = await (dialect === 'postgres' ? asked.forUpdate() : asked).execute();
    const found = new Map(rows.map(({ name, count, at }) => [name, { count, at }]));
    const { tries, answer } = change(keys.map((key) => counted(found.get(key))));
    for (const [index, key] of keys.entries()) {
      const kept = tries[index];
      if (kept === undefined) await db.deleteFrom('sign_in_tries').where('name', '=', key).execute();
      else await db.updateTable('sign_in_tries').set(kept).where('name', '=', key).execute();
    }
    return answer;
  };

const counted = (tries: Tries | undefined): Tries | undefined => (tries?.count === 0 ? undefined : tries);
