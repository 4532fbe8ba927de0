/** What one campaign says of one vehicle: covered or not, how far its remedy is, and what may be signed. */
import {
  type CoverageExplanation,
  explainAnywhere,
  explainCoverage,
} from '../../campaign/coverage/explain/explainCoverage.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import { doneAfterNotices } from '../../campaign/repairs/afterNotices.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import { outcomesOf } from '../../campaign/repairs/workRules.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { NoticeEffect } from '../../campaign/schema/notices.js';
import type { Phase } from '../../campaign/schema/vehicles/phases.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import type { KnownFacts } from '../permission/knownFacts.js';
import { mayDisclose } from '../permission/mayDisclose.js';
import type { Ruling, Stated } from '../permission/ruling.js';
import { agencyNumbers } from './agencyNumbers.js';
import { type RemedyState, remedyState } from './remedyState.js';

/** A vehicle, and all that is known of it. */
export interface Subject extends KnownFacts {
  /** Checked and folded. */
  readonly vin: string;
  /** What a dealer states. */
  readonly stated: Stated;
  readonly population: CoverageFacts['population'];
}

export interface MailedEffect {
  readonly id: string;
  readonly day: IsoDay;
  readonly effect: NoticeEffect;
}

export interface Answer {
  readonly campaign: Campaign;
  /** Null where we know too little to say. */
  readonly covered: boolean | null;
  readonly explanation: CoverageExplanation;
  /** Undefined for a campaign without phases, and where nobody knows it. */
  readonly phase: Phase | undefined;
  readonly state: RemedyState;
  /** Recall numbers under which the vehicle is. */
  readonly agencyNumbers: readonly string[];
  /** The notices of the campaign that were mailed to it, and what each does to its record. */
  readonly notices: readonly MailedEffect[];
  /** Ids of the outcomes that its inspection found. */
  readonly outcomes: readonly string[];
  /** Whether the vehicle may be handed over with a form. A campaign without one refuses by the same rules. */
  readonly ruling: Ruling;
}

/** @param others the other campaigns of the workspace: a recall among them keeps a new vehicle from being delivered */
export function answerOf(campaign: Campaign, subject: Subject, others: readonly Campaign[]): Answer {
  const { vin, recorded, stated, population, work, mailed } = subject;
  const done = doneAfterNotices([campaign, ...others], work, mailed);
  const vehicle = vehicleOf(subject);
  const facts = { population, repairedUnder: done };
  const explanation = explainCoverage(campaign, vehicle, vin, facts);
  const covered = isCovered(explanation);
  const phase = phaseOf(campaign, vehicle, subject, done);
  const state = stateOf(campaign, done, covered, phase);
  const question = { campaign, vin, recorded, stated, population, done, others };
  const outcomes = [...outcomesOf(campaign.code, done)];
  const numbers = agencyNumbers(campaign, vehicle, facts, explanation);
  const ruling = mayDisclose(question);
  const notices = effectsOf(campaign, mailed);
  return { campaign, covered, explanation, phase, state, agencyNumbers: numbers, notices, outcomes, ruling };
}

/** A notice that the file does not have any more does nothing. */
function effectsOf(campaign: Campaign, mailed: Subject['mailed']): readonly MailedEffect[] {
  const effects = new Map(noticesOf(campaign).map(({ id, effect }) => [id, effect]));
  return mailed
    .filter((each) => each.campaign === campaign.code)
    .map(({ notice: id, day }) => ({ id, day, effect: effects.get(id) ?? 'none' }));
}

/** Our records first. Until a buyer states another place, the vehicle is where its owner lives. */
export function vehicleOf({
  recorded,
  stated,
  garagedIn,
}: Pick<Subject, 'recorded' | 'stated' | 'garagedIn'>): Vehicle {
  const known = Object.fromEntries(Object.entries(recorded ?? {}).filter(([, value]) => value !== undefined));
  return { ...stated, ...known, garagedIn: stated.garagedIn ?? garagedIn };
}

function isCovered(explanation: CoverageExplanation): boolean | null {
  if (explanation.kind === 'covered') return true;
  return explanation.missing === undefined ? false : null;
}

/** As far as it is known, also of a vehicle whose coverage depends on what nobody knows. */
function phaseOf(
  campaign: Campaign,
  vehicle: Vehicle,
  { vin, population }: Pick<Subject, 'vin' | 'population'>,
  repairedUnder: ReadonlySet<string>,
): Phase | undefined {
  const found = explainAnywhere(campaign, vehicle, vin, { population, repairedUnder });
  return found.kind === 'covered' ? found.phase : undefined;
}

function stateOf(
  campaign: Campaign,
  done: ReadonlySet<string>,
  covered: boolean | null,
  phase: Phase | undefined,
): RemedyState {
  if (isCampaignDone(campaign, done)) return 'done';
  if (covered === null) return 'unknown';
  return covered ? remedyState(campaign, phase) : 'none';
}
