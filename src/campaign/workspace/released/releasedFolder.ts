/** Names what the folder of a release holds: `campaigns/23LJ01@2024-01-31/`, a small workspace. */
import { join } from 'node:path';

/** The workspace's own templates; each file replaces ours of the same name. */
export const RELEASED_TEMPLATES = 'templates';

/** The prescribed texts that recalls were printed with. */
export const RELEASED_STATUTE = 'statutory';

export function releasedStatute(folder: string): string {
  return join(folder, RELEASED_STATUTE);
}

/** The folder beside the file of a revision. */
export function releasedFolder(file: string): string {
  return file.replace(/\.yaml$/, '');
}
