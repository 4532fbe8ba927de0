import { expect, it } from 'vitest';
import type { Summary } from '../../../src/batch/folder/summary.js';
import type { BatchResult } from '../../../src/batch/plan/batchRequest.js';
import { NOTHING_FOUND } from '../../../src/check/engine/finding.js';
import { batchReport } from '../../../src/cli/reports/batchReport.js';

const SUMMARY: Summary = {
  format: 1,
  batch: '',
  campaign: '23LJ01',
  phase: 5,
  wave: null,
  documents: ['owner-letter'],
  records: 1,
  mailed: 1,
  suppressed: 0,
  rejected: 0,
  reasons: {},
  problems: 0,
  uncovered_models: {},
  languages: { en: 1 },
  fell_back_to_english: 0,
  variants: 1,
  compositions: 1,
  reflows: 0,
  inputs: [],
  unread: [],
  files: [{ name: 'letters-0001.pdf', sha256: '', pages: 2, sheets: 1, pieces: 1 }],
  beside: [],
  seal: '',
};
const report = (changes: Partial<Summary>) => {
  const result: BatchResult = {
    kind: 'made',
    rules: NOTHING_FOUND,
    folder: 'out',
    exit: 0,
    summary: { ...SUMMARY, ...changes },
  };
  return batchReport(result, 'out');
};

it('tells of one piece on one sheet', () => {
  const text = report({});
  expect(text).toContain('1   piece, 2 pages on 1 sheet\n');
  expect(text).toContain('Read out/proof.pdf before printing: it shows every paragraph of the 1 variant.');
});

it('says that there is nothing to print when no record is mailed', () => {
  const text = report({ mailed: 0, suppressed: 1, variants: 0, files: [], reasons: { EXCLUDED: 1 } });
  expect(text).toContain('\n\nThere is nothing to print: no row of the owners file has a piece.\n');
  expect(text).not.toContain('proof.pdf');
  expect(text).not.toContain('\n\n\n');
});
