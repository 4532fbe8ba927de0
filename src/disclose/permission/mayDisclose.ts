/** Decides whether the buyer of a vehicle may get the disclosure form. */

import type { Code } from '../../base/problems.js';
import {
  type CoverageExplanation,
  explainAnywhere,
} from '../../campaign/coverage/explain/explainCoverage.js';
import { isSameModel } from '../../campaign/coverage/isSameModel.js';
import { mayCover } from '../../campaign/coverage/mayCover.js';
import { vinsOf } from '../../campaign/coverage/vinsOf.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Vehicle, VehicleStatus } from '../../shapes/records.js';
import { isUnsold, openRecalls } from './openRecalls.js';
import type { DisclosureQuestion, Refusal, Ruling, Stated } from './ruling.js';

const FORBIDDEN = {
  new: 'DISCLOSURE_NEW',
  used: 'DISCLOSURE_USED',
  certified: 'DISCLOSURE_CERTIFIED',
  demonstrator: 'DISCLOSURE_DEMONSTRATOR',
  rental: 'DISCLOSURE_RENTAL',
} as const satisfies Record<VehicleStatus, Code>;

/**
 * Pure. Returns every reason that applies; what forbids the form comes before what is merely missing. The status in
 * our records and the one that the dealer states both count: a form that should not exist is worse than a question.
 */
export function mayDisclose(question: DisclosureQuestion): Ruling {
  const { recorded, stated } = question;
  const vehicle = { ...listedVehicle(question), ...definedOf(vehicleOf(recorded, stated)) };
  const coverage = coverageOf(question, vehicle);
  const statuses = statusesOf(recorded, stated);
  const [first, ...more] = [
    ...alreadyRemedied(question),
    ...coverage.refusals,
    ...statuses.flatMap((status) => forbidden(question, vehicle, status)),
    ...contradictions(question, vehicle),
    ...missingFacts(vehicle, statuses),
  ];
  if (first !== undefined) return { kind: 'refused', reasons: [first, ...more] };
  const { model = '', modelYear = 0 } = vehicle;
  const status = stated.status ?? statuses[0] ?? 'used';
  return { kind: 'granted', known: coverage.known, model, modelYear, status, phase: coverage.phase };
}

/** What a population file tells of a VIN that may be on record nowhere else: the model of its line, the year of the VIN. */
function listedVehicle({ campaign, vin, population }: DisclosureQuestion): Vehicle {
  const row = population?.[campaign.code];
  if (row === undefined || row === null) return {};
  const line = campaign.vehicles?.lines.find(({ id }) => id === row.line);
  return definedOf({ model: line?.model, modelYear: vinsOf([campaign]).modelYear(vin, undefined) });
}

function definedOf(vehicle: Vehicle): Vehicle {
  return Object.fromEntries(Object.entries(vehicle).filter(([, value]) => value !== undefined));
}

/** Our records first; the dealer's statement where they are blank. The owner will be the buyer. */
function vehicleOf(recorded: Vehicle | undefined, stated: Stated): Vehicle {
  return {
    ...recorded,
    model: recorded?.model ?? stated.model,
    modelYear: recorded?.modelYear ?? stated.modelYear,
    productionDate: recorded?.productionDate ?? stated.productionDate,
    garagedIn: stated.garagedIn,
  };
}

/**
 * A vehicle with a date of first use is not new; unless a record or the dealer says certified, it is used.
 * Without a status and a first use, the status is unknown.
 */
function statusesOf(recorded: Vehicle | undefined, stated: Stated): readonly VehicleStatus[] {
  const given = [recorded?.status, stated.status].filter((status) => status !== undefined);
  if (given.length > 0) return [...new Set(given)];
  return recorded?.firstUseDate === undefined ? [] : ['used'];
}

function missingFacts(vehicle: Vehicle, statuses: readonly VehicleStatus[]): Refusal[] {
  const missing = [
    ...(vehicle.model === undefined ? ['the model'] : []),
    ...(vehicle.modelYear === undefined ? ['the model year'] : []),
    ...(statuses.length === 0 ? ['the status (new, used or certified)'] : []),
  ];
  if (missing.length === 0) return [];
  return [
    { code: 'DISCLOSURE_INCOMPLETE', why: `our records do not have ${missing.join(' and ')} of the vehicle` },
  ];
}

