/** Finds the file that a place names: messages name templates by where they belong, not by where they are. */
import { basename, isAbsolute, join, resolve } from 'node:path';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { OUR_TEMPLATES } from '../../../merge/template/templateSource.js';

const OURS = 'noticepress/templates/';

/** @param file such as `noticepress/templates/owner-letter/owner-letter.hbs`, `templates/...`, or the path of a campaign file */
export function pathOfPlace(
  { dir, settings, resolve: inside }: Pick<Workspace, 'dir' | 'settings' | 'resolve'>,
  file: string,
): string {
  if (isAbsolute(file)) return file;
  if (file.startsWith(OURS)) return join(OUR_TEMPLATES, file.slice(OURS.length));
  const own = `${basename(settings.templates)}/`;
  if (file.startsWith(own)) return join(inside(settings.templates), file.slice(own.length));
  return file.startsWith(dir) ? resolve(file) : join(resolve(dir), file);
}
