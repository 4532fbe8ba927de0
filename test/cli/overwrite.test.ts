/** No command overwrites a file that it or the workspace reads. */
import {
  cpSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { noticepress } from './noticepress.js';

const workspace = mkdtempSync(join(tmpdir(), 'noticepress-overwrite-'));
cpSync('fixtures', workspace, { recursive: true });
afterAll(() => rmSync(workspace, { recursive: true }));
const at = (...names: string[]): string => join(workspace, ...names);
linkSync(at('data', 'owners.csv'), at('twin.pdf'));
symlinkSync(at('noticepress.yaml'), at('link.pdf'));

const RENDER = ['render', 'dealer-letter', '--campaign', '23LJ01'];
const BATCH = ['batch', '--campaign', '23LJ01', '--phase', '5'];
const DISCLOSE = ['disclose', '--campaign', '20LC02', '--vin', '2T2BZMCA5GC905212', '--dealer', '98629'];

const files = (): readonly string[] =>
  readdirSync(workspace, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(at(name)).isFile())
    .map((name) => `${name} ${readFileSync(at(name), 'base64')}`);

it.each([
  [RENDER, 'campaigns/23LJ01.yaml'],
  [RENDER, 'campaigns/new.yaml'],
  [RENDER, 'brands/lexus.yaml'],
  [RENDER, 'follow-ups/2013-02.yaml'],
  [RENDER, 'templates/owner-letter/owner-letter.hbs'],
  [RENDER, 'noticepress.yaml'],
  [RENDER, 'dealers.csv'],
  [RENDER, 'data/owners.csv'],
  [RENDER, 'data/workspace.sqlite'],
  [RENDER, 'twin.pdf'],
  [RENDER, 'link.pdf'],
  [BATCH, 'data'],
  [BATCH, 'campaigns/batch'],
  [BATCH, 'data/owners.csv'],
  [DISCLOSE, 'campaigns'],
  [DISCLOSE, 'data'],
] as const)('refuses %j --out %s and leaves every file as it is', async (command, out) => {
  const before = files();
  const { exit, err } = await noticepress(...command, '--workspace', workspace, '--out', at(out));
  expect([exit, err]).toEqual([2, expect.stringContaining('OUTPUT_IS_INPUT')]);
  expect(files()).toEqual(before);
});

it('refuses the file that a command was given by name', async () => {
  cpSync(at('campaigns', '23LJ01.yaml'), at('draft.yaml'));
  const fixed = ['render', 'dealer-letter', '--workspace', workspace, '--campaign', at('draft.yaml')];
  expect(await noticepress(...fixed, '--out', at('draft.yaml'))).toMatchObject({ exit: 2 });
  expect(readFileSync(at('draft.yaml'))).toEqual(readFileSync(at('campaigns', '23LJ01.yaml')));
});
