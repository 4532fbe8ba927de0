/** Finds rules for vehicles in dealer stock that contradict the law or the disclosure form. */
import { VEHICLE_STATUSES } from '../../../shapes/records.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import type { Inconsistency } from '../inconsistency.js';

export function findStockIssues({ kind, inventory, disclosure }: Campaign): Inconsistency[] {
  if (inventory === undefined) return [];
  const law =
    kind === 'safety_recall' && inventory.new !== undefined && inventory.new !== 'hold'
      ? [
          {
            path: ['inventory', 'new'],
            what: `a new vehicle under a safety recall is not delivered until it is remedied (49 CFR 577.13); write hold instead of ${inventory.new}`,
          },
        ]
      : [];
  const form = VEHICLE_STATUSES.flatMap((status) => {
    const refused = disclosure?.refuse.includes(status) ?? false;
    if (disclosure === undefined || inventory[status] === undefined) return [];
    if (inventory[status] === 'disclose' && refused)
      return [
        {
          path: ['inventory', status],
          what: `a ${status} vehicle is delivered with the form here, and disclosure.refuse says that the form is not for it`,
        },
      ];
    return [];
  });
  return [...law, ...form];
}
