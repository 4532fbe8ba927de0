/** Makes every file of a batch, from a plan and an open scratch. */

import type { Report } from '../check/engine/finding.js';
import { openTextPlaces } from '../render/letters/textPlaces.js';
import { facetCombinations } from '../select/pieces/facetCombinations.js';
import type { FileGroup } from '../select/pieces/fileGroups.js';
import { selectPromised } from '../select/report/promised.js';
import { selectPieces } from '../select/selectPieces.js';
import type { Facets } from '../shapes/recordModel.js';
import { plainFacets } from '../shapes/recordValues.js';
import type { HashedFile } from './folder/summary.js';
import { loadTables } from './load/loadTables.js';
import { requireRows } from './load/requireRows.js';
import { piecePrefix } from './plan/fingerprint.js';
import { noticeBits } from './plan/notices/earlierBatches.js';
import { promisedBy } from './plan/notices/promisors.js';
import { representative } from './plan/representative.js';
import { approvalRule } from './plan/rules/approvalRule.js';
import type { BatchRun } from './press/batchRun.js';
import { firstPieces } from './press/groups/firstPieces.js';
import { groupPieces } from './press/groups/groupPieces.js';
import { heedRules } from './press/heedRules.js';
import { mergeVariants, type PieceVariants } from './press/pieceVariants.js';
import { type PrintedPart, printFiles } from './press/printFiles.js';
import type { PrintJob } from './press/printLetters.js';
import { printJobs } from './press/shared/printJobs.js';
import type { StampJob } from './press/stamps/pieceStamps.js';
import { stampJob } from './press/stamps/stampJob.js';
import { type TextReport, tellUndecided, textReport } from './press/textReport.js';
import { requireWindows } from './press/windows/requireWindows.js';
import { type Proof, writeProof } from './press/writeProof.js';
import { writeControlSheets } from './report/job/controlSheets.js';
import { groupCounts } from './report/job/groupCounts.js';
import { jobGroups } from './report/job/jobFacts.js';
import { writeJobJson, writeRunData } from './report/job/jobFiles.js';
import { makeSummary, summaryFacts, trySummary } from './report/makeSummary.js';
import { writeOpenCounts } from './report/writeOpenCounts.js';
import { writePromised } from './report/writePromised.js';
import { writeManifest, writeOutcomes, writeProblems } from './report/writeTables.js';

/**
 * Runs the steps in order; those that an earlier run has done return immediately. The letters take longest, so they
 * are printed after everything else that a file or template of the workspace can make fail.
 *
 * @returns what the rules found
 */
export async function makeBatch(run: BatchRun): Promise<Report> {
  const { variants, groups, stamps, jobs, told, proof, counts, rules } = await prepareBatch(run);
  const counted = groupCounts(groups, run.plan);
  const enclosed = run.plan.inserts.map(({ id }) => id);
  const printing = await printFiles(run, jobs, variants, {
    beside: () => writeTables(run),
    follow: (parts) =>
      Promise.all([
        makeManifest(run, parts, enclosed),
        writeRunData(run, parts, { job: stamps.job, groups: counted, enclosed }),
      ]),
  });
  const { printed, beside: tables, followed } = printing;
  const [manifest, runData] = followed;
  const made = { groups: counted, printed };
  const facts = summaryFacts(run, made, told);
  const job = { facts, plan: run.plan, job: stamps.job, groups: jobGroups(run, made) };
  run.context.progress('tables', 0, undefined);
  const forJob = [
    ...(await writeControlSheets(run, job, stamps)),
    ...(await writeJobJson(run, job)),
    ...runData,
  ];
  await makeSummary(run, facts, [manifest, ...tables, ...counts, ...forJob, { name: PROOF, ...proof }]);
  return rules;
}

/** A batch of which nothing but its letters is left to be printed. */
export interface PreparedBatch {
  readonly variants: PieceVariants;
  readonly groups: readonly FileGroup[];
  readonly stamps: StampJob;
  readonly jobs: readonly PrintJob[];
  /** What the rules found. */
  readonly rules: Report;
  readonly counts: readonly HashedFile[];
  readonly proof: Proof['printed'];
  readonly told: { readonly texts: TextReport | undefined; readonly coarse: Proof['coarse'] };
}

