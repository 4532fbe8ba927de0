/** A character that no font has is told with the line of the campaign file that says it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { letterSource } from '../../src/render/letters/letterSource.js';
import { Letters } from '../../src/render/letters/letters.js';
import { BLANK_RECORD } from '../../src/shapes/recordValues.js';
import { FIXTURES } from '../disclose/desk.js';
import { replaced } from './revisedWorkspace.js';

const FACETS = { language: 'en', lessor: false, vehicleLine: '', phase: undefined } as const;
const PATH = join(FIXTURES, 'campaigns', '23LJ01.yaml');

it.each([
  ['a text', '    - Thank you for your cooperation.\n', '    - Thank you 漢.\n'],
  ['a heading', 'heading: Program Details\n', 'heading: Program 漢\n'],
])('in %s', (_where, before, after) => {
  const text = replaced(readFileSync(PATH, 'utf8'), before, after);
  const line = text.slice(0, text.indexOf('漢')).split('\n').length;
  const workspace = openWorkspace(FIXTURES, {
    ...nodeFiles,
    readText: (asked) => (asked === PATH ? text : nodeFiles.readText(asked)),
  });
  const letters = new Letters(letterSource(workspace, workspace.campaign('23LJ01'), openFontBook()));
  const compose = (document: string) => letters.letter(letters.variant(document, FACETS), BLANK_RECORD);
  expect(() => {
    compose('update-notice');
    compose('dealer-letter');
  }).toThrow(
    expect.objectContaining({ code: 'GLYPH_MISSING', place: expect.objectContaining({ file: PATH, line }) }),
  );
});
