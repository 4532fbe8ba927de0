/** A file that cannot be reached is never taken for one that does not exist. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isThere } from '../../../src/base/files/isThere.js';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { inputPaths } from '../../../src/batch/plan/inputPaths.js';
import { folderTemplates } from '../../../src/merge/template/templateSource.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-there-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]): string => join(folder, ...names);

writeFileSync(at('owners.csv'), 'vin\n');
symlinkSync(at('nowhere'), at('dangling.csv'));
symlinkSync(at('loop'), at('loop'));

/** Root may read everything, so that these, which nobody can read, stand for a locked folder as well. */
const UNREACHABLE = [
  ['in a file instead of a folder', at('owners.csv', 'x.csv'), /it is a file, but a folder is expected/],
  ['in a loop of links', at('loop', 'x.csv'), /its links form a loop/],
  ['of a name that is too long', at('x'.repeat(300)), /the name is too long/],
] as const;

it('is there or not', () => {
  expect(isThere(at('owners.csv'))).toBe(true);
  expect(isThere(at('nothing.csv'))).toBe(false);
  expect(isThere(at('dangling.csv'))).toBe(true);
});

describe.each(UNREACHABLE)('a path %s', (_what, path, why) => {
  const refused = expect.objectContaining({ code: 'FILE_UNREADABLE', message: expect.stringMatching(why) });

  it('is an error', () => {
    expect(() => isThere(path)).toThrow(refused);
    expect(() => nodeFiles.list(path)).toThrow(refused);
  });

  it('does not count as no exclude list', () => {
    const data = { owners: at('owners.csv'), exclude: path };
    expect(() => inputPaths({}, data)).toThrow(refused);
  });

  it('does not count as a template that is not overridden', () => {
    expect(() => folderTemplates([path]).read('letter/letter.hbs')).toThrow(refused);
  });
});

it('reads no list through a link that leads nowhere, and does not pass it over', () => {
  const data = {
    owners: at('owners.csv'),
    exclude: at('dangling.csv'),
  };
  expect(inputPaths({}, data)).toMatchObject({ exclude: at('dangling.csv') });
});
