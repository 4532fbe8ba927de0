/** Works out what a disclosure form will hold, or why there may be no form. */

import { Fault } from '../../base/problems.js';
import { shortValue } from '../../base/text/shortened.js';
import { doneAfterNotices } from '../../campaign/repairs/afterNotices.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { foldDealerCode } from '../../records/dealers/readDealers.js';
import type { Dealer } from '../../shapes/dealer.js';
import type { Subject } from '../lookup/answerOf.js';
import { answersOf } from '../lookup/lookUpVin.js';
import {
  assertVehicleRead,
  type DeskFiles,
  type DeskStore,
  knownFacts,
  lookIn,
} from '../permission/knownFacts.js';
import { mayDisclose } from '../permission/mayDisclose.js';
import { isUnsold } from '../permission/openRecalls.js';
import { readableFiles } from '../permission/readableFiles.js';
import { readVin, wrongVin } from '../permission/readVin.js';
import type { Refusal, Stated } from '../permission/ruling.js';
import type { FormContent } from './formData.js';
import { DEALER_FIELDS } from './formFields.js';
import { type FormSettings, formSettings } from './formSettings.js';

export interface FormOrder {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  /** Undefined for a form without a vehicle. */
  readonly vin: string | undefined;
  /** Code of a dealer in dealers.csv. */
  readonly dealer: string | undefined;
  /** `name=value` each. */
  readonly settings: readonly string[];
  readonly files: DeskFiles;
  /** Undefined if the workspace has none yet. */
  readonly store: DeskStore | undefined;
}

/**
 * @throws Fault VIN_INVALID, DEALER_UNKNOWN, USAGE, FIELD_INVALID and FIELD_UNKNOWN for settings; the reasons of `mayDisclose`; DISCLOSURE_BRAND;
 * DOCUMENT_ABSENT for a campaign without a form; and the faults of record files
 */
export async function formContent(order: FormOrder): Promise<FormContent> {
  const { campaign } = order;
  if (campaign.disclosure === undefined)
    throw new Fault('DOCUMENT_ABSENT', `${campaign.code} has no disclosure-form`, {
      place: { file: `${campaign.code}.yaml`, field: 'disclosure' },
    });
  const settings = formSettings(order.settings);
  const vehicle = order.vin === undefined ? undefined : await ruled(order, order.vin, settings.stated);
  const dealer = order.dealer === undefined ? undefined : await dealerOf(order, order.dealer);
  if (dealer !== undefined) {
    assertSells(dealer, campaign);
    assertSameDealer(dealer, settings);
  }
  return { vehicle, dealer: dealer && onForm(dealer), settings };
}

/** What a dealer sells is no part of a form: its bytes do not change with that. */
function onForm({ brands: _, ...printed }: Dealer): Dealer {
  return printed;
}

function assertSells({ code, brands }: Dealer, campaign: Campaign): void {
  if (brands === undefined || brands.includes(campaign.brand.toLowerCase())) return;
  throw new Fault(
    'DISCLOSURE_BRAND',
    `no form of ${campaign.code} at dealer ${code}: it sells ${brands.join(', ')}, not ${campaign.brand}`,
  );
}

/** The form and its data name one dealer: facts in dealers.csv cannot be set by hand. */
function assertSameDealer({ code }: Dealer, { fields }: FormSettings): void {
  const set = DEALER_FIELDS.find((name) => name !== 'staff_name' && fields[name] !== undefined);
  if (set === undefined) return;
  throw new Fault('FIELD_INVALID', `--set ${set}: for dealer ${code} the value comes from dealers.csv`, {
    hint: 'remove the setting, or correct dealers.csv',
  });
}

async function ruled(order: FormOrder, writtenVin: string, stated: Stated): Promise<FormContent['vehicle']> {
  const { campaign, workspace, store, files } = order;
  const reading = await readVin(workspace, store, files, [campaign], writtenVin);
  if (reading.kind === 'wrong') throw wrongVin(reading);
  const { vin } = reading;
  const known = await knownFacts(workspace, store, files, [campaign], vin);
  assertVehicleRead(known);
  const { recorded, work, mailed } = known;
  const others = [recorded?.status, stated.status].some(isUnsold) ? otherCampaigns(workspace, campaign) : [];
  const recalls = others.filter(({ kind }) => kind === 'safety_recall');
  const population = await lookIn(files).population(workspace, [campaign, ...recalls], vin);
  const done = doneAfterNotices([campaign, ...others], work, mailed);
  const ruling = mayDisclose({ campaign, vin, recorded, stated, population, done, others });
  if (ruling.kind === 'refused') throw refusal(campaign, vin, ruling.reasons);
  const standing = await standingOf(order, { ...known, vin, stated, population: undefined });
  return { vin, ruling, facts: { ...stated, ...recorded }, population, done, ...standing };
}

/** How far the remedy is, and what else is open: half-written files of other campaigns are left out. */
async function standingOf(
  { campaign, workspace, files }: FormOrder,
  subject: Subject,
): Promise<Pick<NonNullable<FormContent['vehicle']>, 'state' | 'alsoOpen'>> {
  const others = readableFiles(workspace).campaigns.filter(({ code }) => code !== campaign.code);
  const campaigns = [campaign, ...others];
  const population = await lookIn(files).population(workspace, campaigns, subject.vin);
  const [own, ...answers] = answersOf(campaigns, { ...subject, population });
  const state = own === undefined || own.state === 'done' || own.state === 'none' ? undefined : own.state;
  const alsoOpen = answers.filter(({ covered, state: of }) => covered === true && of !== 'done');
  return { state, alsoOpen: alsoOpen.map((answer) => answer.campaign) };
}

/** Read for a new vehicle only: other forms must not fail because a campaign file is half written. */
function otherCampaigns(workspace: Workspace, campaign: Campaign): readonly Campaign[] {
  return workspace
    .campaignCodes()
    .filter((code) => code !== campaign.code)
    .map((code) => workspace.campaign(code));
}

function refusal(campaign: Campaign, vin: string, [first, ...more]: readonly [Refusal, ...Refusal[]]): Fault {
  const whys = [first, ...more].map(({ why }) => why).join('; ');
  return new Fault(first.code, `no form of ${campaign.code} for ${vin}: ${whys}`);
}

async function dealerOf({ workspace, files }: FormOrder, written: string): Promise<Dealer> {
  const path = workspace.resolve('dealers.csv');
  const dealers = await lookIn(files).dealers(path);
  const code = foldDealerCode(written);
  const dealer = dealers.get(code);
  if (dealer !== undefined) return dealer;
  throw new Fault('DEALER_UNKNOWN', `no dealer has the code ${shortValue(code)}`, { place: { file: path } });
}
