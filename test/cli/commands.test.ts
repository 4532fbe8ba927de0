import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { noticepress } from './noticepress.js';

/** Every file of a user's folder describes one command. */
function describedCommands(): readonly string[] {
  return readdirSync('src/cli/commands', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('/') && path.endsWith('.ts'))
    .map((path) => basename(path, '.ts'))
    .sort();
}

it('are all listed by --help', async () => {
  const { out } = await noticepress('--help');
  const listed = [...out.matchAll(/^ {2}noticepress (\w+)/gm)].map(([, name = '']) => name);
  expect(listed.toSorted()).toEqual(describedCommands());
});

it('are all listed in README', () => {
  const [, table = ''] = readFileSync('README.md', 'utf8').split('## Commands\n');
  const rows = table.split('\n## ')[0]?.matchAll(/^\| `(\w+)/gm) ?? [];
  expect([...rows].map(([, name = '']) => name).sort()).toEqual(describedCommands());
});

it.each(describedCommands())('%s explains itself with --help', async (name) => {
  const { exit, out, err } = await noticepress(name, '--help');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain(`noticepress ${name}`);
});
