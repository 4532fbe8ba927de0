/** Notifies every buyer with a form on file for an open phase, once, that the remedy is available. */
import { Fault } from '../../base/problems.js';
import { explainAnywhere } from '../../campaign/coverage/explain/explainCoverage.js';
import { doneAfterNotices } from '../../campaign/repairs/afterNotices.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { requireStillOpen } from '../../campaign/workspace/standing.js';
import { notifyParts } from '../../mail/notices/notifyParts.js';
import { type NoticeRecord, type NoticeTally, queueNotices } from '../../mail/notices/queueNotices.js';
import { findPopulations, type Population } from '../../render/records/findPopulation.js';
import type { Filing } from '../../shapes/documents/filing.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { Work } from '../../shapes/work.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import { assertVehicleRead, type DeskFiles, knownFacts, worksIn } from '../permission/knownFacts.js';
import { deskRecord } from './deskMail.js';

export interface BuyersOrder {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  /** Undefined for a campaign without phases. */
  readonly phase: number | undefined;
  readonly store: WorkspaceStore;
  /** Record files to read in addition to the store, as in `disclose`. */
  readonly files: DeskFiles;
  readonly now: Instant;
}

/** A buyer without an email address. */
export interface Call {
  readonly name: string;
  /** Empty where the form has none. */
  readonly phone: string;
  readonly vin: string;
}

export interface NotifiedBuyers extends NoticeTally {
  /** Buyers whose vehicle has been remedied. */
  readonly remedied: number;
  /** VINs whose buyer did not provide an email address. */
  readonly addressMissing: readonly string[];
  /** Whom to call instead, in the order of their VINs. */
  readonly callList: readonly Call[];
  /** VINs of forms whose phase was unknown when they were filed and is still unknown. */
  readonly phaseUnknown: readonly string[];
}

interface Buyers extends BuyersOrder {
  /** The work on their vehicles according to the remedied file. */
  readonly works: ReadonlyMap<string, readonly Work[]>;
}

interface Skipped {
  remedied: number;
  readonly callList: Call[];
  readonly phaseUnknown: string[];
}

/**
 * Of several forms of a VIN the newest one that stands counts. A repeated run queues only what is new: each buyer of a VIN
 * gets one message per phase.
 *
 * @throws Fault PHASE_UNKNOWN, PHASE_UNAVAILABLE, USAGE if the campaign has phases and none is given,
 * MAIL_SETTINGS_INVALID, and those of the store and of templates
 */
export async function notifyBuyers(order: BuyersOrder): Promise<NotifiedBuyers> {
  const { workspace, campaign, phase, store, now } = order;
  requireOpen(campaign, phase);
  requireStillOpen([campaign], 'a message', now.slice(0, 10));
  const skipped: Skipped = { remedied: 0, callList: [], phaseUnknown: [] };
  const request = { kind: 'remedy-available', campaign: campaign.code, phase } as const;
  const parts = notifyParts(workspace, campaign, store, now);
  const works = await worksIn(workspace, order.files, await vinsOnFile(order, [phase, undefined]));
  const tally = await queueNotices(parts, request, buyers({ ...order, works }, skipped));
  const callList = skipped.callList.toSorted((a, b) => (a.vin < b.vin ? -1 : 1));
  const phaseUnknown = skipped.phaseUnknown.toSorted();
  return { ...tally, ...skipped, callList, phaseUnknown, addressMissing: callList.map(({ vin }) => vin) };
}

function requireOpen({ code, phases }: Campaign, wanted: number | undefined): void {
  if (wanted === undefined) {
    if (phases.length === 0) return;
    throw new Fault('USAGE', `${code} has phases`, { hint: 'name the phase that has opened: --phase N' });
  }
  const phase = phases.find(({ number }) => number === wanted);
  if (phase === undefined) throw new Fault('PHASE_UNKNOWN', `${code} has no phase ${wanted}`);
  if (!phase.available)
    throw new Fault('PHASE_UNAVAILABLE', `the remedy of phase ${wanted} of ${code} is not yet available`);
}

/** Forms of the phase; then those filed while the phase of the VIN was unknown, if it is known now. */
async function* buyers(order: Buyers, skipped: Skipped): AsyncIterable<NoticeRecord> {
  const { campaign, phase, store } = order;
  for await (const each of store.newestFilings(campaign.code, phase)) yield* noticeTo(order, each, skipped);
  if (phase === undefined) return;
  const populationOf = await populationsNow(order);
  for await (const each of store.newestFilings(campaign.code, undefined)) {
    const found = await phaseNow(order, each.vin, populationOf(each.vin));
    if (found === undefined) skipped.phaseUnknown.push(each.vin);
    else if (found === phase) yield* noticeTo(order, each, skipped);
  }
}

/** The population file is read once for all forms whose phase was unknown, and not at all where there are none. */
async function populationsNow({ workspace, campaign, store }: Buyers): Promise<(vin: string) => Population> {
  const vins = await vinsOnFile({ campaign, store }, [undefined]);
  return findPopulations(workspace, vins.size === 0 ? [] : [campaign], vins);
}

/** The VINs of the forms of these phases; undefined is the unknown one. */
async function vinsOnFile(
  { campaign, store }: Pick<BuyersOrder, 'campaign' | 'store'>,
  phases: readonly (number | undefined)[],
): Promise<ReadonlySet<string>> {
  const vins = new Set<string>();
  for (const phase of new Set(phases))
    for await (const { vin } of store.newestFilings(campaign.code, phase)) vins.add(vin);
  return vins;
}

/** Regions were checked when the form was filed. */
async function phaseNow(
  { workspace, campaign, store, files }: Buyers,
  vin: string,
  population: Population,
): Promise<number | undefined> {
  const facts = await knownFacts(workspace, store, files, [campaign], vin);
  assertVehicleRead(facts);
  const { recorded } = facts;
  const row = population?.[campaign.code] ?? undefined;
  if (recorded === undefined && row === undefined) return undefined;
  const coverage = explainAnywhere(campaign, recorded ?? {}, vin, { population });
  return coverage.kind === 'covered' ? coverage.phase?.number : undefined;
}

async function* noticeTo(
  { workspace, campaign, store, works }: Buyers,
  filing: Filing,
  skipped: Skipped,
): AsyncIterable<NoticeRecord> {
  const { vin } = filing;
  const work = [...(works.get(vin) ?? []), ...(await store.remediesOf(vin))];
  const mailed = await store.mailings.noticesTo(vin, [campaign.code]);
  if (isCampaignDone(campaign, doneAfterNotices([campaign], work, mailed))) {
    skipped.remedied += 1;
    return;
  }
  const { name, email, phone, language } = filing.buyer;
  if (email === '') skipped.callList.push({ name, phone, vin });
  const record = deskRecord(workspace, campaign, filing, JSON.parse(filing.values));
  yield { record, facets: { language }, email };
}
