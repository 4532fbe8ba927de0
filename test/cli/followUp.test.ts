import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticepress } from './noticepress.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const DATA = join(FIXTURES, 'data/follow-up');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-follow-up-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('render --follow-up', () => {
  const render = (...argv: string[]) => noticepress('render', ...argv, '--workspace', FIXTURES);

  it('makes the letter to an audience, to all of them, and a sample of that to an owner', async () => {
    const dealers = ['follow-up-dealer-letter', '--follow-up', '2013-02', '--json', '--out'];
    const one = await render(...dealers, join(folder, 'one.pdf'), '--audience', 'dealers');
    const all = await render(...dealers, join(folder, 'all.pdf'));
    expect([JSON.parse(one.out).pages, JSON.parse(all.out).pages]).toEqual([2, 4]);
    const letter = await render('follow-up-letter', '--follow-up', '2013-02', '--sample');
    expect([letter.exit, letter.out.slice(0, 5)]).toEqual([0, '%PDF-']);
  });

  it('makes text as well', async () => {
    const args = ['follow-up-dealer-letter', '--follow-up', '2011-12', '--format', 'text'];
    expect((await render(...args)).out).toContain('5. Parts Ordering');
  });

  it.each([
    [['follow-up-letter', '--follow-up', '2013-02'], 'give --vin, or --sample'],
    [['follow-up-letter', '--follow-up', '2014-01', '--sample'], 'FOLLOW_UP_UNKNOWN'],
    [['follow-up-letter', '--campaign', 'BLC', '--sample'], 'give --follow-up instead'],
    [['follow-up-dealer-letter', '--follow-up', '2013-02', '--audience', 'press'], 'AUDIENCE_UNKNOWN'],
    [['owner-letter', '--follow-up', '2013-02', '--sample'], 'DOCUMENT_ABSENT'],
    [['owner-letter', '--sample'], 'give --campaign or --follow-up'],
    [['owner-letter', '--campaign', 'BLC', '--follow-up', '2013-02'], 'mutually exclusive'],
  ])('refuses %j', async (argv, words) => {
    const { exit, err } = await render(...argv);
    expect([exit, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('batch --follow-up', () => {
  it('makes a wave with its counts, and says what became of each row', async () => {
    const out = join(folder, 'week-1');
    const tables = ['owners', 'vehicles', 'remedied', 'exclude'].flatMap((role) => [
      `--${role}`,
      join(DATA, `${role}.csv`),
    ]);
    const accept = ['--accept', 'open-points=a test batch'];
    const args = [
      '--follow-up',
      '2013-02',
      '--wave',
      '1/4',
      '--workers',
      '1',
      ...accept,
      '--out',
      out,
      ...tables,
    ];
    const { exit, out: told } = await noticepress('batch', '--workspace', FIXTURES, ...args);
    expect(exit).toBe(1);
    expect(told).toContain('The batch of 2013-02 (follow-up-letter) is made');
    expect(told).toMatch(/OTHER_WAVE +\d+/);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['open-by-area.csv', 'open-vehicles.pdf']));
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({ campaign: '2013-02', phase: null, wave: '1/4', format: 1 });
    expect((await noticepress('verify', out)).exit).toBe(0);
  });
});
