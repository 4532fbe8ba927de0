/** Makes the summary of a batch, as a page and as JSON. */

import { fold } from '../../campaign/conditions/fold.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoarsePicture } from '../../render/coarsePictures.js';
import { isPresorted, replacedBatch } from '../../select/load/loadAddresses.js';
import { countPieces, countSeeds } from '../../select/pieces/countPieces.js';
import { partitionOf } from '../../select/report/partition.js';
import { countPromised, type Promised } from '../../select/report/promised.js';
import { type Tallies, tallies } from '../../select/report/tallies.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import {
  BATCH_FORMAT,
  type BesideFile,
  type GroupCount,
  type Summary,
  summaryText,
} from '../folder/summary.js';
import { writeDurably } from '../folder/writeDurably.js';
import { hashedFile } from '../plan/inputFile.js';
import type { Mailing } from '../plan/mailing.js';
import { modelsOf } from '../plan/nearModel.js';
import { noticeBits } from '../plan/notices/earlierBatches.js';
import { promisedBy } from '../plan/notices/promisors.js';
import type { PlannedInsert } from '../plan/plannedInserts.js';
import type { BatchRun } from '../press/batchRun.js';
import { countCompositions } from '../press/compositionCounts.js';
import type { PrintedFile } from '../press/printLetters.js';
import type { TextReport } from '../press/textReport.js';
import { keyId, SIGNATURE_FILE, signatureOf } from '../seal/signature.js';
import { layOutSummary, type SummaryFacts, summaryPage, writeSummaryPage } from './writeSummaryPage.js';

/** What was found while variants were merged and laid out. */
export interface Told {
  readonly texts: TextReport | undefined;
  readonly coarse: readonly CoarsePicture[];
}

/** The print files, and what each group of them is. */
export interface PrintedGroups {
  readonly groups: readonly GroupCount[];
  readonly printed: readonly PrintedFile[];
}

/** What the summary says of a batch whose letters are printed. */
export function summaryFacts(run: BatchRun, made: PrintedGroups, told: Told): SummaryFacts {
  return factsOf(run, tallies(run.scratch), made, told);
}

/** `made` are the other files already made. */
export async function makeSummary(
  run: BatchRun,
  facts: SummaryFacts,
  made: readonly BesideFile[],
): Promise<void> {
  const { steps, scratch, letters, context } = run;
  context.progress('summary', 0, undefined);
  const counts = tallies(scratch);
  const printed = await steps.file('summary.pdf', (path) => {
    const page = summaryPage(facts, context.mailing, counts, letters.warning);
    return writeSummaryPage(path, letters, context.fonts, page);
  });
  const beside = [...made, { name: 'summary.pdf', ...printed }];
  const text = summaryText({ ...facts, beside, ...signedBy(run) });
  await steps.file('summary.json', async (path) => writeDurably(path, [text]));
  await sealSummary(run, text);
}

function signedBy({ plan }: BatchRun): Pick<Summary, 'signed_by'> {
  return plan.signer === undefined ? {} : { signed_by: keyId(plan.signer) };
}

/** Signs the intended text of the summary, not what the file may have been changed to since. */
async function sealSummary({ plan, steps }: BatchRun, text: string): Promise<void> {
  const { signer } = plan;
  if (signer === undefined) return;
  await steps.file(SIGNATURE_FILE, async (path) => writeDurably(path, [signatureOf(text, signer)]));
}

/** A placeholder for the files that are not printed yet. */
const SOME_FILE: PrintedFile = {
  file: { name: 'letters-0001.pdf', sha256: '', pages: 0, sheets: 0, pieces: 0 },
  manifestSha256: '',
  used: [],
  fitted: { saved: 0, taller: 0 },
};

/**
 * Lays out the page once pieces are selected, so that a fault in its template is reported before the letters are
 * printed.
 */
export function trySummary(run: BatchRun, told: Told): void {
  const { scratch, letters, context } = run;
  const counts = tallies(scratch);
  const facts = factsOf(run, counts, { groups: [], printed: [SOME_FILE] }, told);
  layOutSummary(letters, context.fonts, summaryPage(facts, context.mailing, counts, letters.warning));
}

