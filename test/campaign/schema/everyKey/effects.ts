/** What a file does: the pages, decisions and messages that come of it, each made when it is asked for. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../../../src/base/problems.js';
import { batchContext } from '../../../../src/batch/plan/batchContext.js';
import { runBatch } from '../../../../src/batch/runBatch.js';
import { explainCoverage } from '../../../../src/campaign/coverage/explain/explainCoverage.js';
import { decodeCode } from '../../../../src/campaign/exhibits/decodeCode.js';
import { noticeIds } from '../../../../src/campaign/notices/noticeFacts.js';
import type { Campaign } from '../../../../src/campaign/schema/campaignSchema.js';
import type { Workspace } from '../../../../src/campaign/workspace/openWorkspace.js';
import { standingOf } from '../../../../src/campaign/workspace/standing.js';
import { warningsOf } from '../../../../src/campaign/workspace/warningsOf.js';
import { checkCampaign } from '../../../../src/check/engine/checkCampaign.js';
import { RULES } from '../../../../src/check/rules/allRules.js';
import { answerOf } from '../../../../src/disclose/lookup/answerOf.js';
import { campaignView } from '../../../../src/disclose/lookup/campaignView.js';
import { openFontBook } from '../../../../src/fonts/openFontBook.js';
import { messageVariants, senderOf } from '../../../../src/mail/notices/notifyParts.js';
import type { Merger } from '../../../../src/merge/openMerger.js';
import { followUpSource } from '../../../../src/render/letters/followUpSource.js';
import { inventedAnswers } from '../../../../src/render/letters/inventedAnswers.js';
import { inventedFor } from '../../../../src/render/letters/inventedFor.js';
import { type CampaignSource, campaignSource } from '../../../../src/render/letters/letterSource.js';
import { openCampaignMerger } from '../../../../src/render/letters/openCampaignMerger.js';
import { openFollowUp } from '../../../../src/render/letters/openFollowUp.js';
import { audiencesOf, documentKinds } from '../../../../src/shapes/documents/documentKinds.js';
import type { Markup } from '../../../../src/shapes/layout/markup.js';
import { MESSAGE_KINDS } from '../../../../src/shapes/mail/message.js';
import type { Facets } from '../../../../src/shapes/recordModel.js';
import type { Vehicle } from '../../../../src/shapes/records.js';
import { plainFacets, sampleFacets } from '../../../../src/shapes/recordValues.js';

const FONTS = openFontBook();

/** Equal results say that nothing came of a change. */
export interface Effect {
  readonly name: string;
  /** Whether it takes long, or seldom tells more than the others. */
  readonly isLast?: boolean;
  make(): string | Promise<string>;
}

/** A vehicle, as far as a campaign may ask for it. */
export interface Asked {
  readonly vin: string;
  readonly vehicle: Vehicle;
  readonly repairedUnder?: readonly string[];
}

/** A fault is an effect: it is told with its place. Lines are not, since a change may move them. */
export async function resultOf({ make }: Effect): Promise<string> {
  try {
    return (await make()).replaceAll(/(\.yaml):\d+(?::\d+)?/g, '$1').replaceAll(/"line":\d+/g, '');
  } catch (error) {
    if (error instanceof Fault) return `${error.code} ${error.message.replaceAll(/:\d+/g, '')}`;
    throw error;
  }
}

/** Cheap ones first. `owners`: rows of an owners file that batches are made of; none without. */
export function campaignEffects(
  workspace: Workspace,
  code: string,
  asked: readonly Asked[],
  owners?: string,
): readonly Effect[] {
  const campaign = (): Campaign => workspace.campaign(code);
  return [
    { name: 'it is read', make: () => String(campaign().code) },
    { name: 'coverage', make: () => asked.map((each) => coverageOf(campaign(), each)).join('\n') },
    { name: 'look-up', make: () => asked.map((each) => lookedUp(workspace, campaign(), each)).join('\n') },
    { name: 'standing', make: () => JSON.stringify(standingOf([campaign()])) },
    { name: 'warnings', make: () => warningsOf(workspace, campaign()).map(String).join('\n') },
    { name: 'code', make: () => JSON.stringify(decodeCode(code, workspace.brandOf(campaign()))) },
    { name: 'sender', make: () => JSON.stringify(senderOf(workspace, campaign())) },
    ...pages(workspace, campaign),
    ...messages(workspace, campaign),
    { name: 'check', isLast: true, make: () => checkedBy(workspace, code) },
    ...(owners === undefined ? [] : batches(workspace, campaign, code, owners)),
  ];
}

