/** A disclosure comes in; what its messages are made from goes out: sender, recipients' facts, compiled bodies. */
import { headerTextOf } from '../base/headerText.js';
import { mailAddressOf } from '../base/mailAddress.js';
import { Fault } from '../base/problems.js';
import type { Workspace } from '../campaign/openWorkspace.js';
import type { Campaign } from '../campaign/schema.js';
import { schemaNames } from '../campaign/schemaNames.js';
import { inLanguage } from '../campaign/values.js';
import { openMessageMerger } from '../merge/openMessageMerger.js';
import type { RecordValues } from '../merge/slotValues.js';
import { folderTemplates, OUR_TEMPLATES } from '../merge/templateSource.js';
import { openMessageVariants } from '../notify/openMessageVariants.js';
import type { NotifyParts } from '../notify/queueDisclosure.js';
import type { Disclosure } from '../shapes/disclosure.js';
import type { Instant, Mailbox } from '../shapes/message.js';
import type { WorkspaceStore } from '../store/workspace/openWorkspaceStore.js';
import type { FormData } from './formData.js';

export interface DeskMail {
  readonly parts: NotifyParts;
  readonly record: RecordValues;
  readonly inbox: string;
}

/** @throws Fault MAIL_SETTINGS_INVALID where the workspace names no sender, and the faults of templates */
export function deskMail(
  workspace: Workspace,
  campaign: Campaign,
  store: WorkspaceStore,
  now: Instant,
  { vin, buyer }: Pick<Disclosure, 'vin' | 'buyer'>,
  { vehicle }: FormData,
): DeskMail {
  const brand = workspace.brandOf(campaign);
  const templates = folderTemplates([workspace.resolve(workspace.settings.templates), OUR_TEMPLATES]);
  const linked = workspace.linked(campaign);
  const merger = openMessageMerger({ templates, campaign, linked, brand, names: schemaNames() });
  return {
    parts: { store, variants: openMessageVariants(merger), from: senderOf(workspace), now },
    inbox: campaign.disclosure?.inbox ?? '',
    record: {
      vin,
      address: [],
      name: buyer.name || inLanguage(brand.customer.label, buyer.language),
      model: vehicle?.model ?? '',
      model_year: String(vehicle?.model_year ?? ''),
      first_use: '',
      piece_id: '',
    },
  };
}

function senderOf({ settings, dir }: Workspace): Mailbox {
  const { sender } = settings;
  if (sender === undefined)
    throw new Fault('MAIL_SETTINGS_INVALID', 'the workspace does not say who its messages come from', {
      place: { file: `${dir}/noticepress.yaml`, field: 'sender' },
      hint: 'add sender: { name: ..., address: ... } to noticepress.yaml',
    });
  return { name: headerTextOf(sender.name, 'sender'), address: mailAddressOf(sender.address, 'sender') };
}
