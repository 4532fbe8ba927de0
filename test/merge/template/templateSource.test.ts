/** Template files as people leave them behind. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Fault, formatFault } from '../../../src/base/problems.js';
import { folderTemplates } from '../../../src/merge/template/templateSource.js';
import { readWords } from '../../../src/merge/template/words.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the templates of the folder are refused with, without the name of the folder. */
function refusal(use: (source: ReturnType<typeof folderTemplates>) => unknown): string {
  try {
    use(folderTemplates([folder]));
  } catch (error) {
    return formatFault(error as Fault).replaceAll(`${basename(folder)}/`, '');
  }
  return 'nothing';
}

it('reads one with a byte order mark and line ends of another system as the same text', () => {
  writeFileSync(join(folder, 'a.hbs'), '\uFEFF<p>Ana</p>\r\n<p>Vale</p>\r\n');
  expect(folderTemplates([folder]).read('a.hbs')).toBe('<p>Ana</p>\n<p>Vale</p>\n');
});

it('refuses one that is not UTF-8, and a folder that is called as one', () => {
  writeFileSync(join(folder, 'a.hbs'), 'Se\xf1or', 'latin1');
  expect(refusal((source) => source.read('a.hbs'))).toMatch(
    /^a\.hbs {2}TEMPLATE_INVALID {2}.*\n {2}hint: .*UTF-8/,
  );
  mkdirSync(join(folder, 'b.hbs'));
  expect(refusal((source) => source.read('b.hbs'))).toMatch(/^b\.hbs {2}TEMPLATE_INVALID/);
});

it('refuses a word that would take minutes to break into lines', () => {
  writeFileSync(join(folder, 'a.hbs'), `<p>${'y '.repeat(60_000)}</p>`);
  expect(refusal((source) => source.read('a.hbs'))).toBe('nothing');
  writeFileSync(join(folder, 'a.hbs'), `<p>${'y'.repeat(60_000)}</p>`);
  expect(refusal((source) => source.read('a.hbs'))).toMatch(
    /^a\.hbs {2}TEMPLATE_INVALID {2}a word is at most 50,000 /,
  );
});

it.each(['null', '3', '"page"', '{', '{ "page": null }'])('refuses %s as words', (text) => {
  writeFileSync(join(folder, 'words.json'), text);
  expect(refusal(readWords)).toMatch(/^words\.json {2}TEMPLATE_INVALID/);
});
