/** Gathers what a batch works with, from a workspace and what is to be mailed. */
import { isThere } from '../../base/files/isThere.js';
import { version } from '../../base/version.js';
import { fold } from '../../campaign/conditions/fold.js';
import { withParts } from '../../campaign/coverage/parts/partsOf.js';
import { noticeAsked } from '../../campaign/notices/noticeAsked.js';
import { recipientsOf } from '../../campaign/notices/recipientsOf.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { warningsOf } from '../../campaign/workspace/warningsOf.js';
import { followUpSource } from '../../render/letters/followUpSource.js';
import { letterSource } from '../../render/letters/letterSource.js';
import { SOURCE_ROLES } from '../../select/scratch/sources.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { BatchContext, Progress } from './batchRequest.js';
import { campaignMailing } from './campaignMailing.js';
import { followUpMailing } from './followUpMailing.js';
import type { Mailing } from './mailing.js';
import { modelsOf } from './nearModel.js';
import { type SerialSource, storeSerials } from './post/serialSource.js';

/**
 * A campaign: its code in the workspace, or the path to its file, and the id of the notice, the remedy notice if left
 * out. A follow-up: its name, or the path to its file.
 */
export type MailingName =
  | { readonly campaign: string; readonly notice?: string | undefined }
  | { readonly followUp: string };

export type BatchSetting = MailingName & {
  readonly workspace: Workspace;
  readonly fonts: FontBook;
  /** Part of the identity of a batch; the version of this package by default. */
  readonly version?: string | undefined;
  /** Where the serial numbers of Intelligent Mail barcodes come from; the store of the workspace by default. */
  readonly serials?: SerialSource | undefined;
  readonly progress?: Progress | undefined;
  readonly stop?: AbortSignal | undefined;
};

/** @throws Fault CAMPAIGN_UNKNOWN, NOTICE_UNKNOWN, FOLLOW_UP_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE */
export function batchContext(setting: BatchSetting): BatchContext {
  const { workspace, fonts } = setting;
  const { settings } = workspace;
  const dealers = workspace.resolve('dealers.csv');
  const mailed = mailingOf(setting);
  return {
    ...mailed,
    populations: populationsOf([...mailed.mailing.campaigns, ...linkedAsked(mailed.source)], workspace),
    resolve: workspace.resolve,
    list: listOf(mailed.mailing, workspace),
    fonts,
    dealers: isThere(dealers) ? dealers : undefined,
    data: Object.fromEntries(SOURCE_ROLES.map((role) => [role, workspace.resolve(settings.data[role])])),
    headers: headerRules(settings),
    settings,
    serials: setting.serials ?? storeSerials(workspace.dir),
    campaigns: new Set(workspace.campaignCodes()),
    warnings: mailed.mailing.campaigns.flatMap((campaign) => warningsOf(workspace, campaign)),
    namedModels: openNamedModels(workspace),
    version: setting.version ?? version(),
    progress: setting.progress ?? (() => undefined),
    stop: setting.stop,
  };
}

function populationsOf(campaigns: readonly Campaign[], workspace: Workspace): BatchContext['populations'] {
  return withParts(campaigns).flatMap((campaign) => {
    const file = campaign.vehicles?.file;
    return file === undefined ? [] : [{ campaign, path: workspace.resolve(file.path) }];
  });
}

/** Whether a linked campaign covers a vehicle is asked by texts only; its population file is read where they do. */
function linkedAsked(source: BatchContext['source']): readonly Campaign[] {
  if (!('linked' in source)) return [];
  const asked = source.conditions.fields.some((fields) => /\b(?:covered_by|open)\b/.test(fields));
  return asked ? source.linked : [];
}

function listOf({ campaigns, notice }: Mailing, workspace: Workspace): BatchContext['list'] {
  const [campaign] = campaigns;
  const list = notice === undefined || campaign === undefined ? undefined : recipientsOf(campaign).list;
  return list && { path: workspace.resolve(list.path), count: list.count };
}

function mailingOf(setting: BatchSetting): Pick<BatchContext, 'mailing' | 'source' | 'ruled'> {
  const { workspace, fonts } = setting;
  if ('followUp' in setting) {
    const source = followUpSource(workspace, workspace.followUp(setting.followUp), fonts);
    return { source, mailing: followUpMailing(source), ruled: { workspace, files: source.campaigns } };
  }
  const campaign = workspace.campaign(setting.campaign);
  const notice = noticeAsked(campaign, setting.campaign, setting.notice);
  const source = letterSource(workspace, campaign, fonts, notice);
  return { source, mailing: campaignMailing(source), ruled: { workspace, files: [campaign] } };
}

/** An unfinished campaign file has no models yet and does not stop a batch of another campaign. */
function openNamedModels(workspace: Workspace): BatchContext['namedModels'] {
  let named: ReadonlySet<string> | undefined;
  const namesIn = (code: string): readonly string[] => {
    try {
      return modelsOf(workspace.campaign(code)).map(fold);
    } catch {
      return [];
    }
  };
  return () => {
    named ??= new Set(workspace.campaignCodes().flatMap(namesIn));
    return named;
  };
}
