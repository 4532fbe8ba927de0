/** Desks of a dealer group are brought to a new version one after the other, on one store. */
import { expect, it } from 'vitest';
import { openWorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { onEachDatabase } from '../onEachDatabase.js';
import { sampleFiling } from '../sampleFiling.js';
import { tamper } from '../tamper.js';

/** Back to the version before sessions and addresses were in the store. */
const UNDO_DOOR = `
  drop table desk_sessions; drop table sign_in_tries; drop table held_scans; drop table address_changes;
  delete from kysely_migration where name >= '015';
`;

onEachDatabase((test) => {
  it('is brought up to date once, by whichever of several processes comes first', async () => {
    const { store, location, openAgain } = test();
    await store.write((writer) => writer.putFiling(sampleFiling(), 'salt'));
    await tamper(location, UNDO_DOOR);
    const desks = await Promise.all(Array.from({ length: 5 }, openAgain));
    const tries = desks.map(({ door }, index) =>
      door.putSession(`desk ${index}`, { csrf: 'c', user: undefined, kept: {} }, '2026-03-02T08:00:00.000Z'),
    );
    await Promise.all(tries);
    for (const { door, filings } of desks) {
      expect(await door.findSession('desk 4')).toBeDefined();
      expect(await filings({})).toHaveLength(1);
    }
  });

  it('serves a desk that was open when a later version added to it, and opens to no other of that version', async () => {
    const { store, location } = test();
    await store.write((writer) => writer.putFiling(sampleFiling(), 'one'));
    await tamper(
      location,
      `alter table vehicles add column later text; create table later (name text);
       insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01');`,
    );
    await store.write((writer) => writer.putFiling(sampleFiling(), 'two'));
    expect((await store.filings({})).map(({ number }) => number)).toEqual([2, 1]);
    expect((await store.verifyLog()).findings).toEqual([]);
    await expect(openWorkspaceStore(location)).rejects.toMatchObject({ code: 'STORE_TOO_NEW' });
  });
});
