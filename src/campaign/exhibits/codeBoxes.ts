/** Decodes the code of a campaign into the labeled boxes that the dealer letter prints. */

import type { Campaign, CampaignKind } from '../schema/campaignSchema.js';
import { isRecall } from '../schema/identity.js';
import { type CodeForms, type CodePart, decodeCode } from './decodeCode.js';

export interface CodeBox {
  readonly characters: string;
  readonly label: string;
  /** Empty where the characters mean nothing that is known. */
  readonly meaning: string;
}

const PROGRAMS: Readonly<Record<CampaignKind, string>> = {
  safety_recall: 'Safety Recall',
  emissions_recall: 'Emissions Recall',
  special_service_campaign: 'Special Service Campaign',
  limited_service_campaign: 'Limited Service Campaign',
  customer_support_program: 'Customer Support Program',
  second_key_delivery_program: 'Second Key Delivery Program',
  warranty_enhancement: 'Warranty Enhancement',
};

/** Where a letter of the code does not say what the campaign and the brand say, these are printed. */
export function codeBoxes(campaign: Campaign, brand: CodeForms): readonly CodeBox[] {
  const { parts = [] } = decodeCode(campaign.code, brand) ?? {};
  const company = parts.find(({ is }) => is === 'company')?.meaning;
  const isOurs = company === undefined || company.startsWith(brand.name);
  return parts.map((part) => boxOf(part, campaign, brand.name, isOurs));
}

function boxOf(part: CodePart, campaign: Campaign, brandName: string, isOurs: boolean): CodeBox {
  const { characters, label, is, meaning = '' } = part;
  if (is === 'company' && !meaning.startsWith(brandName)) return { characters, label, meaning: brandName };
  if (is !== 'program') return { characters, label, meaning };
  const program = programOf(campaign);
  const agrees = isOurs && meaning.toLowerCase().includes(program.toLowerCase());
  return { characters, label, meaning: agrees ? meaning : program };
}

/** As a letter says it: that of a recall says its stage too. */
function programOf({ kind, stage }: Campaign): string {
  const program = PROGRAMS[kind];
  if (stage === undefined || !isRecall(kind)) return program;
  return `${program} (${STAGES[stage]} Notice)`;
}

const STAGES = { preliminary: 'Preliminary', interim: 'Interim', remedy: 'Remedy' } as const;
