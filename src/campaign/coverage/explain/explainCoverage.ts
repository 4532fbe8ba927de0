/** Explains whether and why a campaign covers a vehicle, in the words that `phase` prints. */
import type { Coverage, CoverageFacts, PopulationRow } from '../../../shapes/coverage.js';
import type { Vehicle } from '../../../shapes/records.js';
import type { IsoDay } from '../../../shapes/units.js';
import type { Subject } from '../../conditions/subject.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import type { Phase } from '../../schema/vehicles/phases.js';
import { compileAlone, coverageOf } from '../compileCoverage.js';
import { compileLines, type LineFound } from '../compileLines.js';
import { type CoverageRule, coverageRules, matchRule, namesModel } from '../coverageRules.js';
import { firstThatFits, limitsOf } from '../limits.js';
import { partsOf } from '../parts/partsOf.js';
import { asListed, subjectOf } from '../subjectOf.js';
import { whyNoLine } from './whyNoLine.js';
import { whyOutside, whyUnknown } from './whyOutside.js';

export type CoverageExplanation =
  | {
      readonly kind: 'not_covered';
      readonly why: string;
      /** The column whose value would decide; undefined where what is known rules it out. */
      readonly missing?: string | undefined;
      /** The code that the vehicle has, where it belongs to another zone of the event, or to another part of the population. */
      readonly code?: string | undefined;
    }
  | {
      readonly kind: 'covered';
      /** Id of the table line; name of the chart row where it belongs to none. */
      readonly id: string;
      /** Name of the table line, as printed, or of the chart row. */
      readonly line: string;
      /** Chart row with its production place; undefined without a chart. */
      readonly row: string | undefined;
      /** What decided: the exact dates of the chart, the rules of the table, a list of VINs, or the population file. */
      readonly decidedBy: 'chart' | 'table' | 'vin_list' | 'population_file';
      /** Days of production, inclusive; an open end is undefined. Undefined for a listed VIN. */
      readonly window: { readonly from: IsoDay | undefined; readonly to: IsoDay | undefined } | undefined;
      /** Id of its zone; undefined where no zones divide the population. */
      readonly zone: string | undefined;
      /** Undefined for a campaign without phases, and where nobody knows it. */
      readonly phase: Phase | undefined;
    };

/** The same answer as `compileCoverage`, with its grounds. */
export function explainCoverage(
  campaign: Campaign,
  vehicle: Vehicle,
  vin = '',
  facts: CoverageFacts = {},
): CoverageExplanation {
  return explained(campaign, { vehicle, vin, facts, doubts: 'count' });
}

/** The same for a vehicle of which less is known: what is unknown of region, zone and phase rules nothing out. */
export function explainAnywhere(
  campaign: Campaign,
  vehicle: Vehicle,
  vin = '',
  facts: CoverageFacts = {},
): CoverageExplanation {
  return explained(campaign, { vehicle, vin, facts, doubts: 'pass' });
}

interface Question {
  readonly vehicle: Vehicle;
  readonly vin: string;
  readonly facts: CoverageFacts;
  readonly doubts: 'count' | 'pass';
}

function explained(campaign: Campaign, question: Question): CoverageExplanation {
  const alone = explainedAlone(campaign, question);
  if (campaign.beside.parts === undefined) return alone;
  const { vehicle, vin, facts, doubts } = question;
  const coverage = coverageOf(campaign, vehicle, vin, facts);
  if (coverage.kind === 'other_code' && coverage.zone === undefined)
    return { kind: 'not_covered', code: coverage.code, why: whyOtherPart(campaign, coverage.code) };
  const isDoubted = coverage.kind === 'not_covered' && alone.kind === 'covered' && doubts === 'count';
  return isDoubted && coverage.missing !== undefined ? unknown(coverage.missing) : alone;
}

/** `26NB01 has it, which comes before 26NB02`. */
function whyOtherPart(campaign: Campaign, code: string): string {
  const codes = partsOf(campaign).map((part) => part.code);
  const isFirst = codes.indexOf(code) < codes.indexOf(campaign.code);
  return `${code} has it${isFirst ? `, which comes before ${campaign.code}` : ''}`;
}

/** By its own file. */
function explainedAlone(campaign: Campaign, question: Question): CoverageExplanation {
  const { vehicle, vin, facts } = question;
  const row = facts.population?.[campaign.code];
  if (campaign.vehicles?.file !== undefined && row !== undefined)
    return byPopulation(campaign, question, row);
  const found = compileLines(campaign)(vin, vehicle, facts);
  if (!('line' in found)) {
    const outside = limitIssue(campaign, subjectOf(vehicle, facts), { ...question, doubts: 'pass' });
    if (outside !== undefined && found.missing !== undefined) return outside;
    return { kind: 'not_covered', why: whyNoLine(campaign, vehicle, vin, facts), missing: found.missing };
  }
  const subject = { ...subjectOf(vehicle, facts, found.of), line: found.line };
  return limitIssue(campaign, subject, question) ?? divided(campaign, found, subject, question);
}

