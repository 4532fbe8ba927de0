/** A released revision prints the papers of its day, whatever changes later in the files beside it. */

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { typedText } from '../../src/base/text/typedText.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { release } from '../../src/cli/handlers/analyst/release.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { compareRevisions } from '../../src/render/compareRevisions.js';
import { campaignSource, letterSource } from '../../src/render/letters/letterSource.js';
import { Letters } from '../../src/render/letters/letters.js';
import { sampleFacets } from '../../src/shapes/recordValues.js';
import { faultOf } from '../campaign/faultOf.js';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const FONTS = openFontBook();
const OWNER = sampleFacets({ language: 'en', vehicleLine: '', phase: undefined, openCampaigns: [] } as never);

let folder: string;
const inFolder = (...path: readonly string[]) => join(folder, ...path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-release-'));
  for (const part of ['noticepress.yaml', 'brands', 'campaigns'])
    cpSync(join(FIXTURES, part), inFolder(part), { recursive: true });
  mkdirSync(inFolder('templates', 'partials'), { recursive: true });
  writeFileSync(inFolder('templates', 'partials', 'signature.hbs'), '<p>Signed in 2020</p>\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function released(code: string): string {
  let said = '';
  const terminal = { out: (text: string) => (said += text), err: () => undefined };
  release({ terminal } as never, { workspace: folder, code });
  return said;
}

/** What a paper prints, as the workspace has it now. */
function html(asked: string, document: string): string {
  const workspace = openWorkspace(folder, nodeFiles);
  const letters = new Letters({
    ...letterSource(workspace, workspace.campaign(asked), FONTS),
    before: () => undefined,
  });
  return typedText(letters.merger.merge(document, OWNER).markup.html);
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(inFolder(path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  writeFileSync(inFolder(path), text.replaceAll(from, to));
}

describe('release', () => {
  const papers = ['dealer-letter', 'owner-letter', 'owner-faq'] as const;
  const before = new Map<string, string>();

  beforeAll(() => {
    for (const paper of papers) before.set(paper, html('20LC02', paper));
    before.set('recall', html('26NA04', 'owner-letter'));
    expect(released('20LC02')).toMatch(/^Kept 20LC02 as of 2020-\d\d-\d\d: /);
    expect(released('26NA04')).toMatch(/^Kept 26NA04 as of /);
    // all that is beside the two campaigns changes, and the campaign itself does, too
    change('brands/lexus.yaml', 'name: Lexus\n', 'name: Novum\n');
    change('campaigns/20LE02.yaml', 'Rear Inside Door Handle', 'Rear Outer Door Handle');
    change('campaigns/20LC02.yaml', 'Front Inside Door Handle', 'Front Outer Door Handle');
    writeFileSync(inFolder('templates', 'partials', 'signature.hbs'), '<p>Signed in 2030</p>\n');
  });

  const dayOf = (code: string) => `${code}@${openWorkspace(folder, nodeFiles).revisions(code)[0]}`;

  it.each(papers)('keeps the %s as it was, and leaves that of today to change', (paper) => {
    expect(html(dayOf('20LC02'), paper)).toBe(before.get(paper));
    expect(html('20LC02', paper)).not.toBe(before.get(paper));
  });

  it('prints the prescribed texts that were kept', () => {
    const kept = dayOf('26NA04');
    expect(html(kept, 'owner-letter')).toBe(before.get('recall'));
    const texts = `campaigns/${kept}/statutory/owner-letter.yaml`;
    change(texts, 'Safety Act', 'Safety Law');
    expect(html(kept, 'owner-letter')).toContain('Safety Law');
  });

  it('is what diff compares with', () => {
    const workspace = openWorkspace(folder, nodeFiles);
    const [day = ''] = workspace.revisions('20LC02');
    const changes = compareRevisions(
      campaignSource(workspace, workspace.revision('20LC02', day)),
      campaignSource(workspace, workspace.campaign('20LC02')),
    );
    const told = JSON.stringify(changes);
    for (const word of ['Novum', 'Rear Outer Door Handle', 'Front Outer Door Handle', 'Signed in 2030'])
      expect(told).toContain(word);
  });

  it('says so when nothing has changed since, and never replaces what was kept', () => {
    expect(released('23LJ01')).toContain('Kept 23LJ01 as of 2024-01-31');
    expect(released('23LJ01')).toContain('nothing has changed since');
    appendFileSync(inFolder('brands', 'lexus.yaml'), '# a word\n');
    expect(faultOf(() => released('23LJ01')).code).toBe('OUTPUT_OCCUPIED');
    appendFileSync(inFolder('campaigns', '23LJ01.yaml'), '# a word\n');
    const { place } = faultOf(() => released('23LJ01'));
    expect(place?.file).toBe(inFolder('campaigns', '23LJ01@2024-01-31.yaml'));
  });

  it('takes a campaign of the workspace only', () => {
    expect(faultOf(() => released('23LJ01@2023-12-21')).code).toBe('USAGE');
    expect(faultOf(() => released('NOPE')).code).toBe('CAMPAIGN_UNKNOWN');
  });
});
