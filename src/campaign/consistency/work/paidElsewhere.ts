/** Refuses outcomes that a linked campaign pays for by op codes which it does not have. */
import { Fault } from '../../../base/problems.js';
import { suggestion } from '../../../base/text/nearest.js';
import type { Campaign } from '../../schema/campaignSchema.js';

/** Throws CAMPAIGN_INVALID with the place of the first such op code, by its path in the file. */
export function requirePaidElsewhere(campaign: Campaign, linked: readonly Campaign[]): void {
  for (const [index, { paid_under: payer, op_codes }] of campaign.inspection.entries()) {
    const known = linked.find(({ code }) => code === payer)?.op_codes.map(({ code }) => code);
    if (known === undefined) continue;
    const wrong = op_codes.findIndex((code) => !known.includes(code));
    if (wrong < 0) continue;
    const code = op_codes[wrong] ?? '';
    throw new Fault(
      'CAMPAIGN_INVALID',
      `${code} is not in the op_codes of ${payer}; ${suggestion(code, known)}`,
      {
        place: { file: `${campaign.code}.yaml`, field: `inspection[${index}].op_codes[${wrong}]` },
        hint: 'name an op code of the campaign that pays, or take paid_under out',
      },
    );
  }
}
