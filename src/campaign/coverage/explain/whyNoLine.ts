/** Says why no line of a campaign has a vehicle. */
import type { CoverageFacts } from '../../../shapes/coverage.js';
import type { Vehicle } from '../../../shapes/records.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import {
  type CoverageRule,
  coverageRules,
  matchesDate,
  matchesOrigin,
  matchesYear,
  namesModel,
} from '../coverageRules.js';
import { whyUnknown } from './whyOutside.js';

/** The first ground on which all rules fail, in the order in which one would look. */
export function whyNoLine(campaign: Campaign, vehicle: Vehicle, vin: string, facts: CoverageFacts): string {
  const rules = coverageRules(campaign);
  const { model, modelYear, origin, productionDate } = vehicle;
  if (rules.length === 0) return `${campaign.code} covers the VINs it lists and no others`;
  if (model === undefined) return 'the model is not known';
  const ofModel = rules.filter((rule) => namesModel(rule, model));
  if (ofModel.length === 0)
    return `${model} is not a model of ${campaign.code}; its models are ${models(rules)}`;
  const ofYear = ofModel.filter((rule) => matchesYear(rule, modelYear) === true);
  if (ofYear.length === 0 && modelYear === undefined) return 'the model year is not known';
  if (ofYear.length === 0) return `model year ${modelYear} is outside ${each(ofModel, yearsOf)}`;
  const ofOrigin = ofYear.filter((rule) => matchesOrigin(rule, origin));
  if (ofOrigin.length === 0) return `origin ${origin} is not covered, only ${each(ofYear, originOf)}`;
  const ofDate = ofOrigin.filter((rule) => matchesDate(rule, productionDate) !== false);
  if (ofDate.length === 0) return whyNoDate(campaign, vehicle, ofOrigin);
  return whyNoCriterion(ofDate, vehicle, vin, facts);
}

function whyNoDate(
  { code }: Campaign,
  { productionDate = '' }: Vehicle,
  rules: readonly CoverageRule[],
): string {
  if (rules.some((rule) => matchesDate({ ...rule, months: undefined }, productionDate)))
    return `the month chart of ${code} gives no phase to ${productionDate.slice(0, 7)}`;
  return `built on ${productionDate}, outside ${each(rules, windowOf)}`;
}

function whyNoCriterion(
  rules: readonly CoverageRule[],
  vehicle: Vehicle,
  vin: string,
  facts: CoverageFacts,
): string {
  const answers = rules.map(({ criteria }) =>
    criteria.map((criterion) => ({ ...criterion, answer: criterion.ask(vin, vehicle, facts) })),
  );
  const open = answers.find((each) => each.every(({ answer }) => answer !== false));
  const unknown = open?.find(({ answer }) => answer === undefined);
  if (unknown !== undefined) return whyUnknown(unknown.column);
  if (open !== undefined) return 'the production date is not known';
  const failed = answers.flatMap((each) => each.filter(({ answer }) => answer === false));
  return `only vehicles ${[...new Set(failed.map(({ words }) => words))].join(' and ')} are covered`;
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
