import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formMark } from '../../../src/shapes/documents/formMark.js';
import { MARK } from '../../../src/shapes/documents/mark.js';
import { AN_RX, form, unknownVin } from '../desk.js';

it('reads alike for every form: 15 characters with a digit, of what the form says', () => {
  fc.assert(
    fc.property(fc.string(), (values) => {
      expect(formMark(values)).toMatch(MARK);
    }),
  );
  expect(formMark('{"a":1}')).not.toBe(formMark('{"a":2}'));
});

it('stands at the foot of a form, where a scanner finds it', async () => {
  const settings = [...AN_RX, 'name=Ana Núñez', 'date=2024-02-03'];
  const { bytes, data } = await form('20LC02', { vin: unknownVin(2018), dealer: '98629', settings });
  const blank = await form('20LC02');
  expect(bytes.length).toBeGreaterThan(blank.bytes.length);
  // where the system has another reader of such symbols
  if (['dmtxread', 'pdftoppm'].some((tool) => spawnSync(tool, ['-v']).error !== undefined)) return;
  const folder = mkdtempSync(join(tmpdir(), 'mark-'));
  writeFileSync(join(folder, 'form.pdf'), bytes);
  spawnSync('pdftoppm', ['-r', '200', '-gray', '-png', 'form.pdf', 'form'], { cwd: folder });
  const { stdout } = spawnSync('dmtxread', ['-N1', '-m20000', 'form-1.png'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(stdout).toBe(formMark(JSON.stringify(data)));
});
