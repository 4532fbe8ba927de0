import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const row = (name: string, vin = '2T2BAMCA2RC911964', street = '1 Sample St'): string =>
  `${vin},${name},,${street},,Austin,TX,78701,,,,RX 350h,2024,NAP,2023-09-05`;

describe('a batch of what spreadsheets and web forms left', () => {
  it('mails misread text, and needs attention', async () => {
    const { summary, exit } = await world.run(world.owners([row('JosÃ© Example')]));
    expect(summary).toMatchObject({ mailed: 1, rejected: 0, problems: 1 });
    expect(exit).toBe(1);
    expect(await table(world.out, 'problems.csv')).toMatchObject([
      { line: '2', column: 'name', code: 'TEXT_MISREAD', value: 'JosÃ© Example' },
    ]);
  });

  it('still rejects misread text that its window cannot hold', async () => {
    await world.run(world.owners([row('JosÃ© Example', undefined, 'Wide Mill '.repeat(39))]));
    expect(await table(world.out, 'outcomes.csv')).toMatchObject([{ reason: 'TEXT_TOO_WIDE' }]);
  });

  it('has no control character in any of its files of text', async () => {
    const controls = ['\u0001', '\u0007', '\u001b[2J', '\u007f', '\u0085', '\u009b', '\u2028', '\r', '\v'];
    const rows = controls.flatMap((each) => [row(`Ana${each}Vale`), row('Ana', `2T2BAM${each}CA2RC911964`)]);
    const { summary } = await world.run(world.owners(rows));
    expect(summary.records).toBe(rows.length);
    for (const name of ['outcomes.csv', 'problems.csv', 'manifest.csv', 'summary.json'])
      expect(readFileSync(join(world.out, name), 'utf8')).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029]/u);
    const rejected = (await table(world.out, 'outcomes.csv')).filter(({ outcome }) => outcome === 'rejected');
    expect(rejected.map(({ reason }) => reason)).toContain('GLYPH_MISSING');
  });

  it('refuses a pipe before it waits for it', async () => {
    const pipe = join(world.folder, 'owners.csv');
    execFileSync('mkfifo', [pipe]);
    await expect(world.run({ out: world.out, inputs: { owners: pipe } })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: 'this is a pipe, not a file',
      hint: expect.stringContaining('write the rows to a file first'),
    });
    expect(readdirSync(world.folder)).toEqual(['owners.csv']);
  });

  it('makes nothing of a header alone', async () => {
    await expect(world.run(world.owners([]))).rejects.toMatchObject({ code: 'FILE_EMPTY', exit: 3 });
  });
});
