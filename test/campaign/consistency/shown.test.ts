import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { faultOf } from '../faultOf.js';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures');
let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong with 26NA04 when its remedy section shows something, in a copy of the fixtures. */
function refused(show: string, changeBrand = (text: string) => text) {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-shown-'));
  for (const part of ['noticepress.yaml', 'brands', 'campaigns', 'follow-ups'])
    cpSync(join(FIXTURES, part), join(folder, part), { recursive: true });
  const [file, brand] = [join(folder, 'campaigns/26NA04.yaml'), join(folder, 'brands/norvane.yaml')];
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('        - id: parts_ordering');
  writeFileSync(
    file,
    `${text.slice(0, at)}        - id: shown\n          heading: Shown\n          show: ${show}\n${text.slice(at)}`,
  );
  writeFileSync(brand, changeBrand(readFileSync(brand, 'utf8')));
  return faultOf(() => openWorkspace(folder, nodeFiles).campaign('26NA04'));
}

describe('a section', () => {
  it.each([
    ['tools', 'shows tools, and the campaign has no tools'],
    ['chart', 'shows chart, and the campaign has no chart'],
    ['coverage', 'shows coverage, and the campaign has no coverage'],
    ['interim_work', 'shows interim_work, and the campaign has no interim_work'],
  ])('may not show what the campaign lacks: %s', (show, message) => {
    const fault = refused(show);
    expect(fault).toMatchObject({ code: 'CAMPAIGN_INVALID', message });
    expect(fault.place?.line).toBeGreaterThan(1);
  });

  it('may not show a decoder that the brand file does not have, or that says nothing of a character', () => {
    expect(
      refused('decoder', (text) => text.replace(/ {4}decoder:[\s\S]*?(?=\n {2}- pattern|\n[a-z])/, ''))
        .message,
    ).toBe('shows the decoder, and brands/norvane.yaml has none for 26NA04');
    rmSync(folder, { recursive: true, force: true });
    expect(refused('decoder', (text) => text.replace('N: Norvane', 'M: Norvane')).message).toBe(
      'shows the decoder, and that of brands/norvane.yaml does not say what N means in 26NA04 (Company)',
    );
  });
});