export function followUpEffects(workspace: Workspace, name: string, owners?: string): readonly Effect[] {
  const source = () => followUpSource(workspace, workspace.followUp(name), FONTS);
  const page = (document: string, facets: Facets, audience?: string): string =>
    textOfMarkup(openFollowUp(source()).merge(document, facets, audience).markup);
  const letters = (['all', 'last'] as const).flatMap((wanted) =>
    (['en', 'es'] as const).map((language) => ({
      name: `letter ${language}, ${wanted} open`,
      make: () => {
        const codes = source().campaigns.map(({ code }) => code);
        const open = (wanted === 'all' ? codes : codes.slice(-1)).join(' ');
        return page('follow-up-letter', { language, open, met: '1'.repeat(20) });
      },
    })),
  );
  return [
    { name: 'it is read', make: () => workspace.followUp(name).name },
    ...letters,
    {
      name: 'dealer letters',
      make: () =>
        workspace
          .followUp(name)
          .audiences.map(({ id }) => page('follow-up-dealer-letter', { language: 'en' }, id))
          .join('\n'),
    },
    { name: 'standing', make: () => JSON.stringify(standingOf([workspace.followUp(name)])) },
    ...(owners === undefined ? [] : [batchOf(workspace, { followUp: name }, owners)]),
  ];
}

interface Speaking {
  readonly source: CampaignSource;
  readonly merger: Merger;
}

/** The pages of each notice; those for an owner who says yes to everything come first. */
function pages(workspace: Workspace, campaign: () => Campaign): readonly Effect[] {
  const notices = safely(() => noticeIds(campaign())) ?? ['remedy'];
  const made = new Map<string, Speaking>();
  const speaking = (notice: string): Speaking => {
    const file = campaign();
    const known = made.get(notice);
    if (known !== undefined) return known;
    const source = campaignSource(workspace, file, file.notices?.[notice] && notice);
    const fresh = { source, merger: openCampaignMerger(source, () => ({ marked: true, removed: [] })) };
    made.set(notice, fresh);
    return fresh;
  };
  return READERS.flatMap((reader) =>
    notices.flatMap((notice) =>
      documentKinds('campaign').flatMap((kind) => {
        const audiences = audiencesOf(kind);
        return (audiences.length === 0 ? [undefined] : audiences).map((audience) => ({
          name: `${kind.id} ${notice} ${audience} ${reader}`,
          isLast: reader !== 'sample',
          make: () => pageOf(speaking(notice), kind.id, audience, reader),
        }));
      }),
    ),
  );
}

const READERS = ['sample', 'plain', 'nobody', 'es', 'phase 1', 'phase 2'] as const;

function pageOf(
  { source, merger }: Speaking,
  document: string,
  audience: string | undefined,
  reader: (typeof READERS)[number],
): string {
  const { campaign, linked, conditions } = source;
  const language = reader === 'es' ? 'es' : 'en';
  const phase = reader.startsWith('phase') ? Number(reader.at(-1)) : undefined;
  const isMade = merger.has(document) && campaign.languages.includes(language);
  if (!isMade || (phase !== undefined && campaign.phases.length < phase)) return '';
  const invented = inventedAnswers(
    inventedFor(campaign, { language, phase }),
    [campaign, ...linked],
    conditions,
  );
  const plain = { ...plainFacets(invented), met: '0'.repeat(conditions.words.length) };
  const facets = reader === 'nobody' ? {} : reader === 'plain' ? plain : sampleFacets(invented);
  return textOfMarkup(merger.merge(document, facets, audience).markup);
}

