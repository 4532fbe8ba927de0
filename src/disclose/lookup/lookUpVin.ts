/** Looks up everything that is open on a VIN: the one answer for the commands and for the desk's page. */
import { type Fault, formatPlace } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { type DeskFiles, type DeskStore, knownFacts, lookIn } from '../permission/knownFacts.js';
import { readableFiles, type UnreadFile } from '../permission/readableFiles.js';
import { readVin, type VinReading } from '../permission/readVin.js';
import type { Stated } from '../permission/ruling.js';
import { type Answer, answerOf, type Subject, vehicleOf } from './answerOf.js';
import { campaignView, followUpView } from './campaignView.js';
import type { LookedUp, LookedUpCampaign } from './lookedUp.js';
import { gravest, sentenceOf } from './stepOf.js';

export interface LookUpOrder {
  readonly workspace: Workspace;
  /** Undefined if the workspace has none yet. */
  readonly store: DeskStore | undefined;
  /** Record files to read instead of the workspace's own. */
  readonly files: DeskFiles;
  /** As typed or scanned. */
  readonly vin: string;
  /** What the dealer states where our records are blank. */
  readonly stated?: Stated | undefined;
}

export type LookUpResult = LookedUp | Extract<VinReading, { kind: 'wrong' }>;

/**
 * Reads all campaigns and follow-ups of the workspace, its record files, its store and its population files. A file that is
 * invalid keeps the others from being told no more than itself; `unread` names it, and the row of the VIN if it cannot be
 * used.
 *
 * @throws Fault those of record files and of the store
 */
export async function lookUpVin(order: LookUpOrder): Promise<LookUpResult> {
  const { workspace, store, files, stated = {} } = order;
  const { campaigns, followUps, unread } = readableFiles(workspace);
  const reading = await readVin(workspace, store, files, campaigns, order.vin);
  if (reading.kind === 'wrong') return reading;
  const { vin } = reading;
  const facts = await knownFacts(workspace, store, files, campaigns, vin);
  const population = await lookIn(files).population(workspace, campaigns, vin);
  const subject = { ...facts, vin, stated, population };
  const answers = answersOf(campaigns, subject);
  const views = answers.map((answer) => campaignView(answer, workspace)).sort(byStanding);
  const known = facts.recorded !== undefined || answers.some(isListed);
  return {
    kind: 'read',
    vin,
    known,
    vehicle: vehicleView(subject),
    step: gravest(views),
    sentence: sentenceOf(views, known),
    campaigns: views,
    follow_ups: followUps.map((followUp) => followUpView(followUp, views)),
    unread: [...unread, ...facts.flaws.map(unreadRow)],
  };
}

/** Reads the files before somebody waits for them, where they are indexed. Faults of `lookUpVin`. */
export async function prepareLookUp({
  workspace,
  files,
}: Pick<LookUpOrder, 'workspace' | 'files'>): Promise<void> {
  const { campaigns } = readableFiles(workspace);
  const nobody = '';
  await knownFacts(workspace, undefined, files, campaigns, nobody);
  await lookIn(files).population(workspace, campaigns, nobody);
}

const unreadRow = ({ code, message, place }: Fault): UnreadFile => ({
  name: place === undefined ? 'a row' : formatPlace(place),
  code,
  why: message,
});

/** What each of the campaigns says of the vehicle, in their order. */
export function answersOf(campaigns: readonly Campaign[], subject: Subject): readonly Answer[] {
  return campaigns.map((campaign) =>
    answerOf(
      campaign,
      subject,
      campaigns.filter(({ code }) => code !== campaign.code),
    ),
  );
}

function vehicleView(subject: Subject): LookedUp['vehicle'] {
  const { model, modelYear, productionDate, status, firstUseDate } = vehicleOf(subject);
  return {
    model: model ?? null,
    model_year: modelYear ?? null,
    production_date: productionDate ?? null,
    status: status ?? (firstUseDate === undefined ? null : 'used'),
  };
}

const isListed = ({ explanation }: Answer): boolean =>
  explanation.kind === 'covered' && ['vin_list', 'population_file'].includes(explanation.decidedBy);

/** Open ones first, then done ones, then those that do not cover it; each by code. */
const byStanding = (a: LookedUpCampaign, b: LookedUpCampaign): number => rank(a) - rank(b);

const rank = ({ open, state }: LookedUpCampaign): number => (open ? 0 : state === 'done' ? 1 : 2);
