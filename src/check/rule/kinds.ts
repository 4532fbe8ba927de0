/** The kinds of campaigns that rules are for. */
import type { CampaignKind } from '../../campaign/schema/campaignSchema.js';

export const SAFETY_RECALL: readonly CampaignKind[] = ['safety_recall'];

export const COVERAGE_PROGRAMS: readonly CampaignKind[] = [
  'customer_support_program',
  'warranty_enhancement',
];

export const NO_RECALL: readonly CampaignKind[] = [
  'special_service_campaign',
  'limited_service_campaign',
  'customer_support_program',
  'second_key_delivery_program',
  'warranty_enhancement',
];

export const NO_SAFETY_RECALL: readonly CampaignKind[] = ['emissions_recall', ...NO_RECALL];

export const ALL_KINDS: readonly CampaignKind[] = ['safety_recall', ...NO_SAFETY_RECALL];
