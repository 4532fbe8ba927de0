/** Explains whether and why a campaign covers a vehicle, in the words that `phase` prints. */
import type { Vehicle } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import { compileAnywhere } from './compileCoverage.js';
import {
  type CoverageRule,
  coverageRules,
  foldModel,
  matches,
  matchesDate,
  matchesOrigin,
  matchesYear,
} from './coverageRules.js';
import { reach, whyNotReached } from './regions.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Phase } from '../schema/vehicleSchema.js';

export type CoverageExplanation =
  | { readonly kind: 'not_covered'; readonly why: string }
  | {
      readonly kind: 'covered';
      /** Table line, or chart row where it belongs to none. */
      readonly line: string;
      /** Chart row with its production place; undefined without a chart. */
      readonly row: string | undefined;
      /** What decided: the exact dates of the chart, the industry dates of the table, or a list of VINs. */
      readonly decidedBy: 'chart' | 'table' | 'vin_list';
      /** Days of production, inclusive; an open end is undefined. Undefined for a listed VIN. */
      readonly window: { readonly from: IsoDay | undefined; readonly to: IsoDay | undefined } | undefined;
      /** Undefined for a campaign without phases. */
      readonly phase: Phase | undefined;
    };

/** The same answer as `compileCoverage`, with its grounds. */
export function explainCoverage(campaign: Campaign, vehicle: Vehicle, vin = ''): CoverageExplanation {
  const found = explainAnywhere(campaign, vehicle, vin);
  const reached = reach(campaign, vehicle);
  if (reached === 'inside' || (reached === 'unknown' && found.kind === 'not_covered')) return found;
  return { kind: 'not_covered', why: whyNotReached(campaign, vehicle) };
}

/** The same wherever the vehicle was sold and its owner lives. */
export function explainAnywhere(campaign: Campaign, vehicle: Vehicle, vin = ''): CoverageExplanation {
  const coverage = compileAnywhere(campaign)(vin, vehicle);
  const rules = coverageRules(campaign);
  const ofModel = rules.filter((rule) => namesModel(rule, vehicle.model));
  if (coverage.kind === 'not_covered') {
    return { kind: 'not_covered', why: whyNot(campaign, vehicle, rules, ofModel) };
  }
  const rule = ofModel.find((one) => matches(one, vehicle) && one.line === coverage.line);
  return {
    kind: 'covered',
    line: coverage.line,
    row: rule?.row,
    decidedBy: rule === undefined ? 'vin_list' : campaign.chart ? 'chart' : 'table',
    window: rule && { from: rule.from, to: rule.to },
    phase: campaign.phases.find((phase) => phase.number === coverage.phase),
  };
}

function namesModel(rule: CoverageRule, model: string | undefined): boolean {
  return model !== undefined && rule.models.some((name) => foldModel(name) === foldModel(model));
}

/** The first ground on which all rules fail, in the order in which a person would look. */
function whyNot(
  campaign: Campaign,
  vehicle: Vehicle,
  rules: readonly CoverageRule[],
  ofModel: readonly CoverageRule[],
): string {
  if (rules.length === 0) return `${campaign.code} covers the VINs it lists and no others`;
  if (vehicle.model === undefined) return 'the model is not known';
  if (ofModel.length === 0)
    return `${vehicle.model} is not a model of ${campaign.code}; its models are ${models(rules)}`;
  const ofYear = ofModel.filter((rule) => matchesYear(rule, vehicle.modelYear));
  if (ofYear.length === 0 && vehicle.modelYear === undefined) return 'the model year is not known';
  if (ofYear.length === 0) return `model year ${vehicle.modelYear} is outside ${each(ofModel, yearsOf)}`;
  const ofOrigin = ofYear.filter((rule) => matchesOrigin(rule, vehicle.origin));
  if (ofOrigin.length === 0) return `origin ${vehicle.origin} is not covered, only ${each(ofYear, originOf)}`;
  if (vehicle.productionDate === undefined) return 'the production date is not known';
  if (ofOrigin.some((rule) => matchesDate({ ...rule, months: undefined }, vehicle.productionDate))) {
    return `the month chart of ${campaign.code} gives no phase to ${vehicle.productionDate.slice(0, 7)}`;
  }
  return `built on ${vehicle.productionDate}, outside ${each(ofOrigin, windowOf)}`;
}

function models(rules: readonly CoverageRule[]): string {
  return [...new Set(rules.flatMap((rule) => rule.models))].join(', ');
}

function each(rules: readonly CoverageRule[], words: (rule: CoverageRule) => string): string {
  return [...new Set(rules.map(words))].join(' and ');
}

const yearsOf = (rule: CoverageRule): string =>
  [...new Set(rule.years.map(({ from, to }) => (from === to ? `${from}` : `${from} - ${to}`)))].join(' or ');

const originOf = (rule: CoverageRule): string => rule.origin ?? 'any';

const windowOf = (rule: CoverageRule): string =>
  `${rule.from ?? 'the beginning'} to ${rule.to ?? 'now (ongoing)'}`;
