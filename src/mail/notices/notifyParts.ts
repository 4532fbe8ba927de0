/** Gathers what the messages of a campaign are made with. */

import { keptWith } from '../../base/keptWith.js';
import { headerTextOf } from '../../base/mail/headerText.js';
import { type MailAddress, mailAddressOf } from '../../base/mail/mailAddress.js';
import { Fault } from '../../base/problems.js';
import { asNotice } from '../../campaign/notices/asNotice.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { schemaNames } from '../../campaign/schema/json/schemaNames.js';
import { statuteMaker } from '../../campaign/statutory/statuteMaker.js';
import { textConditions } from '../../campaign/texts/textConditions.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { spokenCampaign } from '../../campaign/workspace/spokenCampaign.js';
import { campaignFiles, withLines } from '../../campaign/workspace/withLines.js';
import { openMessageMerger } from '../../merge/openMessageMerger.js';
import { folderTemplates, OUR_TEMPLATES } from '../../merge/template/templateSource.js';
import { openPictures } from '../../pictures/openPictures.js';
import type { Instant, MailSender } from '../../shapes/mail/message.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import { type MessageVariants, openMessageVariants } from '../message/openMessageVariants.js';

export interface NotifyParts {
  readonly store: WorkspaceStore;
  readonly variants: MessageVariants;
  readonly sender: MailSender;
  /** When the messages are queued; their date. */
  readonly now: Instant;
}

/** @throws Fault NOTICE_UNKNOWN, MAIL_SETTINGS_INVALID where neither brand nor workspace names a sender, and the faults of templates */
export function notifyParts(
  workspace: Workspace,
  campaign: Campaign,
  store: WorkspaceStore,
  now: Instant,
  notice?: string,
): NotifyParts {
  return {
    store,
    variants: keptWith(workspace, `messages ${campaign.code} ${notice ?? ''}`, () =>
      messageVariants(workspace, campaign, notice),
    ),
    sender: senderOf(workspace, asNotice(campaign, notice).campaign),
    now,
  };
}

/** The bodies of a campaign's messages, from the workspace's own templates where it has some. */
export function messageVariants(workspace: Workspace, file: Campaign, notice?: string): MessageVariants {
  const { campaign, placeIn } = spokenCampaign(workspace, file, notice);
  const templates = folderTemplates([workspace.resolve(workspace.settings.templates), OUR_TEMPLATES]);
  const linked = workspace.linked(campaign);
  const brand = workspace.brandOf(campaign);
  const merger = openMessageMerger({
    templates,
    campaign,
    linked,
    brand,
    statuteOf: statuteMaker(),
    conditions: textConditions({ campaigns: [campaign, ...linked] }),
    names: schemaNames(),
    pictures: openPictures(workspace.dir),
  });
  const files = campaignFiles([campaign, ...linked]);
  return openMessageVariants({ merge: withLines(merger.merge, files, placeIn) });
}

/**
 * The brand's sender as the campaign has it, key by key; what it leaves out is the workspace's.
 *
 * @throws Fault MAIL_SETTINGS_INVALID where neither names an address
 */
export function senderOf(workspace: Workspace, campaign: Campaign): MailSender {
  const brand = workspace.brandOf(campaign).sender ?? {};
  const { sender: own } = workspace.settings;
  const address = brand.address ?? own?.address;
  if (address === undefined) throw senderless(workspace, campaign);
  return {
    from: {
      name: headerTextOf(brand.name ?? own?.name ?? '', 'sender'),
      address: mailAddressOf(address, 'sender'),
    },
    replyTo: optional(brand.reply_to ?? own?.reply_to, 'reply address'),
    bounceTo: optional(brand.bounce_to ?? own?.bounce_to, 'bounce address'),
  };
}

const optional = (written: string | undefined, what: string): MailAddress | undefined =>
  written === undefined ? undefined : mailAddressOf(written, what);

function senderless({ dir }: Workspace, { brand }: Campaign): Fault {
  return new Fault('MAIL_SETTINGS_INVALID', 'neither the workspace nor the brand names a sender', {
    place: { file: `${dir}/noticepress.yaml`, field: 'sender' },
    hint: `add sender: { name: ..., address: ... } to noticepress.yaml, or to brands/${brand}.yaml`,
  });
}
