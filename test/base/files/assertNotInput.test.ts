import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assertNotInput } from '../../../src/base/files/assertNotInput.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-input-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]): string => join(folder, ...names);

mkdirSync(at('campaigns', 'old'), { recursive: true });
for (const name of ['owners.csv', 'free.pdf', 'campaigns/a.yaml', 'campaigns/old/b.yaml'])
  writeFileSync(at(name), name);
symlinkSync(at('owners.csv'), at('link.pdf'));
symlinkSync(at('campaigns'), at('papers'));
linkSync(at('owners.csv'), at('twin.pdf'));
linkSync(at('campaigns', 'old', 'b.yaml'), at('twin.yaml'));
symlinkSync(at('nothing'), at('dangling'));

const INPUTS = { files: [at('owners.csv'), at('later.csv')], folders: [at('campaigns'), at('none')] };
const write = (path: string) => (): void => assertNotInput(path, INPUTS);

it.each([
  ['a file that is read', at('owners.csv')],
  ['a file that would be read if it were there', at('later.csv')],
  ['a link to it', at('link.pdf')],
  ['its hard link', at('twin.pdf')],
  ['another way to name it', `${folder}/campaigns/../owners.csv`],
  ['a file of a folder that is read', at('campaigns', 'a.yaml')],
  ['a new file in such a folder', at('campaigns', 'new.pdf')],
  ['the folder itself', at('campaigns')],
  ['a folder deep in it', at('campaigns', 'old', 'x', 'y')],
  ['a link to such a folder', at('papers', 'x.pdf')],
  ['a hard link to a file deep in it', at('twin.yaml')],
])('refuses %s', (_what, path) => {
  expect(write(path)).toThrow(expect.objectContaining({ code: 'OUTPUT_IS_INPUT', exit: 2 }));
});

it.each([
  ['a file of another name', at('free.pdf')],
  ['a new file', at('new.pdf')],
  ['a folder whose name only begins alike', at('campaigns-2', 'x.pdf')],
  ['a link to nothing', at('dangling')],
])('allows %s', (_what, path) => {
  expect(write(path)).not.toThrow();
});
