/** A section of 23LJ01 moves down, and its dealer letter gets a closing: what dealers and the reviewer are told. */
import { rmSync } from 'node:fs';
import { isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { letterSource } from '../../src/render/letters/letterSource.js';
import { Letters } from '../../src/render/letters/letters.js';
import { noticepress } from '../cli/noticepress.js';
import { replaced, revisedWorkspace } from './revisedWorkspace.js';

const FACETS = { language: 'en', lessor: false, vehicleLine: '', phase: undefined } as const;

let folder: string;
let letters: Letters;

beforeAll(() => {
  folder = revisedWorkspace('23LJ01', '2024-01-31', (text) => {
    const [from, to, end] = ['covered_vehicles', 'owner_mailing_date', 'Dealer Inventory Procedures'].map(
      (name) => text.lastIndexOf('\n', text.indexOf(name, text.indexOf('dealer_letter:'))) + 1,
    );
    const moved = text.slice(0, from) + text.slice(to, end) + text.slice(from, to) + text.slice(end);
    const closed = replaced(moved, '  closing: []\n', '  closing:\n    - That is all for now.\n');
    return replaced(
      closed,
      'revisions:\n',
      'revisions:\n  - date: 2024-03-01\n    topics:\n      - Covered Vehicles after the mailing dates\n',
    );
  });
  const workspace = openWorkspace(folder, nodeFiles);
  letters = new Letters(letterSource(workspace, workspace.campaign('23LJ01'), openFontBook()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a section that only moved', () => {
  it('is not told as gone on the update notice', () => {
    expect(letters.variant('update-notice', FACETS).markup.html).not.toContain('No longer in these papers');
  });

  it('has no red box', () => {
    const { tree } = letters.variant('dealer-letter', FACETS).markup;
    const marked =
      tree && DomUtils.find((node) => isTag(node) && 'data-change' in node.attribs, tree.children, true, 9);
    expect(marked?.map((element) => DomUtils.textContent(element))).toEqual([
      'That is all for now.',
      expect.stringContaining('LEXUS'),
    ]);
  });

  it('is told as moved by diff, and a new closing as standing at the end', async () => {
    const { out } = await noticepress(
      'diff',
      '--workspace',
      folder,
      '--campaign',
      '23LJ01',
      '--from',
      '2024-01-31',
    );
    expect(out).toContain(
      '  Covered Vehicles\n    moved heading: "Covered Vehicles"\n    moved paragraph: "At this time',
    );
    expect(out).toContain('  At the end\n    new paragraph: "That is all for now."');
    expect(out).not.toContain('removed');
  });
});