/** The steps before the first letter. */
export async function prepareBatch(run: BatchRun): Promise<PreparedBatch> {
  approvalRule(run.context, run.plan.documents);
  requireRows(run.plan, await load(run));
  const groups = firstPieces(await select(run), run.plan.first);
  const { combinations, variants } = mergedVariants(run);
  requireWindows(run, variants);
  const texts = await tellTexts(run, variants, combinations);
  const rules = await heedRules(run, variants, texts);
  const counts = [...(await writeOpenCounts(run)), ...(await writePromised(run))];
  const { printed: proof, coarse } = await makeProof(run, combinations);
  const told = { texts, coarse };
  trySummary(run, told);
  const stamps = await stampJob(run, groups.at(-1)?.last ?? 0);
  const jobs = printJobs(run, groups, stamps);
  return { variants, groups, stamps, jobs, rules, counts, proof, told };
}

function load({ steps, scratch, plan, context, letters, workers }: BatchRun): Promise<number> {
  return steps.tables('load', () => loadTables(scratch, plan, context, letters, { workers: workers.most }));
}

/** The pieces in print order. Its variants are merged in the same step, because the sheets of a piece decide its place. */
function select(run: BatchRun): Promise<readonly FileGroup[]> {
  const { steps, scratch, context, plan, letters } = run;
  context.progress('select', 0, undefined);
  const promised = promisedBy(context.mailing, noticeBits(plan.earlier));
  return steps.tables('select', async () => {
    selectPieces(scratch, context.mailing.households, plan.post.seeds);
    if (promised !== undefined) selectPromised(scratch, promised);
    const { variants } = mergedVariants(run);
    return groupPieces(scratch, letters, variants, context.mailing, plan.post);
  });
}

interface MergedVariants {
  readonly combinations: readonly Facets[];
  readonly variants: PieceVariants;
}

function mergedVariants(run: BatchRun): MergedVariants {
  const combinations = combinationsOf(run);
  return { combinations, variants: mergeVariants(run.letters, run.plan, combinations) };
}

/** Undefined for a mailing whose texts are the same for every record. */
async function tellTexts(
  { steps, scratch, plan, context, letters: { conditions } }: BatchRun,
  variants: PieceVariants,
  combinations: readonly Facets[],
): Promise<TextReport | undefined> {
  if (conditions.words.length === 0) return undefined;
  await steps.tables('texts', async () =>
    tellUndecided(variants, combinations, scratch, conditions, plan.inserts),
  );
  return textReport(variants, scratch, openTextPlaces(context.source));
}

function combinationsOf({ scratch, plan, context, letters }: BatchRun): readonly Facets[] {
  const found = facetCombinations(scratch);
  return found.length > 0
    ? found
    : [plainFacets(representative(context.mailing, plan.phase, letters.conditions))];
}

/** What does not depend on the letters. */
async function writeTables({ steps, scratch, plan, context }: BatchRun): Promise<readonly HashedFile[]> {
  const prefix = piecePrefix(context.mailing.name, plan);
  const outcomes = await steps.file('outcomes.csv', (path) => writeOutcomes(path, scratch, prefix));
  const problems = await steps.file('problems.csv', (path) => writeProblems(path, scratch));
  return [
    { name: 'outcomes.csv', sha256: outcomes },
    { name: 'problems.csv', sha256: problems },
  ];
}

async function makeManifest(
  { steps }: BatchRun,
  parts: AsyncIterable<PrintedPart>,
  enclosed: readonly string[],
): Promise<HashedFile> {
  const write = (path: string): Promise<string> => writeManifest(path, parts, enclosed);
  return { name: 'manifest.csv', sha256: await steps.file('manifest.csv', write) };
}

const PROOF = 'proof.pdf';

function makeProof(run: BatchRun, combinations: readonly Facets[]): Promise<Proof> {
  const { steps, letters, context, plan } = run;
  context.progress('proof', 0, undefined);
  return steps.file(
    PROOF,
    (path) => writeProof(path, letters, context.fonts, context.mailing, plan, combinations),
    { hashes: ({ printed }) => [printed.sha256] },
  );
}