function textOfMarkup({ title, html, stylesheets, campaignLines, pictures }: Markup): string {
  const shown = Object.entries(pictures ?? {}).map(([name, { file }]) => `${name} ${file.sha256}`);
  return [
    title,
    html,
    ...stylesheets.map(({ text }) => text),
    ...Object.values(campaignLines ?? {}),
    ...shown,
  ].join('\n');
}

function coverageOf(campaign: Campaign, { vin, vehicle, repairedUnder }: Asked): string {
  const found = explainCoverage(campaign, vehicle, vin, { repairedUnder: new Set(repairedUnder) });
  if (found.kind === 'not_covered') return `${found.why} ${found.missing} ${found.code}`;
  const { id, line, row, window, zone, phase, decidedBy } = found;
  return [id, line, row, window?.from, window?.to, zone, phase?.number, decidedBy].join(' ');
}

function lookedUp(
  workspace: Workspace,
  campaign: Campaign,
  { vin, vehicle, repairedUnder = [] }: Asked,
): string {
  const work = repairedUnder.map((each) => ({ campaign: each, date: '2030-01-01', outcome: '' }));
  const subject = {
    vin,
    stated: {},
    recorded: vehicle,
    garagedIn: vehicle.garagedIn,
    work,
    mailed: [],
    flaws: [],
    population: undefined,
  };
  return JSON.stringify(campaignView(answerOf(campaign, subject, []), workspace));
}

function messages(workspace: Workspace, campaign: () => Campaign): readonly Effect[] {
  const notices = safely(() => noticeIds(campaign())) ?? ['remedy'];
  return notices.flatMap((notice) =>
    MESSAGE_KINDS.map((kind) => ({
      name: `message ${kind} ${notice}`,
      make: async () => {
        const file = campaign();
        const variants = messageVariants(workspace, file, file.notices?.[notice] && notice);
        const facets = {
          language: 'en',
          remedy_state: 'available',
          signature: 'unsigned',
          met: '1'.repeat(40),
        } as const;
        const { body } = await variants.variantOf(kind, facets);
        return JSON.stringify(body);
      },
    })),
  );
}

function checkedBy(workspace: Workspace, code: string): string {
  const { findings, suppressed, undecided, unused } = checkCampaign({
    workspace,
    campaign: code,
    fonts: FONTS,
    rules: RULES,
  });
  return JSON.stringify(
    [findings, suppressed, undecided, unused].map((list) =>
      list.map(({ message, ...rest }) => [message, 'reason' in rest ? rest.reason : '']),
    ),
  );
}

function batches(
  workspace: Workspace,
  campaign: () => Campaign,
  code: string,
  owners: string,
): readonly Effect[] {
  const notices = safely(() => noticeIds(campaign())) ?? ['remedy'];
  return notices.map((notice) => batchOf(workspace, { campaign: code, notice }, owners));
}

/** What a summary tells of the records; the rest identifies the batch by its files. */
const TOLD = [
  'reasons',
  'languages',
  'variants',
  'enclosures',
  'unreached_texts',
  'empty_texts',
  'partition',
  'uncovered_models',
  'promised',
  'open_points',
  'assumed',
  'unread',
] as const;

/** What became of each record and why, and what the report tells; without what identifies the batch by its files. */
function batchOf(
  workspace: Workspace,
  mailing: { campaign: string; notice: string } | { followUp: string },
  owners: string,
): Effect {
  return {
    name: `batch ${Object.values(mailing).join(' ')}`,
    isLast: true,
    async make() {
      const folder = mkdtempSync(join(tmpdir(), 'noticepress-keys-'));
      try {
        const file = join(folder, 'owners.csv');
        writeFileSync(file, owners);
        const context = batchContext({ workspace, ...mailing, fonts: FONTS, version: 'test' });
        const out = join(folder, 'out');
        const accept = { 'open-points': 'a test' };
        const { summary } = await runBatch({ out, inputs: { owners: file }, accept }, context);
        const told = TOLD.map((key) => summary[key]);
        const outcomes = readFileSync(join(out, 'outcomes.csv'), 'utf8').split('\n');
        return JSON.stringify([
          told,
          outcomes.map((row) => row.split(',').slice(0, 5)),
          readFileSync(join(out, 'problems.csv'), 'utf8'),
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

function safely<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
