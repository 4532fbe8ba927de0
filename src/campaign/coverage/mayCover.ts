/** Whether a campaign may cover a vehicle of which only some facts are known. */
import type { Vehicle } from '../../shapes/records.js';
import { coveredVins } from './compileCoverage.js';
import { coverageRules, foldModel, matchesDate, matchesOrigin, matchesYear } from './coverageRules.js';
import { mayReach } from './regions.js';
import type { Campaign } from '../schema/campaignSchema.js';

/**
 * False only where what is known rules it out: an unknown fact agrees with every rule. A campaign that
 * lists its VINs covers no other.
 */
export function mayCover(campaign: Campaign, vehicle: Vehicle, vin: string): boolean {
  if (!mayReach(campaign, vehicle)) return false;
  if (coveredVins(campaign).includes(vin)) return true;
  const { model, modelYear, origin, productionDate } = vehicle;
  return coverageRules(campaign).some(
    (rule) =>
      (model === undefined || rule.models.some((name) => foldModel(name) === foldModel(model))) &&
      (modelYear === undefined || matchesYear(rule, modelYear)) &&
      matchesOrigin(rule, origin) &&
      (productionDate === undefined || matchesDate(rule, productionDate)),
  );
}
