import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  batchContext,
  nodeFiles,
  openFontBook,
  openWorkspace,
  renderDocument,
  runBatch,
  verifyBatch,
} from '../src/index.js';
import { noticepress } from './cli/noticepress.js';

const FIXTURES = join(import.meta.dirname, '../fixtures');

describe('the library', () => {
  it('renders a document as the README shows', async () => {
    const workspace = openWorkspace(FIXTURES, nodeFiles);
    const letter = await renderDocument({
      workspace,
      campaign: '23LJ01',
      document: 'owner-letter',
      fonts: openFontBook(),
      subject: { kind: 'sample' },
    });
    expect(new TextDecoder('latin1').decode(letter.bytes.subarray(0, 8))).toBe('%PDF-1.7');
    expect(letter).toMatchObject({ title: expect.stringContaining('23LJ01'), pages: 1 });
  });

  it('makes and verifies a batch as the README shows, the same that the command makes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'noticepress-library-'));
    try {
      const out = join(folder, 'phase-5');
      const workspace = openWorkspace(FIXTURES, nodeFiles);
      const context = batchContext({ workspace, campaign: '23LJ01', fonts: openFontBook() });
      const { summary } = await runBatch({ out, phase: 5, inputs: {} }, context);
      expect(await verifyBatch(out)).toEqual({ pieces: summary.mailed, files: 1, findings: [] });
      const same = ['batch', '--workspace', FIXTURES, '--campaign', '23LJ01', '--phase', '5', '--out', out];
      expect((await noticepress(...same)).out).toContain('is already in');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
