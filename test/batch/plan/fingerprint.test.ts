import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashFolder } from '../../../src/batch/folder/hashFiles.js';
import { fingerprintOf, pieceId, piecePrefix } from '../../../src/batch/plan/fingerprint.js';

it('is the same however keys are ordered, and however an absent value is written', () => {
  expect(fingerprintOf({ a: 1, b: { c: 2, d: [3] } })).toBe(
    fingerprintOf({ b: { d: [3], c: 2 }, a: 1, e: undefined }),
  );
  expect(fingerprintOf({ a: [1, 2] })).not.toBe(fingerprintOf({ a: [2, 1] }));
});

it('makes piece ids that tell batches apart and sort in print order', () => {
  const [one, other] = [1, 2].map((batch) => piecePrefix('23LJ01', { fingerprint: fingerprintOf(batch) }));
  expect(pieceId(one ?? '', 7)).toMatch(/^23LJ01-[0-9A-HJKMNP-TV-Z]{6}-0000007$/);
  expect(one).not.toBe(other);
  expect(piecePrefix('23LJ01', { fingerprint: fingerprintOf(1), first: 5 })).toMatch(/^23LJ01-TEST-/);
  expect(pieceId(one ?? '', 9) < pieceId(one ?? '', 10)).toBe(true);
});

it('is another one when a file behind a link of the folder has changed', async () => {
  const place = mkdtempSync(join(tmpdir(), 'noticepress-links-'));
  const [folder, elsewhere] = [join(place, 'templates'), join(place, 'shared')];
  mkdirSync(folder);
  mkdirSync(elsewhere);
  const empty = await hashFolder(folder);
  expect(await hashFolder(join(place, 'absent'))).toBe(empty);
  writeFileSync(join(elsewhere, 'letter.hbs'), 'one');
  symlinkSync(join(elsewhere, 'letter.hbs'), join(folder, 'letter.hbs'));
  symlinkSync(elsewhere, join(folder, 'partials'));
  symlinkSync(folder, join(elsewhere, 'round'));
  symlinkSync(join(place, 'nothing'), join(folder, 'dangling.hbs'));
  const first = await hashFolder(folder);
  expect(first).not.toBe(empty);
  writeFileSync(join(elsewhere, 'letter.hbs'), 'two');
  expect(await hashFolder(folder)).not.toBe(first);
  rmSync(place, { recursive: true });
});
