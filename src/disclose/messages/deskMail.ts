/** Gathers what messages about a disclosure are made from: sender, facts about the recipients, compiled bodies. */

import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { type NotifyParts, notifyParts } from '../../mail/notices/notifyParts.js';
import { documentLanguage } from '../../merge/documentLanguage.js';
import { RecordReader } from '../../merge/slots/recordReader.js';
import { CampaignText } from '../../merge/text/campaignText.js';
import type { NewFiling } from '../../shapes/documents/filing.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { RecordValues } from '../../shapes/recordModel.js';
import { BLANK_RECORD } from '../../shapes/recordValues.js';
import type { Language } from '../../shapes/units.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import type { FormData } from '../papers/formData.js';

type Filed = Pick<NewFiling, 'vin' | 'buyer'>;

export interface DeskMail {
  readonly parts: NotifyParts;
  readonly record: RecordValues;
  readonly inbox: string;
}

/** @throws Fault MAIL_SETTINGS_INVALID if the workspace has no sender, and the faults of templates */
export function deskMail(
  workspace: Workspace,
  campaign: Campaign,
  store: WorkspaceStore,
  now: Instant,
  filing: Filed,
  data: FormData,
): DeskMail {
  return {
    parts: notifyParts(workspace, campaign, store, now),
    inbox: campaign.disclosure?.inbox ?? '',
    record: deskRecord(workspace, campaign, filing, data),
  };
}

/** What messages about a form print about its buyer and vehicle. A buyer without a name is greeted as a customer. */
export function deskRecord(
  workspace: Workspace,
  campaign: Campaign,
  { vin, buyer }: Filed,
  { vehicle }: Pick<FormData, 'vehicle'>,
): RecordValues {
  return {
    ...BLANK_RECORD,
    vin,
    name: buyer.name || customerWord(workspace, campaign, buyer.language),
    model: vehicle?.model ?? '',
    model_year: String(vehicle?.model_year ?? ''),
  };
}

/** In the language of the message, which is the buyer's if the campaign has it. */
function customerWord(workspace: Workspace, campaign: Campaign, spoken: Language): string {
  const language = documentLanguage(campaign.languages, new RecordReader({ language: spoken }), true);
  const home = { file: `${campaign.brand}.yaml`, field: 'customer.label', code: undefined };
  return CampaignText.source(new CampaignText(workspace.brandOf(campaign).customer.label, home), language);
}
