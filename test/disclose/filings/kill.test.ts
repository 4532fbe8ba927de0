import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { AN_RX, FIXTURES, unknownVin } from '../desk.js';

const FILER = join(import.meta.dirname, 'killedFiler.mjs');
const KILLS = 4;

const sitting = {
  ...{ campaigns: ['20LC02'], vin: unknownVin(2018, '000102'), dealer: '98629', today: '2026-03-02' },
  settings: [...AN_RX, 'name=Ana Núñez', 'email=ana@example.com', 'date=2026-03-02'],
};

onEachDatabase((test) => {
  it('has each form with its signature, log entries and messages, or nothing of it, whenever the desk is killed', async () => {
    const { store, location } = test();
    const env = { ...process.env, FILER: JSON.stringify({ location, fixtures: FIXTURES, sitting }) };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const desk = spawn(process.execPath, [FILER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      await once(desk.stdout, 'data');
      await sleep(17 + kill * 41);
      desk.kill('SIGKILL');
      await once(desk, 'exit');
      const filings = await store.filings({});
      expect(filings.length).toBeGreaterThan(kill);
      expect(filings.filter(({ state, messages }) => state !== 'signed' || messages.length !== 2)).toEqual(
        [],
      );
      expect(filings.map(({ number }) => number)).toEqual(filings.map((_, index) => filings.length - index));
      const { entries, findings } = await store.verifyLog();
      expect({ entries, findings }).toEqual({ entries: 4 * filings.length, findings: [] });
      expect(await store.outbox.counts()).toMatchObject({ queued: 2 * filings.length });
    }
    // each filer is a process that loads the program anew
  }, 180_000);
});
