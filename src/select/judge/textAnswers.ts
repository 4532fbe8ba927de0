/** Answers the conditions of texts for a record that is mailed. */
import { registeredAt } from '../../base/facts/homeRegion.js';
import type { Met } from '../../shapes/recordField.js';
import type { Language } from '../../shapes/units.js';
import { campaignBits, codesOf } from '../codes/campaignBits.js';
import type { RepairCodes } from '../codes/repairCodes.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { Judged, TextRules } from './judgeRecord.js';

export interface AnswerRules {
  /** Undefined for a mailing whose texts are the same for every record. */
  readonly texts: TextRules | undefined;
  readonly campaigns: readonly string[];
  readonly repairs: RepairCodes;
  readonly populations: readonly string[];
}

export type AnswerOf = (record: Judged, known: KnownVins, language: Language) => Met | undefined;

/** Records that are not mailed have no answers: they print nothing. */
export function openTextAnswers(
  { texts, campaigns, repairs, populations }: AnswerRules,
  hasRemedied: boolean,
): AnswerOf {
  if (texts === undefined) return () => undefined;
  const bits = campaignBits(campaigns);
  return ({ row: { vin, owner }, rank, vehicle, covered, open }, known, language) => {
    if (rank !== 0) return undefined;
    const { line, phase, zone, notice } = covered;
    return texts.answer({
      vin,
      vehicle: { ...vehicle, garagedIn: registeredAt(owner) },
      language,
      lessor: owner.lessor,
      repairedUnder: hasRemedied ? repairs.codesIn(known.done.get(vin) ?? 0) : undefined,
      population: populations.length === 0 ? undefined : known.populationOf(vin),
      line,
      phase,
      zone,
      notice: notice ?? texts.notice,
      covered: codesOf(covered.campaigns, bits),
      open: codesOf(open, bits),
    });
  };
}
