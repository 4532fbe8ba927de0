/** Says what a campaign with a population file covers: by the file, or by file and lines together. */
import type { Coverage, CoverageFacts, CoverageOf, PopulationRow } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Limits } from './limits.js';
import { asListed, subjectOf } from './subjectOf.js';
import { divided } from './withinLimits.js';

interface Asked {
  readonly vin: string;
  readonly vehicle: Vehicle;
  readonly facts: CoverageFacts;
}

/** Where nobody has asked the file, the lines decide alone. A difference between the two is reported either way. */
export function inPopulation(
  campaign: Campaign,
  limits: Limits,
  { vin, vehicle, facts }: Asked,
  byRules: CoverageOf,
): Coverage {
  const row = facts.population?.[campaign.code];
  if (row === undefined) return byRules(vin, vehicle, facts);
  const known = asListed(vehicle, facts, campaign.code);
  const rules = byRules(vin, known, facts);
  if (row === null) return { kind: 'not_covered', differs: rules.kind === 'covered' };
  const isBoth = campaign.vehicles?.file?.decides === 'both';
  if (isBoth && rules.kind === 'not_covered') return { ...rules, differs: rules.missing === undefined };
  const coverage = byFile(campaign, limits, row, known, facts, rules);
  if (coverage.kind !== 'covered') return coverage;
  return {
    ...coverage,
    notice: row.notice,
    differs: rules.kind === 'not_covered' && rules.missing === undefined,
  };
}

/** What the row says counts; what it leaves out is taken from the lines, conditions and zones. */
function byFile(
  campaign: Campaign,
  limits: Limits,
  row: PopulationRow,
  vehicle: Vehicle,
  facts: CoverageFacts,
  rules: Coverage,
): Coverage {
  const byRules = rules.kind === 'covered' ? rules : undefined;
  const id = row.line ?? byRules?.line ?? '';
  const line = campaign.vehicles?.lines.find((each) => each.id === id);
  const subject = { ...subjectOf(vehicle, facts, line), line: id, zone: row.zone };
  const phase = row.phase ?? line?.phase ?? (campaign.chart ? byRules?.phase : undefined);
  return divided({ line: id, of: line, phase }, subject, limits, campaign.code);
}
