import { expect, it } from 'vitest';
import type { KeptSession, Tries } from '../../src/shapes/desk/deskDoor.js';
import { onEachDatabase } from './onEachDatabase.js';

const [EARLY, NOON, LATE] = [
  '2026-03-02T08:00:00.000Z',
  '2026-03-02T12:00:00.000Z',
  '2026-03-02T13:00:00.000Z',
];
const SESSION: KeptSession = {
  csrf: 'a token',
  user: { name: 'Kim', role: 'staff' },
  kept: { dealer: '98629' },
};

onEachDatabase((test) => {
  it('shows a session to every process, and does not bring back one that has ended', async () => {
    const [{ door: here }, { door: there }] = [test().store, await test().openAgain()];
    await here.putSession('id of the browser', SESSION, EARLY);
    expect(await there.findSession('id of the browser')).toEqual({ session: SESSION, seen: EARLY });
    await there.updateSession('id of the browser', { ...SESSION, kept: {} }, NOON);
    expect(await here.findSession('id of the browser')).toMatchObject({ session: { kept: {} }, seen: NOON });
    await here.endSession('id of the browser');
    await there.updateSession('id of the browser', SESSION, LATE);
    expect(await there.findSession('id of the browser')).toBeUndefined();
  });

  it('ends sessions that nobody used for long', async () => {
    const { door } = test().store;
    for (const [id, seen] of Object.entries({ old: EARLY, used: NOON }))
      await door.putSession(id, SESSION, seen);
    await door.endSessionsUnseenSince(NOON);
    expect(await door.findSession('old')).toBeUndefined();
    expect(await door.findSession('used')).toBeDefined();
  });

  it('counts wrong passwords of two processes together, whatever they count first', async () => {
    const [{ door: here }, { door: there }] = [test().store, await test().openAgain()];
    const more = (tries: readonly (Tries | undefined)[]) => ({
      tries: tries.map((each) => ({ count: (each?.count ?? 0) + 1, at: NOON })),
      answer: tries.map((each) => each?.count ?? 0),
    });
    const names = ['name kim', 'address 192.0.2.7'];
    const turns = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? here : there).changeTries(index % 3 === 0 ? names.toReversed() : names, more),
    );
    await Promise.all(turns);
    expect(await here.changeTries(names, more)).toEqual([20, 20]);
    await there.changeTries(names, () => ({ tries: [], answer: undefined }));
    expect(await here.changeTries(names, more)).toEqual([0, 0]);
  });

  it('holds one scan of a session for a while, for every process', async () => {
    const [{ door: here }, { door: there }] = [test().store, await test().openAgain()];
    const scan = { name: 'form.pdf', bytes: new Uint8Array([1, 2, 3]), marks: ['12'], wanted: 7 };
    await here.holdScan('mine', { ...scan, name: 'given up.pdf' }, EARLY, EARLY);
    await here.holdScan('mine', scan, NOON, EARLY);
    const held = await there.heldScan('mine', EARLY);
    expect({ ...held, bytes: [...(held?.bytes ?? [])] }).toEqual({ ...scan, bytes: [1, 2, 3] });
    expect(await there.heldScan('mine', LATE)).toBeUndefined();
    expect(await there.heldScan('not mine', EARLY)).toBeUndefined();
    await there.holdScan('other', scan, LATE, LATE);
    expect(await here.heldScan('mine', EARLY)).toBeUndefined();
    await there.dropScan('other');
    expect(await here.heldScan('other', EARLY)).toBeUndefined();
  });
});
