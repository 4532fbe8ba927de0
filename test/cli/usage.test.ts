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
  ['--model-year must be a whole number of at least 1', [...BY_MODEL, '--model-year', 'x']],
  ['--model-year must be a whole number of at least 1', [...BY_MODEL, '--model-year', '2022.5']],
  ['--phase must be a whole number of at least 1', [...BATCH, '--phase', 'five']],
  ['--split must be a whole number of at least 1', [...BATCH, '--split', 'abc']],
  ['--split must be a whole number of at least 1', [...BATCH, '--split', '']],
  ['--workers must be a whole number of at least 1', [...BATCH, '--workers', '0']],
  ['--phase must be a whole number of at least 1', [...SHEET, '--phase', 'x']],
  ['Not enough arguments following: split', [...BATCH, '--split']],
  ['vin and origin are mutually exclusive', [...BY_VIN, '--origin', 'CBU']],
  ['vin and model-year are mutually exclusive', [...BY_VIN, '--model-year', '1999']],
  ['model and owners are mutually exclusive', [...BY_MODEL, '--owners', 'owners.csv']],
  ['prints nothing: remove --split', [...BY_EMAIL, '--split', '3']],
  ['prints nothing: remove --compress', [...BY_EMAIL, '--compress', 'none']],
  ['prints nothing: remove --workers', [...BY_EMAIL, '--workers', '2']],
  ['prints nothing: remove --resume', [...BY_EMAIL, '--resume']],
])('says: %s', async (words, argv) => {
  const { exit, out, err } = await noticepress(...argv);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(/^USAGE {2}/);
  expect(err).toContain(words);
});
