/** Which attributes the lines, conditions and texts of a campaign ask for. */
import { isConditionField } from '../conditions/compileCondition.js';
import { conditionsBelow, conditionsIn } from '../conditions/conditionsIn.js';
import { fieldsOf } from '../coverage/limits.js';
import { partsOf } from '../coverage/parts/partsOf.js';
import type { Campaign } from '../schema/campaignSchema.js';

/** The others need not be read from record files. */
export function attributesAskedBy(campaign: Campaign): readonly string[] {
  return [...new Set(partsOf(campaign).flatMap(askedAlone))];
}

function askedAlone(campaign: Campaign): readonly string[] {
  const ofLines = (campaign.vehicles?.lines ?? []).flatMap(({ attributes }) => Object.keys(attributes));
  const conditions = [...conditionsIn(campaign), ...conditionsBelow(campaign.beside.zones, [])];
  return [...ofLines, ...conditions.flatMap(({ condition }) => attributesIn(condition))];
}

/** As `attributesAskedBy`, for a file that is not a campaign. */
export function attributesAskedIn(file: unknown): readonly string[] {
  return conditionsBelow(file, []).flatMap(({ condition }) => attributesIn(condition));
}

function attributesIn(condition: Parameters<typeof fieldsOf>[0]): readonly string[] {
  return fieldsOf(condition).filter((field) => !isConditionField(field));
}
