/** Texts with conditions in the papers that are no letter of a campaign: form, email, and follow-up letter. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { typedText } from '../../src/base/text/typedText.js';
import { openWorkspace, type Workspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { messageVariants } from '../../src/mail/notices/notifyParts.js';
import { followUpSource } from '../../src/render/letters/followUpSource.js';
import { campaignSource } from '../../src/render/letters/letterSource.js';
import { openCampaignMerger } from '../../src/render/letters/openCampaignMerger.js';
import { openFollowUp } from '../../src/render/letters/openFollowUp.js';
import { FIXTURES } from '../disclose/desk.js';

const FONTS = openFontBook();
const TOLD = 'Salt was on your roads.';
const ifRegistered = { when: { registered_in: 'OH' }, text: TOLD };
const toldOwners = { owner_actions: [{ kind: 'do_not_drive', severity: 'severe', ...ifRegistered }] };

/** The fixtures, in which one file says something else. */
function workspaceWith(file: string, more: (said: Said) => Partial<Said>): Workspace {
  const path = join(FIXTURES, file);
  const said = parse(readFileSync(path, 'utf8')) as Said;
  const changed = JSON.stringify({ ...said, ...more(said) });
  return openWorkspace(FIXTURES, {
    ...nodeFiles,
    readText: (asked) => (asked === path ? changed : nodeFiles.readText(asked)),
  });
}

interface Said {
  readonly owner_actions: unknown;
  readonly owner_letter: { readonly closing: readonly unknown[] };
}

/** The one condition of the file is met, or not. */
const ANSWERS = [
  ['met', '1', true],
  ['not met', '0', false],
] as const;

it.each(ANSWERS)('stand in the disclosure form as far as they are %s', (_answer, met, stands) => {
  const workspace = workspaceWith('campaigns/20LC02.yaml', () => toldOwners);
  const merger = openCampaignMerger(campaignSource(workspace, workspace.campaign('20LC02')));
  const { html } = merger.merge('disclosure-form', { language: 'en', met }).markup;
  expect(typedText(html).includes(TOLD)).toBe(stands);
});

it.each(ANSWERS)('stand in the email to owners as far as they are %s', async (_answer, met, stands) => {
  const workspace = workspaceWith('campaigns/20LC02.yaml', () => toldOwners);
  const variants = messageVariants(workspace, workspace.campaign('20LC02'));
  const facets = { language: 'en', remedy_state: 'available', signature: 'unsigned', met } as const;
  const { body } = await variants.variantOf('owner-notice', facets);
  expect(typedText(JSON.stringify(body)).includes(TOLD)).toBe(stands);
});

it.each(ANSWERS)('stand in the follow-up letter as far as they are %s', (_answer, met, stands) => {
  const workspace = workspaceWith('follow-ups/2013-02.yaml', ({ owner_letter: letter }) => ({
    owner_letter: { ...letter, closing: [...letter.closing, ifRegistered] },
  }));
  const merger = openFollowUp(followUpSource(workspace, workspace.followUp('2013-02'), FONTS));
  const facets = { language: 'en', open: 'CLB', met: met.repeat(9) } as const;
  expect(typedText(merger.merge('follow-up-letter', facets).markup.html).includes(TOLD)).toBe(stands);
});
