/** Finds font families that a brand asks for, or a file that says something else of it, and that nobody brings. */
import type { Path } from '../../base/path.js';
import { whatItHas } from '../../base/text/nearest.js';
import type { BrandOverride } from '../schema/brandSchema.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Inconsistency } from './inconsistency.js';

/** @param families ours, and those of noticepress.yaml */
export function findStrangeFonts(
  { fonts = {} }: Pick<BrandOverride, 'fonts'>,
  path: Path,
  families: readonly string[],
): readonly Inconsistency[] {
  return Object.entries(fonts).flatMap(([use, family]): Inconsistency[] => {
    if (family === undefined || families.includes(family)) return [];
    const what = `no font family "${family}"; ${whatItHas('the workspace', family, families)}`;
    return [{ path: [...path, 'fonts', use], what, code: 'FONT_UNKNOWN' }];
  });
}

/** Without families, none is unknown. */
export function findCampaignFonts(
  { speaks, document_speaks }: Campaign,
  families: readonly string[] | undefined,
): readonly Inconsistency[] {
  if (families === undefined) return [];
  return [
    ...findStrangeFonts(speaks, ['speaks'], families),
    ...Object.entries(document_speaks).flatMap(([document, said]) =>
      findStrangeFonts(said ?? {}, ['document_speaks', document], families),
    ),
  ];
}