/** As the population file says it, alone or together with the lines. */
function byPopulation(
  campaign: Campaign,
  question: Question,
  row: PopulationRow | null,
): CoverageExplanation {
  if (row === null) return { kind: 'not_covered', why: `${campaign.vehicles?.file?.path} does not list it` };
  const { vehicle, vin, facts, doubts } = question;
  const coverage = compileAlone(campaign)(vin, vehicle, facts);
  if (coverage.kind === 'covered') return listed(campaign, coverage);
  if (coverage.kind === 'other_code')
    return otherCode(campaign, { id: coverage.zone ?? '', code: coverage.code });
  const byLines = explainedAlone(campaign, {
    ...question,
    vehicle: asListed(vehicle, facts, campaign.code),
    facts: { ...facts, population: undefined },
  });
  if (byLines.kind === 'not_covered' && campaign.vehicles?.file?.decides === 'both') return byLines;
  const { missing } = coverage;
  if (missing === undefined) return { kind: 'not_covered', why: `it is in no zone of ${campaign.code}` };
  return doubts === 'count' ? unknown(missing) : listed(campaign, asFarAsKnown(campaign, row, byLines));
}

type Listed = Pick<Extract<Coverage, { kind: 'covered' }>, 'line' | 'phase' | 'zone'>;

/** What the row leaves out and the lines do not know stays open. */
function asFarAsKnown(campaign: Campaign, row: PopulationRow, byLines: CoverageExplanation): Listed {
  const found = byLines.kind === 'covered' ? byLines : undefined;
  const line = row.line ?? found?.id ?? '';
  const declared = campaign.vehicles?.lines.find(({ id }) => id === line)?.phase;
  const phase = row.phase ?? declared ?? (found?.id === line ? found.phase?.number : undefined);
  return { line, phase, zone: row.zone ?? found?.zone };
}

function listed(campaign: Campaign, { line, phase, zone }: Listed): CoverageExplanation {
  const of = campaign.vehicles?.lines.find(({ id }) => id === line);
  return {
    kind: 'covered',
    id: line,
    line: of?.name ?? line,
    row: undefined,
    decidedBy: 'population_file',
    window: undefined,
    zone,
    phase: campaign.phases.find(({ number }) => number === phase),
  };
}

function limitIssue(
  campaign: Campaign,
  subject: Subject,
  { doubts }: Question,
): CoverageExplanation | undefined {
  const { all } = limitsOf(campaign);
  const inside = all === undefined || all.ask(subject);
  if (inside === true || (inside === undefined && doubts === 'pass')) return undefined;
  const missing = inside === undefined ? all?.unknownIn(subject) : undefined;
  return { kind: 'not_covered', why: whyOutside(campaign, subject), missing };
}

/** The zone, then the phase. */
function divided(
  campaign: Campaign,
  found: LineFound,
  subject: Subject,
  question: Question,
): CoverageExplanation {
  const { zones, phases } = limitsOf(campaign);
  const zone = firstThatFits(zones, subject);
  const isSure = question.doubts === 'count';
  if ('missing' in zone && isSure) return unknown(zone.missing);
  const inZone = 'missing' in zone ? undefined : zone.key;
  if (zones.length > 0 && inZone === undefined && !('missing' in zone))
    return { kind: 'not_covered', why: `it is in no zone of ${campaign.code}` };
  if (inZone !== undefined && inZone.code !== campaign.code) return otherCode(campaign, inZone);
  const zoned = { ...subject, zone: inZone?.id, code: campaign.code };
  const phase = found.phase === undefined ? firstThatFits(phases, zoned) : { key: found.phase };
  if ('missing' in phase && isSure) return unknown(phase.missing);
  return covered(campaign, found, question, inZone?.id, 'missing' in phase ? undefined : phase.key);
}

function unknown(missing: string): CoverageExplanation {
  return { kind: 'not_covered', why: whyUnknown(missing), missing };
}

function otherCode(
  { code, beside }: Campaign,
  zone: { readonly id: string; readonly code: string },
): CoverageExplanation {
  const name = beside.zones?.zones.find(({ id }) => id === zone.id)?.name.en ?? zone.id;
  return {
    kind: 'not_covered',
    code: zone.code,
    why: `it is in ${name}, which has the code ${zone.code} and not ${code}`,
  };
}

function covered(
  campaign: Campaign,
  found: LineFound,
  { vehicle, vin, facts }: Question,
  zone: string | undefined,
  phase: number | undefined,
): CoverageExplanation {
  const rule = coverageRules(campaign).find(
    (one) => one.line === found.line && fits(one, vin, vehicle, facts),
  );
  return {
    kind: 'covered',
    id: found.line,
    line: found.of?.name ?? found.line,
    row: rule?.row,
    decidedBy: rule === undefined ? 'vin_list' : campaign.chart ? 'chart' : 'table',
    window: rule && { from: rule.from, to: rule.to },
    zone,
    phase: campaign.phases.find(({ number }) => number === phase),
  };
}

function fits(rule: CoverageRule, vin: string, vehicle: Vehicle, facts: CoverageFacts): boolean {
  const { model } = vehicle;
  return model !== undefined && namesModel(rule, model) && matchRule(rule, vin, vehicle, facts) === 'yes';
}
