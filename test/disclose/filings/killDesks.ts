/** Kills desks while they file one form after the other, and looks after each kill that no form is on file by half. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { StoreLocation } from '../../../src/store/database/workspaceLocation.js';
import type { WorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { AN_RX, FIXTURES, unknownVin } from '../desk.js';

const FILER = join(import.meta.dirname, 'killedFiler.mjs');

const sitting = {
  ...{ campaigns: ['20LC02'], vin: unknownVin(2018, '000102'), dealer: '98629', today: '2026-03-02' },
  settings: [...AN_RX, 'name=Ana Núñez', 'email=ana@example.com', 'date=2026-03-02'],
};

export interface DeskKills {
  readonly store: WorkspaceStore;
  readonly location: StoreLocation;
  /** A desk is killed so many milliseconds after its first form; one desk for each. */
  readonly moments: readonly number[];
}

/** Returns the number of forms on file at the end. */
export async function killDesks({ store, location, moments }: DeskKills): Promise<number> {
  const env = { ...process.env, FILER: JSON.stringify({ location, fixtures: FIXTURES, sitting }) };
  let kills = 0;
  for (const moment of moments) {
    const desk = spawn(process.execPath, [FILER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(desk.stdout, 'data');
    await sleep(moment);
    desk.kill('SIGKILL');
    await once(desk, 'exit');
    kills += 1;
    await expectWhole(store, kills);
  }
  return (await store.filings({})).length;
}

async function expectWhole(store: WorkspaceStore, kills: number): Promise<void> {
  const filings = await store.filings({});
  expect(filings.length).toBeGreaterThanOrEqual(kills);
  expect(filings.filter(({ state, messages }) => state !== 'signed' || messages.length !== 2)).toEqual([]);
  expect(filings.map(({ number }) => number)).toEqual(filings.map((_, index) => filings.length - index));
  const { entries, findings } = await store.verifyLog();
  expect({ entries, findings }).toEqual({ entries: 4 * filings.length, findings: [] });
  expect(await store.outbox.counts()).toMatchObject({ queued: 2 * filings.length });
}
