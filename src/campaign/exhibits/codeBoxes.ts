/** Decodes the code of a campaign into the labeled boxes that the dealer letter prints. */

import type { Campaign, CampaignKind } from '../schema/campaignSchema.js';
import { COMPANY, type CodePart, decodeCode, PROGRAM, WARRANTY_PROGRAM } from './decodeCode.js';

export interface CodeBox {
  readonly characters: string;
  readonly label: string;
  /** Empty where the characters mean nothing that is known. */
  readonly meaning: string;
}

/** A recall for a noncompliance bears the letter of safety recalls. */
const PROGRAMS: Readonly<Record<CampaignKind, string>> = {
  safety_recall: 'Safety Recall',
  noncompliance_recall: 'Safety Recall',
  emissions_recall: 'Emissions Recall',
  special_service_campaign: 'Special Service Campaign',
  limited_service_campaign: 'Limited Service Campaign',
  customer_support_program: 'Customer Support Program',
  second_key_delivery_program: 'Second Key Delivery Program',
  warranty_enhancement: 'Warranty Enhancement',
};

/**
 * The letters are those of two brands, and others give their own meaning to theirs: where a letter does not say
 * what the campaign and the brand say, these are printed.
 */
export function codeBoxes(campaign: Campaign, brandName: string): readonly CodeBox[] {
  const decoded = decodeCode(campaign.code);
  if (decoded.form === 'unknown') return [];
  const isOurs = decoded.brand === brandName;
  const program = programOf(campaign);
  const agrees = isOurs && decoded.program?.toLowerCase().includes(program.toLowerCase());
  const known = new Map([
    ...(isOurs ? [] : [[COMPANY, brandName] as const]),
    ...(agrees ? [] : [[PROGRAM, program] as const, [WARRANTY_PROGRAM, program] as const]),
  ]);
  return decoded.parts.map((part) => boxOf(part, known));
}

function boxOf({ characters, label, meaning }: CodePart, known: ReadonlyMap<string, string>): CodeBox {
  return { characters, label, meaning: known.get(label) ?? meaning ?? '' };
}

/** As a letter says it: that of a recall says its stage too. */
function programOf({ kind, stage }: Campaign): string {
  const program = PROGRAMS[kind];
  if (stage === undefined || !kind.endsWith('_recall')) return program;
  return `${program} (${stage === 'interim' ? 'Interim' : 'Remedy'} Notice)`;
}
