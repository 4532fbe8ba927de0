import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/allRules.js';
import { noticepress } from '../cli/noticepress.js';
import { exampleWorkspace as writeExample } from './exampleWorkspace.js';

const ROOT = resolve(import.meta.dirname, '../..');
const CASES = join(ROOT, 'test/cases');

const written: string[] = [];
afterAll(() => {
  for (const folder of written) rmSync(folder, { recursive: true });
});

function exampleWorkspace(...example: Parameters<typeof writeExample>): string {
  const folder = writeExample(...example);
  written.push(folder);
  return folder;
}

/** What contradicts itself in the papers as they were published. */
const PUBLISHED = [
  'X-012 The remedy is available, and the paper says "parts are not available at this time"',
  'X-001 The rows add up to 221,370; the total says approximately 214,000',
  'X-003 The dealer-faq says 1-888-255-3987, the other documents say 1-800-255-3987',
  'X-003 The dealer-faq says Eastern Time, the other documents say Central Time',
  'X-015 The phases add up to 214,500, with 2 still to come; the total says approximately 214,000',
  'X-021 23MY RC-F is in the chart and in no row of the table',
  'X-023 23LJ01R1 pays 0.4 h for work of 45 minutes',
  'X-042 One paper says "Since November 2022", another "Since October 2022"',
];

it('finds no error in the fixtures, and lists what they suppress with its reason', async () => {
  const { exit, out } = await noticepress('check', '--workspace', join(ROOT, 'fixtures'));
  expect(exit).toBe(0);
  const told = [...out.matchAll(/suppressed (\S+): (.+)\n +reason: /g)].map(
    ([, id, words]) => `${id} ${words}`,
  );
  expect(told).toEqual(PUBLISHED.map((each) => expect.stringContaining(each)));
});

it.each(readdirSync(CASES).filter((name) => /^\w+$/.test(name) && !name.includes('.')))(
  'finds no error in the case %s',
  async (name) => {
    const { exit, out } = await noticepress('check', '--workspace', join(CASES, name));
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining(': 0 errors, ') });
  },
);

const FAILING = {
  sample: 'service_campaign',
  campaign: { 'vehicles.total': 15200 },
  files: {},
} as const;

it('names file, line and column, and exits with 1 for an error only', async () => {
  const folder = exampleWorkspace(FAILING);
  const warned = await noticepress('check', '26NC01', '--workspace', folder, '--json');
  const { findings } = JSON.parse(warned.out);
  expect(warned.exit).toBe(0);
  expect(findings[0]).toMatchObject({ rule: 'X-001', severity: 'warning', line: 31, column: 10 });
  const strict = exampleWorkspace({
    ...FAILING,
    files: { 'noticepress.yaml': 'format: 1\nname: Strict\ncheck: { rules: { X-001: error } }\n' },
  });
  expect((await noticepress('check', '--workspace', strict)).exit).toBe(1);
});

it('tells of a suppression that nothing needs, and of one that names no rule', async () => {
  const suppress = [
    { rule: 'X-001', reason: 'Not needed.' },
    { rule: 'X-0O1', reason: 'Misspelled.' },
  ];
  const folder = exampleWorkspace({ sample: 'service_campaign', campaign: { suppress } });
  const { out } = await noticepress('check', '--workspace', folder);
  expect(out).toContain('X-001 finds nothing that this entry suppresses; remove it');
  expect(out).toContain('there is no rule X-0O1; did you mean X-001?');
});

/** The schema of OASIS that jest-sarif carries, which needs nothing of its old draft. */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(
  readFileSync(join(ROOT, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const formats = { uri: isUri, 'uri-reference': isUri, 'date-time': true } as const;
const isSarif = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);

function isUri(text: string): boolean {
  return URL.canParse(text, 'file:///') && !/[\s"<>\\^`{|}]/.test(text);
}

it.each([
  ['findings, some of them suppressed', () => join(CASES, '13454')],
  [
    'files that cannot be read',
    () => exampleWorkspace({ ...FAILING, files: { 'campaigns/26NC09.yaml': 'code: 26NC09\n' } }),
  ],
])('writes a SARIF log of %s that its schema accepts', async (_, folderOf) => {
  const { out } = await noticepress('check', '--workspace', folderOf(), '--format', 'sarif');
  const log = JSON.parse(out);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  isSarif({ ...log, version: '2.0.0' });
  expect(isSarif.errors).toHaveLength(1);
});

it('writes a SARIF log with a place and a rule for each result', async () => {
  const { out } = await noticepress('check', '--workspace', exampleWorkspace(FAILING), '--format', 'sarif');
  const { version, runs } = JSON.parse(out);
  expect(version).toBe('2.1.0');
  const [{ tool, results }] = runs;
  const total = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'X-001');
  expect(tool.driver.rules[total.ruleIndex].id).toBe('X-001');
  expect(total.locations[0].physicalLocation.region).toEqual({ startLine: 31, startColumn: 10 });
});

it('lists a line for each rule, and explains each, without a workspace', async () => {
  const { out } = await noticepress('check', '--rules');
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(RULES.map(({ id }) => id));
  for (const { id, fails } of RULES)
    expect((await noticepress('check', '--explain', id)).out).toContain(fails.finds);
  expect(await noticepress('check', '--explain', 'X-00')).toMatchObject({ exit: 2, out: '' });
});
