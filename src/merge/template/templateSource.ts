/** Reads template files by their names below `templates/`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../base/problems.js';
import { hasControl } from '../../base/text/visible.js';

export interface TemplateSource {
  /**
   * Text of `owner-letter/owner-letter.hbs`, or undefined when there is no such file.
   * @throws Fault TEMPLATE_INVALID for a file that cannot be read, or is not UTF-8
   */
  read(name: string): string | undefined;
  /**
   * How a message names that file, so that the reader sees whose it is: `noticepress/templates/...` for ours,
   * `templates/...`, from the workspace on, for one that overrides it. The same wherever either folder is.
   */
  pathOf(name: string): string;
}

/** The templates that come with the package. */
export const OUR_TEMPLATES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'templates');

/** Reads from several folders; for each file the first folder that has it counts, so a workspace overrides ours. */
export function folderTemplates(folders: readonly string[] = [OUR_TEMPLATES]): TemplateSource {
  return {
    read(name) {
      for (const folder of folders) {
        const text = readIfThere(folder, name);
        if (text !== undefined) return text;
      }
      return undefined;
    },
    pathOf(name) {
      const folder = folders.find((each) => existsSync(join(each, name))) ?? OUR_TEMPLATES;
      return nameOf(folder, name);
    },
  };
}

function nameOf(folder: string, name: string): string {
  return folder === OUR_TEMPLATES ? `noticepress/templates/${name}` : `${basename(folder)}/${name}`;
}

/** Without the byte order mark that some editors write: it would be printed. */
function readIfThere(folder: string, name: string): string | undefined {
  try {
    const bytes = readFileSync(join(folder, name));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    if (hasControl(text)) throw new Error('it holds a control character');
    return text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault('TEMPLATE_INVALID', `the file cannot be read: ${why}`, {
      place: { file: nameOf(folder, name) },
      hint: 'a template or style sheet is a text file in UTF-8',
      cause: error,
    });
  }
}
