/**
 * Rejects a path in a condition that no campaign or brand file can have. A missing value is allowed there, so a
 * typo would silently drop a paragraph.
 */
import { Fault, type Place } from '../../base/problems.js';

/** Keys below these are the author's own. */
const FREE: ReadonlySet<string> = new Set(['links', 'published', 'updated', 'document_speaks']);
/** Keys of what is worked out for templates, and stands in no file. */
const WORKED_OUT: ReadonlySet<string> = new Set(['paragraphs']);
/** Names at the root of a template below which nothing stands in a campaign or brand file. */
export const WORKED_OUT_ROOTS: ReadonlySet<string> = new Set([
  ...['record', 'words', 'summary', 'exhibits', 'statute', 'agency_marks', 'notice', 'audience', 'removed'],
  'page_marks',
]);

/** `names` are all keys that campaign and brand files may have. Throws PATH_UNKNOWN. */
export function checkNames(
  path: hbs.AST.PathExpression,
  isRoot: boolean,
  names: ReadonlySet<string>,
  place: Place,
): void {
  const [head = '', ...tail] = path.parts;
  if (path.data || WORKED_OUT_ROOTS.has(head)) return;
  const below = isRoot && head === 'linked' ? tail.slice(1) : tail;
  const end = below.findIndex((part) => FREE.has(part));
  const checked = end < 0 ? below : below.slice(0, end);
  const unknown = checked.find((part) => !names.has(part) && !WORKED_OUT.has(part) && !/^\d+$/.test(part));
  if (unknown === undefined) return;
  throw new Fault(
    'PATH_UNKNOWN',
    `${path.original}: nothing in a campaign or brand file is named "${unknown}"`,
    {
      place,
      hint: 'correct the path; noticepress schema prints what a campaign file may contain',
    },
  );
}
