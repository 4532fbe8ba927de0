/** Finds the facts of a record by which the answers to the conditions of texts can differ. */
import { isOwnerFlag, type OwnerFlag } from '../../shapes/columns.js';
import type { TextInput } from '../../shapes/textConditions.js';
import { isConditionField } from '../conditions/compileCondition.js';
import { valuesAsked } from '../conditions/valuesAsked.js';
import { asksMore } from '../coverage/compileCoverage.js';
import { coveredVins } from '../coverage/compileLines.js';
import { fieldsOf } from '../coverage/limits.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { ConditionField } from '../schema/vehicles/condition.js';
import type { NumberedCondition } from './numberedCondition.js';

/** The line says what its vehicles have in common where the record does not. */
const INPUTS: Readonly<Record<Exclude<ConditionField, OwnerFlag>, readonly TextInput[]>> = {
  line: ['line'],
  make: ['line', 'vehicle.make'],
  model: ['line', 'vehicle.model'],
  model_year: ['line', 'vehicle.modelYear'],
  engine: ['line', 'vehicle.engine'],
  trim: ['line', 'vehicle.trim'],
  plant: ['line', 'vehicle.plant'],
  origin: ['line', 'vehicle.origin'],
  sold_in: ['vehicle.soldIn'],
  registered_in: ['vehicle.garagedIn', 'vehicle.registeredIn'],
  ever_registered_in: ['vehicle.garagedIn', 'vehicle.registeredIn'],
  phase: ['phase'],
  zone: ['zone'],
  notice: ['notice'],
  code: [],
  repaired_under: ['repairedUnder'],
  covered_by: ['covered', 'open'],
  open: ['covered', 'open'],
  outcome: ['repairedUnder'],
  mailed: ['mailed'],
  language: ['language'],
  status: ['vehicle.status'],
};

const DECIDED: ReadonlySet<TextInput> = new Set(['line', 'phase', 'zone']);

/** By which a campaign decides whether it covers a vehicle, where nothing but the vehicle counts. */
const OF_COVERAGE: readonly TextInput[] = [
  'vehicle.make',
  'vehicle.model',
  'vehicle.modelYear',
  'vehicle.origin',
  'vehicle.productionDate',
];

/**
 * @param mailed code of the campaign that the mailing decided about; undefined for a follow-up
 * @returns undefined where the answers may differ for every VIN
 */
export function answerInputs(
  conditions: readonly NumberedCondition[],
  campaigns: readonly Campaign[],
  mailed: string | undefined,
): readonly TextInput[] | undefined {
  const inputs = new Set<TextInput>();
  let decidesByVin = false;
  const addCoverage = (campaign: Campaign): void => {
    decidesByVin ||= asksMore(campaign) || coveredVins(campaign).length > 0;
    for (const input of OF_COVERAGE) inputs.add(input);
  };
  for (const { home, condition } of conditions) {
    const own = campaigns.find(({ code }) => code === home);
    const asked = fieldsOf(condition).flatMap((field) => inputsOf(field, own));
    if (own !== undefined && home !== mailed && asked.some((input) => DECIDED.has(input))) addCoverage(own);
    for (const input of asked) inputs.add(input);
    const others = othersAsked(valuesAsked(condition, ['covered_by', 'open']), campaigns, mailed);
    if (others.length > 0) inputs.add('repairedUnder');
    others.forEach(addCoverage);
  }
  return decidesByVin ? undefined : [...inputs];
}

function inputsOf(field: string, own: Campaign | undefined): readonly TextInput[] {
  if (isConditionField(field)) return isOwnerFlag(field) ? [`owner.${field}`] : INPUTS[field];
  const inFile = own?.vehicles?.file === undefined ? [] : (['population'] as const);
  return ['line', `attributes.${field}`, ...inFile];
}

/** The campaigns that the mailing did not decide about, and that a condition asks for. */
export function othersAsked(
  asked: readonly string[],
  campaigns: readonly Campaign[],
  mailed: string | undefined,
): readonly Campaign[] {
  const ofMailing = mailed === undefined ? campaigns.map(({ code }) => code) : [mailed];
  return campaigns.filter(
    ({ code }) => !ofMailing.includes(code) && (asked.includes(code) || asked.includes('recall')),
  );
}
