/** Makes up a vehicle that a campaign covers, for samples. */
import type { Vehicle } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { VehicleLine } from '../schema/vehicles/population.js';
import { compileCoverage } from './compileCoverage.js';
import { type CoverageRule, coverageRules } from './coverageRules.js';

export interface ExampleVehicle {
  /** Id of its line; empty where the campaign has none. */
  readonly line: string;
  readonly model: string;
  /** Undefined where the campaign has no lines. */
  readonly modelYear: number | undefined;
}

interface Wanted {
  /** Any line where it is missing or empty. */
  readonly line?: string | undefined;
  /** Any phase where it is missing. */
  readonly phase?: number | undefined;
}

/**
 * The first of the line and phase that the campaign is sure to cover, or may cover. A phase without vehicles gets one of
 * another phase.
 */
export function exampleVehicle(campaign: Campaign, { line = '', phase }: Wanted): ExampleVehicle {
  const all = candidatesOf(campaign, phase);
  const inLine = line === '' ? all : all.filter((each) => each.line === line);
  const coverageOf = compileCoverage(campaign);
  let possible: Candidate | undefined;
  for (const each of inLine) {
    const coverage = coverageOf(each.vin, each.vehicle);
    const found = coverage.kind === 'covered' ? coverage.phase : each.phase;
    if (phase !== undefined && found !== undefined && found !== phase) continue;
    if (coverage.kind === 'covered' && coverage.line === each.line) return exampleOf(each);
    if (coverage.kind === 'not_covered' && coverage.missing !== undefined) possible ??= each;
  }
  const next = possible ?? inLine[0];
  return next === undefined ? { line, model: line, modelYear: undefined } : exampleOf(next);
}

function exampleOf({ line, vehicle: { model = '', modelYear } }: Candidate): ExampleVehicle {
  return { line, model, modelYear };
}

interface Candidate {
  readonly line: string;
  /** Phase that its line gives it by itself. */
  readonly phase: number | undefined;
  readonly vin: string;
  readonly vehicle: Vehicle;
}

function candidatesOf(campaign: Campaign, phase: number | undefined): readonly Candidate[] {
  const rules = coverageRules(campaign);
  if (campaign.chart) return rules.flatMap((rule) => candidatesOfRule(rule, phase));
  return (campaign.vehicles?.lines ?? []).flatMap((line) => {
    const rule = rules.find(({ of }) => of === line);
    return rule ? candidatesOfRule(rule, phase) : candidatesOfList(line);
  });
}

/** One for each model year. Where months decide the phase, the year of the build date comes first. */
function candidatesOfRule(rule: CoverageRule, phase: number | undefined): readonly Candidate[] {
  const { line, of, models, origin } = rule;
  const model = of?.model ?? models[0];
  const day = dayIn(rule, phase);
  const built = rule.months && day !== undefined ? Number(day.slice(0, 4)) : undefined;
  const years = rule.years.flatMap(yearsIn);
  const ordered = built === undefined ? years : years.toSorted((a, b) => apart(a, built) - apart(b, built));
  const vehicle = { ...lineFacts(of), model, origin, productionDate: day };
  return ordered.map((modelYear) => ({
    line,
    phase: rule.phase,
    vin: '',
    vehicle: { ...vehicle, modelYear },
  }));
}

function candidatesOfList(line: VehicleLine): readonly Candidate[] {
  const vehicle = { ...lineFacts(line), model: line.model, modelYear: line.model_years.from };
  return [{ line: line.id, phase: line.phase, vin: line.vins?.[0] ?? '', vehicle }];
}

const yearsIn = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const apart = (a: number, b: number): number => Math.abs(a - b);

/** A build date that the rule covers, of the phase where months decide it; undefined where no dates do. */
function dayIn({ from, to, months }: CoverageRule, phase: number | undefined): IsoDay | undefined {
  if (months === undefined) return from ?? to;
  const [month] = [...months].find(([, of]) => phase === undefined || of === phase) ?? [...months][0] ?? [];
  if (month === undefined) return from ?? to;
  const first: IsoDay = `${month}-01`;
  return from !== undefined && from > first ? from : first;
}

/** What the line asks of a vehicle besides its model and year. */
function lineFacts(line: VehicleLine | undefined): Vehicle {
  if (line === undefined) return {};
  const attributes = Object.entries(line.attributes).map(([name, values]) => [
    name,
    [values].flat()[0] ?? '',
  ]);
  return {
    make: line.make,
    engine: [line.engine].flat()[0],
    trim: [line.trim].flat()[0],
    plant: [line.plant].flat()[0],
    attributes: Object.fromEntries(attributes),
  };
}
