import { expect, it } from 'vitest';
import { readYaml } from '../../../src/campaign/yaml/readYaml.js';

const nested = (levels: number): string => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;

it.each([
  ['a hundred thousand lists', nested(100_000)],
  ['two hundred lists', nested(200)],
  ['maps by indentation', Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('says that %s are nested too deeply', (_what, text) => {
  const { issues, value } = readYaml('deep.yaml', text);
  expect(issues.map(({ what }) => what)).toContain('it is nested more than 100 levels deep');
  expect(value).toBeUndefined();
});

it('refuses aliases that multiply', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => [...pair]))
    lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
  expect(readYaml('bomb.yaml', lines.join('\n')).issues).toHaveLength(1);
});

it.each([
  ['an escape', 'title: "\\e[31mred"'],
  ['a zero', 'title: "a\\0b"'],
  ['a C1 control character', 'title: "a\\x9bb"'],
])('refuses a text that holds %s, with its place', (_what, text) => {
  const [issue] = readYaml('campaign.yaml', `code: x\n${text}`).issues;
  expect(issue).toMatchObject({ what: expect.stringContaining('control character'), place: { line: 2 } });
});

it('refuses a text of a megabyte at once', () => {
  const [issue] = readYaml('long.yaml', `title: ${'x'.repeat(2 ** 20)}`).issues;
  expect(issue?.what).toContain('at most 50,000 characters');
});

it('reads lines that end as on Windows as any others', () => {
  const text = 'title: >\n  two\n  lines\n\n  and more\nlist:\n  - a\n  - |\n    b\n    c\n';
  expect(readYaml('a.yaml', text.replaceAll('\n', '\r\n')).value).toEqual(readYaml('a.yaml', text).value);
});