/**
 * 49 CFR 565.15(d): the tenth character of a VIN encodes its model year. If the vehicle that the dealer describes
 * contradicts it, the VIN belongs to a different vehicle.
 */
function contradictions(
  { campaign, vin, recorded = {}, stated }: DisclosureQuestion,
  { modelYear }: Vehicle,
): Refusal[] {
  const other = modelYear === undefined ? undefined : vinsOf([campaign]).contradiction(vin, modelYear);
  if (other !== undefined) return [{ code: 'VIN_INVALID', why: `${other}, and ${modelYear} is given` }];
  return [
    ...contradiction('model', recorded.model, stated.model, (a, b) => isSameModel(campaign, a, b)),
    ...contradiction('model year', recorded.modelYear, stated.modelYear, Object.is),
    ...contradiction('production date', recorded.productionDate, stated.productionDate, Object.is),
  ];
}

function contradiction<Value>(
  what: string,
  recorded: Value | undefined,
  stated: Value | undefined,
  isSame: (recorded: Value, stated: Value) => boolean,
): Refusal[] {
  if (recorded === undefined || stated === undefined || isSame(recorded, stated)) return [];
  return [
    { code: 'DISCLOSURE_CONTRADICTED', why: `our records have the ${what} ${recorded}, not ${stated}` },
  ];
}

function alreadyRemedied({ campaign, done }: DisclosureQuestion): Refusal[] {
  if (!isCampaignDone(campaign, done)) return [];
  return [{ code: 'DISCLOSURE_REMEDIED', why: `the remedy of ${campaign.code} is done` }];
}

interface Covered {
  readonly known: boolean;
  readonly phase: number | undefined;
  readonly refusals: readonly Refusal[];
}

/**
 * Allows a vehicle that the campaign may cover, even if our records cannot confirm it; it is then not known. Regions
 * rule it out only if both the place of sale and the buyer's state are known.
 */
function coverageOf(question: DisclosureQuestion, vehicle: Vehicle): Covered {
  const { campaign, vin, recorded, population, done: repairedUnder } = question;
  const facts = { population, repairedUnder };
  const found = explainAnywhere(campaign, vehicle, vin, facts);
  if (found.kind === 'covered')
    return { known: isKnown(found, recorded), phase: found.phase?.number, refusals: [] };
  if (mayCover(campaign, vehicle, vin, facts)) return { known: false, phase: undefined, refusals: [] };
  return notCovered(campaign, found.why);
}

function notCovered({ code }: Campaign, ground: string): Covered {
  const why = `${code} does not cover it: ${ground}`;
  return { known: false, phase: undefined, refusals: [{ code: 'VEHICLE_NOT_COVERED', why }] };
}

/** A VIN is known if the campaign or its population file lists it, or if our own records decided its coverage. */
function isKnown(found: Extract<CoverageExplanation, { kind: 'covered' }>, recorded: Vehicle | undefined) {
  if (found.decidedBy === 'vin_list' || found.decidedBy === 'population_file') return true;
  return (
    recorded?.model !== undefined && (recorded.productionDate !== undefined || found.window === undefined)
  );
}

function held({ code, inventory }: Campaign, status: VehicleStatus): Refusal[] {
  if (inventory?.[status] !== 'hold') return [];
  const why = `${code} holds ${status} vehicles until the work is done`;
  return [{ code: FORBIDDEN[status], why }];
}

function forbidden(question: DisclosureQuestion, vehicle: Vehicle, status: VehicleStatus): Refusal[] {
  const { campaign } = question;
  const refused = campaign.disclosure?.refuse.includes(status)
    ? [{ code: FORBIDDEN[status], why: `the form of ${campaign.code} is not for ${status} vehicles` }]
    : held(campaign, status);
  if (!isUnsold(status)) return refused;
  return [...openRecalls(question, vehicle), ...refused];
}
