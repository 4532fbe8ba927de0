/** What a file says never commands the terminal, and never fills it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { noticepress } from '../noticepress.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-terminal-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const part of ['noticepress.yaml', 'brands', 'campaigns'])
  cpSync(join('fixtures', part), join(folder, part), { recursive: true });

const EVIL = '\x1b]0;mine\x07\u202e\x9b31m';
const OBEYED = /(?![\n\t])[\p{Cc}\p{Cf}]/u;

function campaign(from: RegExp, to: string): string {
  const path = join(folder, 'campaign.yaml');
  const text = readFileSync(join('fixtures', 'campaigns', '23LJ01.yaml'), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return path;
}

const letter = (path: string) =>
  noticepress(
    'render',
    'dealer-letter',
    '--workspace',
    folder,
    '--campaign',
    path,
    '--out',
    join(folder, 'o.pdf'),
  );

it.each([
  ['a campaign that is asked for', () => letter(EVIL)],
  ['a document', () => noticepress('render', EVIL, '--workspace', folder, '--campaign', '23LJ01')],
  ['an option', () => noticepress('render', `--${EVIL}`, 'x')],
  ['a command', () => noticepress(EVIL)],
  ['a workspace', () => noticepress('outbox', 'list', '--workspace', EVIL)],
  ['a key of a campaign file', () => letter(campaign(/^title:/m, `"${'\\e[31m\\u202e'}": x\ntitle:`))],
  ['a text of a campaign file', () => letter(campaign(/^title:.*$/m, 'title: "\\e[31mred"'))],
  ['a value of a campaign file', () => letter(campaign(/^kind:.*$/m, 'kind: "\\u202egnipac"'))],
  [
    'a value of the form',
    () =>
      noticepress(
        'disclose',
        '--workspace',
        folder,
        '--campaign',
        '20LC02',
        '--vin',
        'V',
        '--dealer',
        EVIL,
        '--out',
        join(folder, 'd'),
        '--set',
        `status=${EVIL}`,
      ),
  ],
] as const)('is not reached by the control characters of %s', async (_what, work) => {
  const { exit, out, err } = await work();
  expect(exit).toBeGreaterThan(1);
  expect(err).toMatch(/^\S*.*[A-Z_]+ {2}/);
  expect(`${out}${err}`).not.toMatch(OBEYED);
});

it.each([
  ['a code', () => letter('x'.repeat(3000))],
  ['words', () => letter('lorem ipsum '.repeat(300))],
  ['a value', () => letter(campaign(/^kind:.*$/m, `kind: ${'lorem ipsum '.repeat(300)}`))],
  ['a key', () => letter(campaign(/^title:/m, `${'k'.repeat(900)}: x\ntitle:`))],
  ['an option', () => noticepress('render', `--${'o'.repeat(3000)}`, 'x')],
] as const)('shows at most 200 characters of %s', async (_what, work) => {
  const { err } = await work();
  expect(err).not.toMatch(/x{201}|o{201}|k{201}|(lorem ipsum ?){17}/);
});

it('is not shown the name or the address of an owner that an import refuses', async () => {
  const owners = join(folder, 'owners.csv');
  writeFileSync(
    owners,
    'vin,name,address1,city,state,zip\nWRONG,Zoltan Secretperson,7 Hidden Lane,Austin,TX,78701\n2T2BZMCA5GC905212,日本 Hiddenname,7 Hidden Lane,Austin,TX,78701\n',
  );
  const { err } = await noticepress('import', 'owners', owners, '--workspace', folder);
  expect(err).toContain('VIN_LENGTH');
  expect(err).not.toMatch(/Secretperson|Hidden|日本/);
});
