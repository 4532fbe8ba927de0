import { expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule/rule.js';
import { RULES } from '../../src/check/rules/allRules.js';
import { LEFT_OUT } from '../../src/check/rules/leftOut.js';
import { noticepress } from '../cli/noticepress.js';

const FAMILIES: Readonly<Record<string, string>> = {
  SR: 'Safety recalls',
  NR: 'What is no recall',
  DL: 'Dealer papers',
  EN: 'Envelope',
  X: 'Consistency',
  LANG: 'Language',
  PAGE: 'Page',
  BAT: 'Batch',
};

const familyOf = (id: string): string => id.split('-')[0] ?? '';

const row = ({ id, severity, title, basis }: Rule): string =>
  `| ${id} | ${severity} | ${title} | ${basis.source} | ${basis.sure === 'none' ? '' : basis.sure} |`;

function page(): string {
  const tables = Object.entries(FAMILIES).flatMap(([family, name]) => {
    const rules = RULES.filter(({ id }) => familyOf(id) === family);
    if (rules.length === 0) return [];
    return [`## ${name}`, '', HEAD, ...rules.map(row), ''];
  });
  const left = Object.entries(LEFT_OUT).map(([id, reason]) => `| ${id} | ${reason} |`);
  return [
    '# Rules of `noticepress check`',
    '',
    `${RULES.length} rules. \`noticepress check --explain ID\` gives the explanation of one, with a passing and a failing example.`,
    'Sure says how a basis in law is known: confirmed was read in the law or on a letter that was sent; memory and unsure',
    'are for counsel to compare. None of this is legal advice. This page is made by `test/check/rulesPage.test.ts`.',
    '',
    ...tables,
    '## Left out',
    '',
    'Numbers of the families that are no rule, and why.',
    '',
    '| id | because |',
    '| --- | --- |',
    ...left,
    '',
  ].join('\n');
}

const HEAD = '| id | severity | rule | basis | sure |\n| --- | --- | --- | --- | --- |';

it('is the page that lists all rules: npx vitest run test/check/rulesPage.test.ts -u writes it anew', async () => {
  await expect(page()).toMatchFileSnapshot('../../src/check/RULES.md');
});

it('says of each rule what --explain says of it', async () => {
  for (const { id, severity, title, basis } of RULES) {
    const { out } = await noticepress('check', '--explain', id);
    expect(out).toContain(`${id}  ${title}\n`);
    expect(out).toContain(`severity:   ${severity}\n`);
    expect(out).toContain(`basis:      ${basis.source}\n`);
  }
});

it('gives a reason for each number of a family that is no rule, and none for one that is', () => {
  const known = new Set(RULES.map(({ id }) => id));
  expect(Object.keys(LEFT_OUT).filter((id) => known.has(id))).toEqual([]);
  for (const family of Object.keys(FAMILIES)) {
    const numbers = [...known].filter((id) => familyOf(id) === family).map((id) => Number(id.slice(-3)));
    const all = Array.from(
      { length: Math.max(...numbers) },
      (_, index) => `${family}-${String(index + 1).padStart(3, '0')}`,
    );
    expect(all.filter((id) => !known.has(id) && LEFT_OUT[id] === undefined)).toEqual([]);
  }
});
