/** Answers the conditions of texts for one vehicle whose record was looked up. */
import { explainCoverage } from '../../campaign/coverage/explain/explainCoverage.js';
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Met } from '../../shapes/recordField.js';
import type { Vehicle } from '../../shapes/records.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import type { Language } from '../../shapes/units.js';
import type { IsDone } from './findRemedied.js';

/** One vehicle, and what is known of it. */
export interface AnswerRequest {
  /** The campaign that the document is for, then those whose texts it prints. */
  readonly campaigns: readonly Campaign[];
  readonly conditions: TextConditions;
  readonly vin: string;
  readonly vehicle: Vehicle;
  readonly language: Language;
  /** Undefined where nobody knows the owner. */
  readonly lessor: boolean | undefined;
  /** What population files have of the VIN; undefined where there are none. */
  readonly population: CoverageFacts['population'];
  /** Undefined where there is no remedied file. */
  readonly isDone: IsDone | undefined;
}

/** Undefined for texts without conditions. */
export function knownAnswers(request: AnswerRequest): Met | undefined {
  const { campaigns, conditions, vin, vehicle, language, lessor, population, isDone } = request;
  const [first] = campaigns;
  if (conditions.words.length === 0 || first === undefined) return undefined;
  const found = explainCoverage(first, vehicle, vin, { population });
  const covered = found.kind === 'covered' ? found : undefined;
  const known = campaigns.flatMap(codesBeside);
  const done = isDone === undefined ? undefined : new Set(known.filter(isDone));
  return conditions.answer({
    vin,
    vehicle,
    language,
    lessor,
    population,
    repairedUnder: done,
    line: covered?.id,
    phase: covered?.phase?.number,
    zone: covered?.zone,
    notice: noticeOf(first).id,
    covered: covered === undefined ? [] : [first.code],
    open: covered === undefined || done?.has(first.code) === true ? [] : [first.code],
  });
}

/** Every code under which work may be done on its vehicles. */
function codesBeside({ code, codes, earlier, linked, prerequisites }: Campaign): readonly string[] {
  return [...[...codes, ...earlier].map((other) => other.code), code, ...linked, ...prerequisites];
}
