import { describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { followUpSource } from '../../../src/render/letters/followUpSource.js';
import { campaignSource } from '../../../src/render/letters/letterSource.js';
import { openCampaignMerger } from '../../../src/render/letters/openCampaignMerger.js';
import { openFollowUp } from '../../../src/render/letters/openFollowUp.js';
import { faultOf } from '../faultOf.js';
import { filesInMemory, fixtureText, fixtureWorkspace } from '../fixtureFiles.js';

const CODES = fixtureWorkspace().campaignCodes();
const FILES = ['noticepress.yaml', 'brands/lexus.yaml', 'brands/norvane.yaml', 'follow-ups/2013-02.yaml'];

/** The fixture workspace with one line of one file written otherwise, and the number of that line. */
function changed(name: string, key: string, line: string): { workspace: Workspace; number: number } {
  const names = [...FILES, ...CODES.map((code) => `campaigns/${code}.yaml`)];
  const files = Object.fromEntries(names.map((each) => [`w/${each}`, fixtureText(each)]));
  const lines = fixtureText(name).split('\n');
  const index = lines.findIndex((each) => each.startsWith(`${key}:`));
  const text = lines.with(index, `${key}: ${line}`).join('\n');
  return {
    workspace: openWorkspace('w', filesInMemory({ ...files, [`w/${name}`]: text })),
    number: index + 1,
  };
}

describe('a mistake that shows when texts are merged', () => {
  it.each([
    ['"of <b>weight</b>"', 'TEMPLATE_INVALID', /raw HTML/],
    ['"call {{brand.contact.fon}}"', 'PATH_UNKNOWN', /has no "fon"/],
  ])('is told with its line in the campaign file: %s', (text, code, what) => {
    const { workspace, number } = changed('campaigns/26NA04.yaml', 'title', text);
    const source = campaignSource(workspace, workspace.campaign('26NA04'));
    const merger = openCampaignMerger(source);
    const fault = faultOf(() => merger.merge('owner-letter', {}));
    const place = { file: 'w/campaigns/26NA04.yaml', line: number, column: 8, field: 'title' };
    expect(fault).toMatchObject({ code, place });
    expect(fault.message).toMatch(what);
  });

  it('is told with its line in the file of a linked campaign', () => {
    const { workspace, number } = changed('campaigns/20LE02.yaml', 'program', '"A <i>Program</i>"');
    const source = campaignSource(workspace, workspace.campaign('20LC02'));
    const merger = openCampaignMerger(source);
    const fault = faultOf(() => merger.merge('owner-letter', {}));
    expect(fault.place).toMatchObject({ file: 'w/campaigns/20LE02.yaml', line: number, field: 'program' });
  });

  it('is told with its line in the follow-up file', () => {
    const { workspace, number } = changed('follow-ups/2013-02.yaml', 'lead_time', '"<b>one</b> week"');
    const source = followUpSource(workspace, workspace.followUp('2013-02'), openFontBook());
    const fault = faultOf(() => openFollowUp(source).merge('follow-up-dealer-letter', {}));
    expect(fault.place).toMatchObject({
      file: 'w/follow-ups/2013-02.yaml',
      line: number,
      field: 'lead_time',
    });
  });
});