function factsOf(
  { plan, context, scratch }: BatchRun,
  { outcomes, records, reasons, problems, languages, fellBack, unread, notCovered }: Tallies,
  { groups, printed }: PrintedGroups,
  { texts, coarse }: Told,
): SummaryFacts {
  const partition = partitionOf(scratch);
  return {
    format: BATCH_FORMAT,
    batch: plan.fingerprint,
    campaign: context.mailing.name,
    ...(plan.notice === undefined ? {} : { notice: plan.notice }),
    phase: plan.phase ?? null,
    wave: plan.wave === undefined ? null : `${plan.wave.number}/${plan.wave.of}`,
    documents: plan.documents,
    ...enclosureCounts(plan.inserts, groups),
    ...promisedCount(promisedBy(context.mailing, noticeBits(plan.earlier)), scratch),
    ...addressFacts(scratch),
    ...(context.mailing.households === undefined ? {} : { households: true as const }),
    ...testRun(plan.first, printed, scratch),
    ...seedCount(printed, scratch),
    records,
    ...outcomes,
    reasons,
    problems,
    uncovered_models: uncoveredModels(notCovered, context.mailing.campaigns),
    languages,
    fell_back_to_english: fellBack,
    ...countCompositions(printed),
    ...fittedCounts(printed),
    ...(texts === undefined ? {} : { unreached_texts: texts.unreached, empty_texts: texts.empty }),
    ...(coarse.length === 0 ? {} : { coarse_pictures: coarse }),
    ...(partition === undefined ? {} : { partition }),
    ...standingFacts(plan.accepted, context.mailing),
    inputs: plan.inputFiles.map(hashedFile),
    unread,
    groups,
    files: printed.map(({ file }) => file),
  };
}

/** Leaves the entry out if the batch has no seed pieces. */
function seedCount(printed: readonly PrintedFile[], scratch: Sqlite): Pick<SummaryFacts, 'seeds'> {
  const seeds = countSeeds(scratch, piecesIn(printed));
  return seeds === 0 ? {} : { seeds };
}

const piecesIn = (printed: readonly PrintedFile[]): number =>
  printed.reduce((sum, { file }) => sum + file.pieces, 0);

function testRun(
  first: number | undefined,
  printed: readonly PrintedFile[],
  scratch: Sqlite,
): Pick<SummaryFacts, 'test_run'> {
  if (first === undefined) return {};
  return { test_run: { first: piecesIn(printed), of: countPieces(scratch) } };
}

/** Nothing where no document aims for a number of pages, or all are as they would be anyway. */
function fittedCounts(printed: readonly PrintedFile[]): Pick<SummaryFacts, 'sheets_saved' | 'taller'> {
  const saved = printed.reduce((sum, { fitted }) => sum + fitted.saved, 0);
  const taller = printed.reduce((sum, { fitted }) => sum + fitted.taller, 0);
  return {
    ...(saved > 0 ? { sheets_saved: saved } : {}),
    ...(taller > 0 ? { taller } : {}),
  };
}

/** Nothing for a batch without a file of addresses. */
function addressFacts(scratch: Sqlite): Pick<SummaryFacts, 'replaces' | 'presorted'> {
  const replaces = replacedBatch(scratch);
  return {
    ...(replaces === undefined ? {} : { replaces }),
    ...(isPresorted(scratch) ? { presorted: true as const } : {}),
  };
}

/** Nothing for a batch of documents alone. */
function enclosureCounts(
  inserts: readonly PlannedInsert[],
  groups: readonly GroupCount[],
): Pick<SummaryFacts, 'enclosures'> {
  if (inserts.length === 0) return {};
  const enclosures = inserts.map(({ id, is, name, stock, sheets, grams }) => {
    const pieces = groups.reduce((sum, group) => sum + (group.kit?.[id] ?? 0) * group.pieces, 0);
    return {
      id,
      is,
      name: name.en,
      ...(stock === undefined ? {} : { stock }),
      pieces,
      ...(sheets === undefined ? {} : { sheets: sheets * pieces }),
      ...(grams === undefined ? {} : { grams: Math.round(grams * pieces * 1000) / 1000 }),
    };
  });
  return { enclosures };
}

/** Nothing where every file is settled. */
function standingFacts(
  accepted: BatchRun['plan']['accepted'],
  { standing }: Mailing,
): Pick<SummaryFacts, 'accepted' | 'open_points' | 'assumed'> {
  const open_points = standing.flatMap(({ name, open }) => open.map((point) => `${name}: ${point}`));
  const assumed = standing.flatMap(({ name, assumed: facts }) =>
    facts.map(({ path, why }) => ({ path: `${name} ${path}`, why })),
  );
  return {
    ...(Object.keys(accepted).length === 0 ? {} : { accepted }),
    ...(open_points.length === 0 ? {} : { open_points }),
    ...(assumed.length === 0 ? {} : { assumed }),
  };
}

function promisedCount(promised: Promised | undefined, scratch: Sqlite): Pick<Summary, 'promised'> {
  return promised === undefined ? {} : { promised: countPromised(scratch) };
}

/** The uncovered models that no line names; the others lack a year, a date or a place. */
function uncoveredModels(
  counts: Tallies['notCovered'],
  campaigns: readonly Campaign[],
): Summary['uncovered_models'] {
  const covered = new Set(campaigns.flatMap(modelsOf).map(fold));
  return Object.fromEntries(counts.filter(([model]) => model !== '' && !covered.has(fold(model))));
}
