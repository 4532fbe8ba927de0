/** Refuses a letter to an owner of several vehicles that names one of them only. */
import { Fault } from '../../../base/problems.js';
import type { Variant } from '../../../merge/variantIndex.js';

/** @throws Fault LIST_MISSING */
export function requireListed({ facets, markup }: Variant): void {
  if (facets.lists_vehicles !== true) return;
  const fields = new Set(markup.slots.map((slot) => slot.split('.')[0]));
  if (fields.has('vin'))
    throw fault(`the ${markup.document} of several vehicles prints record.vin, which is that of one of them`);
  if (!fields.has('listed_vins'))
    throw fault(`the ${markup.document} of several vehicles does not list their VINs`);
}

const fault = (what: string): Fault => new Fault('LIST_MISSING', what);
