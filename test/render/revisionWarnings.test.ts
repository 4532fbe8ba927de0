/** What an analyst is told of a revision whose papers would promise or tell something else than they show. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { revisionWarnings } from '../../src/render/revisionWarnings.js';
import { faultOf } from '../campaign/faultOf.js';
import { replaced, revisedWorkspace } from './revisedWorkspace.js';

const CODE = '26NA04';
const REVISIONS = 'revisions:\n  - date: 2026-09-01\n    topics: [New wording]\n';
const NOTICE =
  'update_notice:\n  heading: Updated\n  intro: It was updated.\n  highlight: A red box marks each change.\n';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `change` makes the new text of the campaign; an earlier file stands beside it, but for `alone`. */
function revised(change: (text: string) => string, alone = false) {
  folder = revisedWorkspace(CODE, '2026-01-31', (text) => change(`${REVISIONS}${NOTICE}${text}`));
  if (alone) rmSync(join(folder, 'campaigns', `${CODE}@2026-01-31.yaml`));
  const workspace = openWorkspace(folder, nodeFiles);
  const told = () =>
    revisionWarnings(workspace, workspace.campaign(CODE)).map(({ code, place }) => `${code} ${place?.line}`);
  const notice = async () => {
    const request = { workspace, campaign: CODE, document: 'update-notice', fonts: openFontBook() };
    const { bytes } = await renderDocument({ ...request, subject: { kind: 'none' }, format: 'text' });
    return Buffer.from(bytes).toString();
  };
  return { told, notice };
}

const PARTS = (text: string) => replaced(text, 'heading: Parts Ordering', 'heading: Ordering Parts');

describe('a revision', () => {
  it('is told to have no earlier file, and its update notice promises no red box', async () => {
    const { told, notice } = revised((text) => text, true);
    expect(told()).toEqual(['REVISION_EARLIER 2']);
    expect(await notice()).not.toContain('red box');
  });

  it('is told to change nothing that a dealer sees, and promises no red box', async () => {
    const { told, notice } = revised((text) => text);
    expect(told()).toEqual(['REVISION_UNMARKED 2']);
    expect(await notice()).not.toContain('red box');
  });

  it('is told to change a section whose day it does not give', async () => {
    const { told, notice } = revised(PARTS);
    expect(told()).toEqual(['SECTION_UNDATED 2']);
    expect(await notice()).toContain('A red box marks each change.');
    rmSync(folder, { recursive: true, force: true });
    expect(revised((text) => PARTS(`updated: { parts_ordering: 2026-09-01 }\n${text}`)).told()).toEqual([]);
  });

  it('is told to give the day of a section that has not changed', () => {
    const updated = 'updated: { parts_ordering: 2026-09-01, condition: 2026-09-02 }\n';
    expect(revised((text) => PARTS(`${updated}${text}`)).told()).toEqual(['SECTION_UNCHANGED 1']);
  });

  it('has no update notice without revisions', () => {
    folder = revisedWorkspace(CODE, '2026-01-31', (text) => `${NOTICE}${text}`);
    const workspace = openWorkspace(folder, nodeFiles);
    expect(faultOf(() => workspace.campaign(CODE))).toMatchObject({
      code: 'CAMPAIGN_INVALID',
      place: { line: 2 },
    });
  });
});
