/** Reads template files by their names below `templates/`. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isThere } from '../../base/files/isThere.js';
import { packageRoot } from '../../base/packageRoot.js';
import { Fault } from '../../base/problems.js';
import { systemFault, systemReason } from '../../base/systemFault.js';
import { hasControl } from '../../base/text/visible.js';

export interface TemplateSource {
  /**
   * The text of `owner-letter/owner-letter.hbs`; undefined if there is no such file.
   * @throws Fault TEMPLATE_INVALID for a file that cannot be read or is not UTF-8
   */
  read(name: string): string | undefined;
  /**
   * How messages name that file, so that the reader sees where it comes from: `noticepress/templates/...` for ours,
   * `templates/...`, relative to the workspace, for an override. Independent of where the folders are.
   */
  pathOf(name: string): string;
}

/** The templates that come with the package. */
export const OUR_TEMPLATES = join(packageRoot(), 'templates');

/** Without overrides everybody reads the same templates, which do not change while the program runs. */
let ours: TemplateSource | undefined;

/** Reads from several folders. The first folder that has a file wins, so a workspace can override our templates. */
export function folderTemplates(folders: readonly string[] = [OUR_TEMPLATES]): TemplateSource {
  const there = folders.filter((folder) => folder === OUR_TEMPLATES || isThere(folder));
  if (there.length > 1 || there[0] !== OUR_TEMPLATES) return sourceOf(folders);
  ours ??= sourceOf(there);
  return ours;
}

function sourceOf(folders: readonly string[]): TemplateSource {
  return {
    read(name) {
      for (const folder of folders) {
        const text = readIfThere(folder, name);
        if (text !== undefined) return withoutEndless(text, nameOf(folder, name));
      }
      return undefined;
    },
    pathOf(name) {
      const folder = folders.find((each) => isThere(join(each, name))) ?? OUR_TEMPLATES;
      return nameOf(folder, name);
    },
  };
}

/** As in campaign files. A word is tried at each place where a line may break: a million characters take minutes. */
const LONGEST_WORD = 50_000;

function withoutEndless(text: string, file: string): string {
  if (text.length <= LONGEST_WORD || text.split(/\s+/).every((word) => word.length <= LONGEST_WORD))
    return text;
  const message = `a word is at most ${LONGEST_WORD.toLocaleString('en-US')} characters long`;
  throw new Fault('TEMPLATE_INVALID', message, { place: { file }, hint: 'put spaces into the longest word' });
}

function nameOf(folder: string, name: string): string {
  return folder === OUR_TEMPLATES ? `noticepress/templates/${name}` : `${basename(folder)}/${name}`;
}

/**
 * Drops the byte order mark that some editors write, which would be printed.
 *
 * @throws Fault FILE_UNREADABLE where nobody can know whether there is an override: our text would silently be printed
 */
function readIfThere(folder: string, name: string): string | undefined {
  if (!isThere(join(folder, name))) return undefined;
  try {
    const bytes = readFileSync(join(folder, name));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    if (hasControl(text)) throw new Error('it contains a control character');
    return text;
  } catch (error) {
    const isOfSystem = systemFault(error) !== undefined;
    throw new Fault('TEMPLATE_INVALID', `the file cannot be read: ${systemReason(error)}`, {
      place: { file: nameOf(folder, name) },
      hint: isOfSystem
        ? 'check that it is a file and that you may read it'
        : 'save templates and style sheets as UTF-8 text',
      cause: error,
    });
  }
}
