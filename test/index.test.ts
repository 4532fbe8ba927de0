import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles, openFontBook, openWorkspace, renderDocument } from '../src/index.js';

describe('the library', () => {
  it('renders a document as the README shows', async () => {
    const workspace = openWorkspace(join(import.meta.dirname, '../fixtures'), nodeFiles);
    const letter = await renderDocument({
      workspace,
      campaign: '23LJ01',
      document: 'owner-letter',
      fonts: openFontBook(),
      subject: { kind: 'sample' },
    });
    expect(new TextDecoder('latin1').decode(letter.bytes.subarray(0, 8))).toBe('%PDF-1.7');
    expect(letter).toMatchObject({ title: expect.stringContaining('23LJ01'), pages: 2 });
  });
});
