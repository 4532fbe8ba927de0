import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticepress } from './noticepress.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-seal-'));
const place = (name: string) => join(folder, name);
const batch = (...more: string[]) =>
  noticepress('batch', '--workspace', 'fixtures', '--campaign', '23LJ01', '--phase', '5', ...more);

beforeAll(async () => {
  await noticepress('keygen', place('seal'));
  await batch('--out', place('sealed'), '--sign', place('seal'));
  await batch('--out', place('plain'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('makes a key pair and says which file is for whom', async () => {
  const { exit, out } = await noticepress('keygen', place('other'));
  expect(exit).toBe(0);
  expect(out).toMatch(/other +private: [\s\S]*other\.pub +public: /);
  expect(statSync(place('other')).mode & 0o777).toBe(0o600);
  const again = await noticepress('keygen', place('other'));
  expect(again).toMatchObject({ exit: 2, err: expect.stringContaining('OUTPUT_OCCUPIED') });
});

it('accepts what was sealed with the key, and says so', async () => {
  const { exit, out } = await noticepress('verify', place('sealed'), '--public-key', place('seal.pub'));
  expect(exit).toBe(0);
  expect(out).toMatch(/is intact: 233 pieces [\s\S]*\nSealed with the key [0-9a-f]{16}\.\n$/);
});

it('refuses a batch that is not sealed, and one that was changed', async () => {
  const plain = await noticepress('verify', place('plain'), '--public-key', place('seal.pub'));
  expect(plain).toMatchObject({ exit: 1, out: expect.stringContaining('the batch is not sealed') });
  const path = join(place('sealed'), 'summary.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, `${text} `);
  const changed = await noticepress('verify', place('sealed'), '--public-key', place('seal.pub'));
  expect(changed).toMatchObject({ exit: 1, out: expect.stringContaining('it is not the signature') });
  writeFileSync(path, text);
});

it('names file, page and piece of a finding, for programs too', async () => {
  const path = join(place('plain'), 'letters-0001.pdf');
  const manifest = join(place('plain'), 'manifest.csv');
  const [, first = '', second = ''] = readFileSync(manifest, 'utf8').split('\n');
  const [, , mine = ''] = first.split(',');
  const [, , others = ''] = second.split(',');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace(mine, '!').replace(others, mine).replace('!', others));
  const { exit, out } = await noticepress('verify', place('plain'), '--json');
  expect(exit).toBe(1);
  const { findings } = JSON.parse(out);
  expect(findings).toContainEqual({
    file: 'letters-0001.pdf',
    piece: first.split(',')[0],
    page: 1,
    code: 'BATCH_BROKEN',
    message: `the page shows the VIN ${mine}, but its piece is for ${others}`,
  });
  expect((await noticepress('verify', place('plain'))).out).toContain(
    `letters-0001.pdf page 1 of piece ${first.split(',')[0]}  BATCH_BROKEN  the page shows`,
  );
  expect(statSync(path).size).toBeGreaterThan(0);
});

it.each([
  [
    'verify',
    () => ['verify', place('sealed'), '--public-key', place('seal')],
    /KEY_INVALID +it is a private key/,
  ],
  [
    'batch',
    () => [
      'batch',
      '--workspace',
      'fixtures',
      '--campaign',
      '23LJ01',
      '--out',
      place('x'),
      '--sign',
      place('seal.pub'),
    ],
    /KEY_INVALID +it is a public key/,
  ],
  [
    'batch',
    () => [
      'batch',
      '--workspace',
      'fixtures',
      '--campaign',
      '23LJ01',
      '--out',
      place('x'),
      '--sign',
      place('absent'),
    ],
    /FILE_UNREADABLE/,
  ],
])('ends %s with clear words for a wrong key file', async (_command, argv, says) => {
  expect(await noticepress(...argv())).toMatchObject({ exit: 3, err: expect.stringMatching(says) });
});
