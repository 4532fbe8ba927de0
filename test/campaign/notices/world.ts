/** The recall of the fixtures with further notices. */
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { openWorkspace, type Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { filesInMemory, fixtureText } from '../fixtureFiles.js';

/** Notices below `notices:`, indented by two. */
export function recallText(notices: string, change: (text: string) => string = (text) => text): string {
  return change(fixtureText('campaigns/26NA04.yaml')).replace(/^notices:\n/m, `notices:\n${notices}\n`);
}

export function noticeWorkspace(text: string): Workspace {
  return openWorkspace(
    'w',
    filesInMemory({
      'w/noticepress.yaml': 'format: 1\nname: Test\n',
      'w/brands/norvane.yaml': fixtureText('brands/norvane.yaml'),
      'w/campaigns/26NA04.yaml': text,
    }),
  );
}

export function recallWith(notices: string, change?: (text: string) => string): Campaign {
  return noticeWorkspace(recallText(notices, change)).campaign('26NA04');
}
