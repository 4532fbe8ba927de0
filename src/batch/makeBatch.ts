/** Makes every file of a batch, from a plan and an open scratch. */

import type { Report } from '../check/engine/finding.js';
import { openTextPlaces } from '../render/letters/textPlaces.js';
import { facetCombinations } from '../select/pieces/facetCombinations.js';
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
import { heedRules } from './press/heedRules.js';
import { mergeVariants, type PieceVariants } from './press/pieceVariants.js';
import { type PrintedPart, printFiles } from './press/printFiles.js';
import { stampJob } from './press/stamps/stampJob.js';
import { type TextReport, tellUndecided, textReport } from './press/textReport.js';
import { requireWindows } from './press/windows/requireWindows.js';
import { type Proof, writeProof } from './press/writeProof.js';
import { makeSummary, trySummary } from './report/makeSummary.js';
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
  approvalRule(run.context, run.plan.documents);
  requireRows(run.plan, await load(run));
  const pieces = await select(run);
  const combinations = combinationsOf(run);
  const variants = mergeVariants(run.letters, run.plan, combinations);
  requireWindows(run, variants);
  const texts = await tellTexts(run, variants, combinations);
  const rules = await heedRules(run, variants, texts);
  const counts = [...(await writeOpenCounts(run)), ...(await writePromised(run))];
  const { printed: proof, coarse } = await makeProof(run, combinations);
  const told = { texts, coarse };
  trySummary(run, told);
  const stamps = await stampJob(run, pieces);
  const { printed, beside: tables } = await printFiles(run, pieces, variants, stamps, () => writeTables(run));
  const manifest = await makeManifest(run, printed);
  await makeSummary(run, printed, [manifest, ...tables, ...counts, { name: PROOF, ...proof }], told);
  return rules;
}

function load({ steps, scratch, plan, context, letters, workers }: BatchRun): Promise<number> {
  return steps.tables('load', () => loadTables(scratch, plan, context, letters, { workers: workers.most }));
}

function select({ steps, scratch, context, plan }: BatchRun): Promise<number> {
  context.progress('select', 0, undefined);
  const promised = promisedBy(context.mailing, noticeBits(plan.earlier));
  return steps.tables('select', async () => {
    const pieces = selectPieces(scratch, context.mailing.households);
    if (promised !== undefined) selectPromised(scratch, promised);
    return pieces;
  });
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
  const prefix = piecePrefix(context.mailing.name, plan.fingerprint);
  const outcomes = await steps.file('outcomes.csv', (path) => writeOutcomes(path, scratch, prefix));
  const problems = await steps.file('problems.csv', (path) => writeProblems(path, scratch));
  return [
    { name: 'outcomes.csv', sha256: outcomes },
    { name: 'problems.csv', sha256: problems },
  ];
}

async function makeManifest(
  { steps, plan, context }: BatchRun,
  printed: readonly PrintedPart[],
): Promise<HashedFile> {
  context.progress('tables', 0, undefined);
  const parts = printed.map(({ manifestPath }) => manifestPath);
  const enclosed = plan.inserts.map(({ id }) => id);
  const write = async (path: string): Promise<string> => writeManifest(path, parts, enclosed);
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
