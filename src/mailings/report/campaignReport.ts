/** Makes the report on a campaign: what the agency asks for each quarter, and how far each dealer, region and phase is. */
import { existsSync } from 'node:fs';
import { Fault } from '../../base/problems.js';
import { alsoDoneUnder } from '../../campaign/repairs/repairs.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { readDealers } from '../../records/dealers/readDealers.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { Mailing, MailingStore } from '../../shapes/mailings/mailings.js';
import type { IsoDay } from '../../shapes/units.js';
import { type CampaignCounts, countCampaign } from './countCampaign.js';
import { reportPeriods } from './reportPeriods.js';
import { openVehicleDates } from './vehicleDates.js';
import { excludedInFiles, worksInFiles } from './worksInFiles.js';

export interface CampaignReport extends CampaignCounts {
  readonly code: string;
  readonly title: string;
  readonly asOf: IsoDay;
  /** Vehicles involved, as the campaign file states them; undefined while nobody knows. */
  readonly vehicles: number | undefined;
  readonly isApproximate: boolean;
  /** Batches mailed by that date, in order of the day. */
  readonly mailings: readonly Mailing[];
  /** What the reader should know, one sentence each. */
  readonly notes: readonly string[];
}

export interface ReportOrder {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly store: MailingStore;
  readonly asOf: IsoDay;
}

/** @throws Fault MAILING_MISSING where no batch was entered as mailed by then, and those of the store and of record files */
export async function campaignReport(order: ReportOrder): Promise<CampaignReport> {
  const { workspace, campaign, store, asOf } = order;
  const all = await store.mailings(campaign.code);
  const [first] = all;
  const mailings = all.filter(({ day }) => day <= asOf);
  if (first === undefined || mailings.length === 0) throw missing(campaign, asOf, first);
  const codes = [campaign.code, ...alsoDoneUnder(campaign)];
  const works = await worksInFiles(workspace, campaign, codes);
  const excluded = await excludedInFiles(workspace, campaign);
  const counts = await countCampaign({
    stories: store.stories({ campaign: campaign.code, codes, works, excluded }),
    datesOf: openVehicleDates(campaign),
    periods: reportPeriods(first.day),
    asOf,
    dealerName: await dealerNames(workspace),
  });
  const { total } = campaign.vehicles ?? {};
  const stated = campaign.recall?.reported ?? total;
  return {
    ...counts,
    ...{ code: campaign.code, title: campaign.title.en, asOf, mailings },
    vehicles:
      typeof stated === 'object' ? stated.approximately : typeof stated === 'number' ? stated : undefined,
    isApproximate: typeof stated === 'object',
    notes: notesOf(counts, all.length - mailings.length),
  };
}

function missing({ code }: Campaign, asOf: IsoDay, first: Mailing | undefined): Fault {
  const what =
    first === undefined
      ? `no batch of ${code} is entered as mailed`
      : `the first batch of ${code} was mailed on ${first.day}, after ${asOf}`;
  return new Fault('MAILING_MISSING', what);
}

async function dealerNames({ resolve }: Workspace): Promise<(code: string) => string> {
  const path = resolve('dealers.csv');
  if (!existsSync(path)) return () => '';
  const dealers = await readDealers(await openRecordFile(path));
  return (code) => dealers.get(code)?.name ?? '';
}

function notesOf({ undated }: CampaignCounts, later: number): readonly string[] {
  return [
    'Counts are since the beginning of the campaign, as of the last day of each period or of this report. A vehicle counts once.',
    'Notified: at least one notice was handed to the post, and the inserting machine did not report its piece damaged or missing. Unreachable: its last notice came back, or the file of excluded vehicles says that it was exported, stolen, or scrapped, and it is not remedied.',
    'No notice: it is in a batch, not remedied, and was mailed nothing; problems.csv and outcomes.csv of the batch say why.',
    'The day on which the report on a year is due is not in the Act; counsel confirms it.',
    ...(undated === 0
      ? []
      : [
          `Remedied on a day that nobody knows, and counted on the day of this report only: ${undated.toLocaleString('en-US')}.`,
        ]),
    ...(later === 0 ? [] : [`Batches that were mailed after the day of this report are left out: ${later}.`]),
  ];
}
