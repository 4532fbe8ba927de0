/** Counts the records that a batch of a notice would mail, by their facets. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { loadTables } from '../../../batch/load/loadTables.js';
import { batchContext } from '../../../batch/plan/batchContext.js';
import { planBatch } from '../../../batch/plan/planBatch.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { Letters } from '../../../render/letters/letters.js';
import { countByFacets } from '../../../select/pieces/facetCombinations.js';
import { selectPieces } from '../../../select/selectPieces.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { Facets } from '../../../shapes/recordModel.js';
import { withTemporaryScratch } from '../../../store/sqlite/withTemporaryScratch.js';

/** So many records have these facets. */
export interface FacetCount {
  readonly facets: Facets;
  readonly count: number;
}

export interface CountOrder {
  readonly dir: string;
  readonly campaign: string;
  /** Id of the notice; the remedy notice where it is undefined. */
  readonly notice: string | undefined;
  /** Path of an owners file; the workspace's own without it. */
  readonly owners: string | undefined;
}

/** @throws Fault as a batch does before its first page; an owners file of any size is streamed into a scratch on the disk */
export async function countRecords(order: CountOrder, fonts: FontBook): Promise<readonly FacetCount[]> {
  const { dir, campaign, notice, owners } = order;
  const workspace = openWorkspace(dir, nodeFiles);
  const context = batchContext({ workspace, campaign, notice, fonts });
  const isOpen = context.mailing.standing.some(({ open }) => open.length > 0);
  const accept = isOpen ? { 'open-points': 'only counted' } : {};
  const plan = await planBatch({ out: '', inputs: owners === undefined ? {} : { owners }, accept }, context);
  return withTemporaryScratch('count', async (scratch) => {
    await loadTables(scratch, plan, context, new Letters(context.source));
    selectPieces(scratch);
    return [...countByFacets(scratch)].map(([key, count]) => ({ facets: JSON.parse(key) as Facets, count }));
  });
}
