import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { vinReader } from '../../src/base/facts/vinRules.js';
import type { Problem } from '../../src/base/problems.js';
import { type ImportOrder, importRecords } from '../../src/intake/importRecords.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../src/store/openWorkspaceStore.js';

let folder: string;
let store: WorkspaceStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-import-'));
  store = await openWorkspaceStore({ kind: 'sqlite', path: join(folder, 'store.sqlite') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const vinOf = (serial: number): string => withCheckDigit(`2T2BZMCA0HC${String(serial).padStart(6, '0')}`);
const FIRST = vinOf(1);
const rowOf = (serial: number, more: object = {}): string =>
  JSON.stringify({ vin: vinOf(serial), model: 'RX 350', ...more });
const ROWS = Array.from({ length: 600 }, (_, index) => rowOf(index + 1));

function importing(text: string, onUnread?: (header: string) => void, more: Partial<ImportOrder> = {}) {
  const path = join(folder, 'vehicles.ndjson');
  writeFileSync(path, text);
  const rest = {
    headers: {},
    campaigns: new Set<string>(),
    missing: () => undefined,
    today: '2026-03-02',
    onProblem: () => undefined,
  };
  return importRecords({ store, kind: 'vehicles', path, onUnread, ...rest, ...more });
}

describe('an import', () => {
  it.each([
    {
      what: 'a key close to a known one',
      end: `${rowOf(601, { model_yr: 2017 })}\n`,
      code: 'COLUMN_UNKNOWN',
    },
    { what: 'a last line that was cut', end: '{"vin": "2T2', code: 'FILE_INCOMPLETE' },
  ])('stores nothing of a file with $what, however late', async ({ end, code }) => {
    await expect(importing(`${ROWS.join('\n')}\n${end}`)).rejects.toMatchObject({ code });
    expect(await store.findVehicle(FIRST)).toBeUndefined();
  });

  it('reads VINs by the rules of the campaigns, and names the likely one of a wrong one from the store', async () => {
    const old = JSON.stringify({ vin: '5F07Q118290', model: 'Comet', model_year: 1965 });
    const hints: string[] = [];
    const onProblem = ({ code, hint }: Problem): number => hints.push(`${code}: ${hint}`);
    await importing(`${ROWS[0]}\n`);
    const wrong = JSON.stringify({ vin: FIRST.replace('ZM', 'MZ'), model: 'RX 350' });
    expect(await importing(`${old}\n${wrong}\n`, undefined, { onProblem })).toMatchObject({ left: 2 });
    expect(hints[0]).toMatch(/^VIN_LENGTH: this one has 11, 6 too few;/);
    expect(hints.at(-1)).toContain(`perhaps ${FIRST}, one character off; the ninth character`);
    const vins = vinReader(['passenger', 'before_1981']);
    expect(await importing(`${old}\n`, undefined, { vins })).toMatchObject({ left: 0 });
    expect(await store.findVehicle('5F07Q118290')).toMatchObject({ modelYear: 1965 });
  });

  it('names each unread key once', async () => {
    const unread: string[] = [];
    const result = await importing(
      `${[rowOf(1, { shelf: 7 }), rowOf(2, { shelf: 8 })].join('\n')}\n`,
      (key) => unread.push(key),
    );
    expect(result).toEqual({ rows: 2, imported: 2, left: 0 });
    expect(unread).toEqual(['shelf']);
  });
});
