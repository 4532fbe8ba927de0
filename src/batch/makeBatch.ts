/** A plan and an open scratch come in; every file of the batch stands in the folder where it is made. */
import { facetCombinations } from '../select/facetCombinations.js';
import { selectPieces } from '../select/selectPieces.js';
import type { Facets } from '../shapes/recordModel.js';
import { sampleFacets } from '../shapes/recordValues.js';
import { piecePrefix } from './plan/fingerprint.js';
import { loadTables } from './press/loadTables.js';
import { makeSummary, trySummary } from './report/makeSummary.js';
import type { Making } from './press/batchRun.js';
import { mergeVariants } from './press/pieceVariants.js';
import { type PrintedPart, printFiles } from './press/printFiles.js';
import { representative } from './plan/representative.js';
import { requireRows } from './press/requireRows.js';
import type { BesideFile, HashedFile } from './folder/summary.js';
import { writeOpenCounts } from './report/writeOpenCounts.js';
import { writeProof } from './press/writeProof.js';
import { writeManifest, writeOutcomes, writeProblems } from './report/writeTables.js';

/**
 * The steps in their order; those that an earlier run has done answer at once. The letters take longest, so they
 * are printed when all else that can fail by a file or template of the workspace was made or tried.
 */
export async function makeBatch(making: Making): Promise<void> {
  requireRows(making.plan, await load(making));
  const pieces = await select(making);
  const combinations = combinationsOf(making);
  const variants = mergeVariants(making.letters, making.plan.documents, combinations);
  const counts = await writeOpenCounts(making);
  const proof = await makeProof(making, combinations);
  trySummary(making);
  const printed = await printFiles(making, pieces, variants);
  const tables = await writeTables(making, printed);
  await makeSummary(making, printed, [...tables, ...counts, proof]);
}

function load({ steps, scratch, plan, context, letters }: Making): Promise<number> {
  return steps.tables('load', () => loadTables(scratch, plan, context, letters));
}

function select({ steps, scratch, context }: Making): Promise<number> {
  context.progress('select', 0, undefined);
  return steps.tables('select', async () => selectPieces(scratch));
}

function combinationsOf({ scratch, plan, context }: Making): readonly Facets[] {
  const found = facetCombinations(scratch);
  return found.length > 0
    ? found
    : [{ ...sampleFacets(representative(context.mailing, plan.phase)), lessor: false }];
}

async function writeTables(
  { steps, scratch, plan, context }: Making,
  printed: readonly PrintedPart[],
): Promise<readonly HashedFile[]> {
  const prefix = piecePrefix(context.mailing.name, plan.fingerprint);
  const parts = printed.map(({ manifestPath }) => manifestPath);
  const makers = {
    'manifest.csv': (path: string) => writeManifest(path, parts),
    'outcomes.csv': (path: string) => writeOutcomes(path, scratch, prefix),
    'problems.csv': (path: string) => writeProblems(path, scratch),
  };
  const tables: HashedFile[] = [];
  for (const [name, make] of Object.entries(makers)) {
    context.progress('tables', tables.length, 3);
    tables.push({ name, sha256: await steps.file(name, async (path) => make(path)) });
  }
  return tables;
}

async function makeProof(making: Making, combinations: readonly Facets[]): Promise<BesideFile> {
  const { steps, letters, context, plan } = making;
  context.progress('proof', 0, undefined);
  const printed = await steps.file('proof.pdf', (path) =>
    writeProof(path, letters, context.fonts, context.mailing, plan.documents, combinations),
  );
  return { name: 'proof.pdf', ...printed };
}
