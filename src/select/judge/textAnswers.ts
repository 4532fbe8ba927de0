/** Answers the conditions of texts for a record that is mailed. */
import { registeredAt } from '../../base/facts/homeRegion.js';
import { TupleMap, type TuplePart } from '../../base/tupleMap.js';
import type { Met } from '../../shapes/recordField.js';
import type { Language } from '../../shapes/units.js';
import { campaignBits, codesOf } from '../codes/campaignBits.js';
import type { RepairCodes } from '../codes/repairCodes.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { Judged } from './judgeRecord.js';
import type { TextRules } from './selectionRules.js';
import { inputReaders } from './textInputs.js';

export interface AnswerRules {
  /** Undefined for a mailing whose texts are the same for every record. */
  readonly texts: TextRules | undefined;
  readonly campaigns: readonly string[];
  readonly repairs: RepairCodes;
  readonly populations: readonly string[];
}

export type AnswerOf = (record: Judged, known: KnownVins, language: Language) => Met | undefined;

/** Keeps an unusual file from filling memory. */
const MOST_REMEMBERED = 20_000;

/**
 * Records that are not mailed have no answers: they print nothing. The others differ in few of the facts that texts ask
 * for, so that a mailing of any size has some hundred questions.
 */
export function openTextAnswers(rules: AnswerRules, hasRemedied: boolean): AnswerOf {
  const { texts, populations } = rules;
  if (texts === undefined) return () => undefined;
  const answer = openAnswer(rules, texts, hasRemedied);
  if (texts.inputs === undefined)
    return (record, known, language) => (record.rank === 0 ? answer(record, known, language) : undefined);
  const readers = inputReaders(texts.inputs, populations);
  const remembered = new TupleMap<Met>(MOST_REMEMBERED);
  const key: TuplePart[] = readers.map(() => undefined);
  return (record, known, language) => {
    if (record.rank !== 0) return undefined;
    for (let index = 0; index < readers.length; index++)
      key[index] = readers[index]?.(record, known, language);
    let met = remembered.get(key);
    if (met === undefined) {
      met = answer(record, known, language);
      remembered.set(key, met);
    }
    return met;
  };
}

function openAnswer(
  { campaigns, repairs, populations }: AnswerRules,
  texts: TextRules,
  hasRemedied: boolean,
): (record: Judged, known: KnownVins, language: Language) => Met {
  const bits = campaignBits(campaigns);
  const notices = texts.mailed;
  return ({ row: { vin, owner }, vehicle, covered, open }, known, language) => {
    const { line, phase, zone, notice } = covered;
    return texts.answer({
      vin,
      vehicle: { ...vehicle, garagedIn: registeredAt(owner) },
      language,
      owner,
      repairedUnder: hasRemedied ? repairs.codesIn(known.done.get(vin) ?? 0) : undefined,
      population: populations.length === 0 ? undefined : known.populationOf(vin),
      line,
      phase,
      zone,
      notice: notice ?? texts.notice,
      covered: codesOf(covered.campaigns, bits),
      open: codesOf(open, bits),
      mailed: notices && new Set(codesOf(known.mailed.get(vin) ?? 0, notices)),
    });
  };
}
