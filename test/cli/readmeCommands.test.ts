/** What README has readers type, and what its unit and compose files start, is what the commands take. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { noticepress } from './noticepress.js';

const README = readFileSync('README.md', 'utf8');
/** Blocks of code, by four spaces. */
const BLOCKS = [...README.matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gm)].map(([block]) =>
  block.replace(/^ {4}/gm, ''),
);
const blockWith = (words: string): string => BLOCKS.find((block) => block.includes(words)) ?? '';

/** The words of each command line, without its comment. */
function commandLines(): readonly string[] {
  const lines = BLOCKS.flatMap((block) => block.replaceAll(/\\\n\s*/g, ' ').split('\n'));
  return [
    ...new Set(
      lines.flatMap((line) => {
        const [, rest] =
          /(?:\bnpx(?: --prefix \S+)? noticepress|\bbin\/noticepress\.js) (.*)/.exec(line) ?? [];
        return rest === undefined ? [] : [rest.replace(/ +#.*$/, '').trim()];
      }),
    ),
  ];
}

it('has no option in a command line that the command does not take', async () => {
  const lines = commandLines();
  expect(lines.length).toBeGreaterThan(40);
  const helps = new Map<string, string>();
  for (const line of lines) {
    const words = line.split(' ').filter((word) => word !== '');
    const end = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
    const named = words.slice(0, end < 0 ? undefined : end);
    const key = named.join(' ');
    if (!helps.has(key)) helps.set(key, (await noticepress(...named, '--help')).out);
    const help = helps.get(key) ?? '';
    expect(help.startsWith(`noticepress ${named[0]}`), line).toBe(true);
    const options = words.flatMap((word) => /^--([a-z][a-z-]*)/.exec(word)?.[1] ?? []);
    const unknown = options.filter((option) => !new RegExp(`--${option}(?![a-z-])`).test(help));
    expect({ line, unknown }).toEqual({ line, unknown: [] });
  }
});

it('has a unit file that starts a worker and lets it finish its file', () => {
  const unit = blockWith('[Service]');
  const settings = Object.fromEntries(
    [...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  expect(settings.ExecStart).toMatch(/ noticepress work --workspace \S+ --metrics-port 910%i --log json$/);
  expect(settings).toMatchObject({ KillSignal: 'SIGTERM', Restart: 'always', WantedBy: 'multi-user.target' });
  expect(settings.Environment).toMatch(/^DATABASE_URL=postgres:/);
});

it('has a compose file whose services, volumes and secrets fit together', () => {
  const file = parse(blockWith('services:'));
  expect(Object.keys(file).sort()).toEqual(['secrets', 'services', 'volumes']);
  const { db, worker } = file.services;
  for (const service of [db, worker])
    for (const volume of service.volumes as readonly string[]) {
      const [from = '', to = ''] = volume.split(':');
      expect(to.startsWith('/')).toBe(true);
      if (!from.startsWith('/')) expect(Object.keys(file.volumes)).toContain(from);
    }
  for (const name of db.secrets) {
    expect(Object.keys(file.secrets)).toContain(name);
    expect(db.environment.POSTGRES_PASSWORD_FILE).toBe(`/run/secrets/${name}`);
  }
  expect(worker.depends_on).toEqual(Object.keys(file.services).filter((name) => name !== 'worker'));
  // what it starts, and where it finds that
  expect(worker.command).toMatch(/^node bin\/noticepress\.js work /);
  expect(worker.volumes.some((volume: string) => volume.includes(`:${worker.working_dir}:`))).toBe(true);
  const [, workspace = ''] = /--workspace (\S+)/.exec(worker.command) ?? [];
  expect(worker.volumes.some((volume: string) => workspace.startsWith(volume.split(':')[1] ?? '-'))).toBe(
    true,
  );
});
