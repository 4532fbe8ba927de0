/** Counts the file groups of a batch, with what their pieces weigh. */
import { ENVELOPES } from '../../../post/envelopes/profiles.js';
import { pieceMeasures } from '../../../post/postage/pieceMeasures.js';
import { postageTier } from '../../../post/postage/postageTiers.js';
import type { FileGroup } from '../../../select/pieces/fileGroups.js';
import type { GroupCount } from '../../folder/summary.js';
import type { BatchPlan } from '../../plan/planBatch.js';
import { mostSheetsOf } from '../../plan/post/plannedPost.js';

type Planned = Pick<BatchPlan, 'inserts' | 'post'>;

/** In print order. */
export function groupCounts(groups: readonly FileGroup[], plan: Planned): readonly GroupCount[] {
  return groups.map((group, index) => groupCount(group, index + 1, plan));
}

function groupCount(
  { isBox, sheets, kit, first, last }: FileGroup,
  group: number,
  { inserts, post }: Planned,
): GroupCount {
  const pieces = last - first + 1;
  const counts = kit.split(' ').map(Number);
  const enclosed = inserts.map(({ id, grams, sheets: stocked }, at) => ({
    id,
    count: counts[at] ?? 0,
    grams: grams ?? 0,
    sheets: stocked ?? 0,
  }));
  return {
    group,
    ...(isBox ? { box: true as const } : {}),
    sheets_each: sheets,
    ...(enclosed.length === 0
      ? {}
      : { kit: Object.fromEntries(enclosed.map(({ id, count }) => [id, count])) }),
    ...(isBox ? {} : { ...postageOf(sheets, enclosed, post), ...overfull(sheets, post) }),
    pieces,
    sheets: sheets * pieces,
  };
}

/** Nothing where the workspace says nothing of its paper. */
function postageOf(
  sheets: number,
  enclosed: Parameters<typeof pieceMeasures>[0]['enclosed'],
  { paper, envelope }: BatchPlan['post'],
): Pick<GroupCount, 'grams_each' | 'millimeters_each' | 'postage'> {
  if (paper === undefined) return {};
  const profile = ENVELOPES[envelope];
  const measures = pieceMeasures({ sheets, enclosed }, paper, profile);
  return {
    grams_each: measures.grams,
    millimeters_each: measures.millimeters,
    postage: postageTier(measures, profile),
  };
}

function overfull(sheets: number, post: BatchPlan['post']): Pick<GroupCount, 'most_sheets'> {
  const most = mostSheetsOf(post);
  return sheets > most ? { most_sheets: most } : {};
}
