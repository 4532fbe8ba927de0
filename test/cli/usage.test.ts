/** Options that make no sense, alone or together: each time USAGE, exit 2 and a word on what would. */
import { expect, it } from 'vitest';
import { noticepress } from './noticepress.js';

const PHASE = ['phase', '--workspace', 'fixtures', '--campaign', '23LJ01'];
const BY_MODEL = [...PHASE, '--model', 'LC', '--built', '2022-12-15'];
const BY_VIN = [...PHASE, '--vin', '2T2BAMCA2RC911964'];
const BATCH = ['batch', '--workspace', 'fixtures', '--campaign', '23LJ01', '--out', 'no-such-folder'];
const BY_EMAIL = [...BATCH, '--channel', 'email'];
const SHEET = ['render', 'owner-letter', '--workspace', 'fixtures', '--campaign', '23LJ01', '--sample'];

it.each<[string, readonly string[]]>([
  ['--model-year is a whole number from 1', [...BY_MODEL, '--model-year', 'x']],
  ['--model-year is a whole number from 1', [...BY_MODEL, '--model-year', '2022.5']],
  ['--phase is a whole number from 1', [...BATCH, '--phase', 'five']],
  ['--split is a whole number from 1', [...BATCH, '--split', 'abc']],
  ['--split is a whole number from 1', [...BATCH, '--split', '']],
  ['--workers is a whole number from 1', [...BATCH, '--workers', '0']],
  ['--phase is a whole number from 1', [...SHEET, '--phase', 'x']],
  ['Not enough arguments following: split', [...BATCH, '--split']],
  ['vin and origin are mutually exclusive', [...BY_VIN, '--origin', 'CBU']],
  ['vin and model-year are mutually exclusive', [...BY_VIN, '--model-year', '1999']],
  ['model and owners are mutually exclusive', [...BY_MODEL, '--owners', 'owners.csv']],
  ['prints nothing: leave out --split', [...BY_EMAIL, '--split', '3']],
  ['prints nothing: leave out --compress', [...BY_EMAIL, '--compress', 'none']],
  ['prints nothing: leave out --workers', [...BY_EMAIL, '--workers', '2']],
  ['prints nothing: leave out --resume', [...BY_EMAIL, '--resume']],
])('says: %s', async (words, argv) => {
  const { exit, out, err } = await noticepress(...argv);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(/^USAGE {2}/);
  expect(err).toContain(words);
});
