/** A workspace, a campaign and its store come in; what messages of the campaign are made with goes out. */
import { headerTextOf } from '../base/headerText.js';
import { mailAddressOf } from '../base/mailAddress.js';
import { Fault } from '../base/problems.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import { schemaNames } from '../campaign/schema/schemaNames.js';
import type { Workspace } from '../campaign/workspace/openWorkspace.js';
import { campaignFiles, withLines } from '../campaign/workspace/withLines.js';
import { openMessageMerger } from '../merge/openMessageMerger.js';
import { folderTemplates, OUR_TEMPLATES } from '../merge/template/templateSource.js';
import type { Instant, Mailbox } from '../shapes/message.js';
import type { WorkspaceStore } from '../store/workspace/openWorkspaceStore.js';
import { type MessageVariants, openMessageVariants } from './openMessageVariants.js';
import type { NotifyParts } from './queueDisclosure.js';

/** @throws Fault MAIL_SETTINGS_INVALID where the workspace names no sender, and the faults of templates */
export function notifyParts(
  workspace: Workspace,
  campaign: Campaign,
  store: WorkspaceStore,
  now: Instant,
): NotifyParts {
  return { store, variants: messageVariants(workspace, campaign), from: senderOf(workspace), now };
}

/** The bodies of a campaign's messages, from the workspace's own templates where it has some. */
export function messageVariants(workspace: Workspace, campaign: Campaign): MessageVariants {
  const templates = folderTemplates([workspace.resolve(workspace.settings.templates), OUR_TEMPLATES]);
  const linked = workspace.linked(campaign);
  const brand = workspace.brandOf(campaign);
  const merger = openMessageMerger({ templates, campaign, linked, brand, names: schemaNames() });
  const files = campaignFiles([campaign, ...linked]);
  return openMessageVariants({ merge: withLines(merger.merge, files, workspace.placeIn) });
}

/** @throws Fault MAIL_SETTINGS_INVALID where the workspace names no sender */
export function senderOf({ settings, dir }: Workspace): Mailbox {
  const { sender } = settings;
  if (sender === undefined)
    throw new Fault('MAIL_SETTINGS_INVALID', 'the workspace does not say who its messages come from', {
      place: { file: `${dir}/noticepress.yaml`, field: 'sender' },
      hint: 'add sender: { name: ..., address: ... } to noticepress.yaml',
    });
  return { name: headerTextOf(sender.name, 'sender'), address: mailAddressOf(sender.address, 'sender') };
}
