/** Answers the conditions of texts for one vehicle whose record was looked up. */
import { explainCoverage } from '../../campaign/coverage/explain/explainCoverage.js';
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageFacts, OwnerFacts } from '../../shapes/coverage.js';
import type { Met } from '../../shapes/recordField.js';
import type { Vehicle } from '../../shapes/records.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import type { Language } from '../../shapes/units.js';

/** One vehicle, and what is known of it. */
export interface AnswerRequest {
  /** The campaign that the document is for, then those whose texts it prints. */
  readonly campaigns: readonly Campaign[];
  readonly conditions: TextConditions;
  readonly vin: string;
  readonly vehicle: Vehicle;
  readonly language: Language;
  /** Undefined where nobody knows the owner. */
  readonly owner: OwnerFacts | undefined;
  /** What population files say about the VIN; undefined without population files. */
  readonly population: CoverageFacts['population'];
  /** Codes done and outcomes found on the vehicle; undefined where there is no remedied file. */
  readonly done: ReadonlySet<string> | undefined;
}

/** Undefined for texts without conditions. */
export function knownAnswers(request: AnswerRequest): Met | undefined {
  const { campaigns, conditions, vin, vehicle, language, owner, population, done } = request;
  const [first] = campaigns;
  if (conditions.words.length === 0 || first === undefined) return undefined;
  const found = explainCoverage(first, vehicle, vin, { population, owner, repairedUnder: done });
  const covered = found.kind === 'covered' ? found : undefined;
  return conditions.answer({
    vin,
    vehicle,
    language,
    owner,
    population,
    repairedUnder: done,
    line: covered?.id,
    phase: covered?.phase?.number,
    zone: covered?.zone,
    notice: noticeOf(first).id,
    covered: covered === undefined ? [] : [first.code],
    open: covered === undefined || isCampaignDone(first, done) ? [] : [first.code],
  });
}
