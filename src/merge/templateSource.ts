/** Where template files come from: a name below `templates/` in, its text out. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TemplateSource {
  /** Text of `owner-letter/owner-letter.hbs`, or undefined when there is no such file. */
  read(name: string): string | undefined;
  /**
   * How a message names that file, so that one sees whose it is: `noticepress/templates/...` for ours,
   * `templates/...`, from the workspace on, for one that overrides it. The same wherever either stands.
   */
  pathOf(name: string): string;
}

/** The templates that come with the package. */
export const OUR_TEMPLATES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'templates');

/** Reads from several folders; for each file the first folder that has it counts, so a workspace overrides ours. */
export function folderTemplates(folders: readonly string[] = [OUR_TEMPLATES]): TemplateSource {
  return {
    read(name) {
      for (const folder of folders) {
        const text = readIfThere(join(folder, name));
        if (text !== undefined) return text;
      }
      return undefined;
    },
    pathOf(name) {
      const folder = folders.find((each) => existsSync(join(each, name))) ?? OUR_TEMPLATES;
      return folder === OUR_TEMPLATES ? `noticepress/templates/${name}` : `${basename(folder)}/${name}`;
    },
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
