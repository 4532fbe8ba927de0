import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { makeKeyPair } from '../../src/batch/seal/makeKeyPair.js';
import { startSmtpServer, type TestSmtpServer } from '../mail/delivery/startSmtpServer.js';
import { installNodeReleases, RELEASES, RUNS_HERE } from './nodeReleases.js';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'bin', 'noticepress.js');
const RUNNER = join(import.meta.dirname, 'runInRelease.mjs');
const VIN = withCheckDigit('JTJBM7FX0R5900001');

/** Owners abroad and in Puerto Rico, letters that fold and compose, a name in Spanish; columns as in the fixtures. */
const OWNERS = [
  'Zoë Núñez,,Calle Sol 5,URB EL PRADO,San Juan,PR,00907,,zoe@example.com,es,',
  'Jürgen Groß,,Königstraße 12,,70173 Stuttgart,,,Germany,jg@example.com,en,',
  "Ana I\u0301n\u0303igo,,8 Rue de l'Église,,Abidjan,,,Côte d'Ivoire,,es,",
  'Mỹ Linh Huỳnh,,6909 Hill St,,Dallas,TX,75201-1725,USA,,,',
  'Kim Lee,,1 Sejong-daero,,Seoul 04524,,,Korea (the Republic of),,,',
].map((owner, index) => ({ vin: withCheckDigit(`2T2BAMCA0RC90000${index}`), owner }));

const campaign = (code: string): string[] => ['--workspace', 'workspace', '--campaign', code];
const render = (document: string, code: string, out: string, ...more: string[]): string[] => [
  ...['render', document, ...campaign(code), ...more],
  ...['--out', out],
];

/** What each release does in this order, in a folder of its own and, after the help, in one process. */
const HELP = ['--help'];
const COMMANDS: readonly (readonly string[])[] = [
  [
    ...['batch', ...campaign('23LJ01'), '--phase', '5', '--out', 'letters'],
    ...['--workers', '2', '--split', '8', '--sign', 'seal'],
  ],
  ['verify', 'letters', '--public-key', 'seal.pub'],
  ['batch', ...campaign('23LJ01'), '--phase', '5', '--out', 'letters', '--channel', 'email'],
  ['init', 'fresh'],
  ['schema'],
  ['decode', '23LJ01', '--workspace', 'workspace'],
  ['phase', ...campaign('23LJ01'), '--vin', VIN],
  render('owner-letter', '23LJ01', 'letter.pdf', '--sample', '--lang', 'es'),
  render('owner-letter', '20LC02', 'letter.html', '--sample', '--format', 'html'),
  render('owner-letter', '20LC02', 'letter.txt', '--sample', '--format', 'text'),
  render('owner-letter', '20LC02', 'letter.eml', '--sample', '--format', 'email'),
  ['diff', ...campaign('23LJ01'), '--from', '2023-12-21'],
  ['import', 'vehicles', 'workspace/data/vehicles.csv', '--workspace', 'workspace'],
  [
    ...['disclose', ...campaign('23LJ01'), '--vin', VIN, '--dealer', '98629', '--out', 'desk'],
    ...['--send', '--set', 'name=Zoë Núñez', 'email=zoe@example.com', 'date=2024-02-03'],
  ],
  ['notify', ...campaign('23LJ01'), '--phase', '5'],
  ['outbox', 'send', '--workspace', 'workspace'],
];

/** Of each workspace: ids of messages are made with it. */
const KEY = '11'.repeat(32);

/** What ends otherwise on each run: the workspace store holds the time. */
const UNCOMPARED = new Set(['workspace']);

describe.runIf(RUNS_HERE)('on every release of Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-releases-'));
  let nodes: ReadonlyMap<number, string>;
  let server: TestSmtpServer;
  let first: Readonly<Record<string, string>> | undefined;

  beforeAll(async () => {
    nodes = installNodeReleases();
    makeKeyPair(join(folder, 'seal'));
    server = await startSmtpServer({ forget: true });
  }, 600_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(RELEASES)(
    'every command is quiet and makes the same bytes on Node %i',
    async (release) => {
      const here = join(folder, String(release));
      makeWorld(here);
      for (const name of ['seal', 'seal.pub']) cpSync(join(folder, name), join(here, name));
      const node = nodes.get(release) ?? '';
      const told: Record<string, string> = {};
      const hear = (args: readonly string[], { exit, out, err }: Ran) => {
        expect({ args, done: exit === 0 || exit === 1, stray: strayLines(err), err }).toEqual({
          args,
          done: true,
          stray: [],
          err,
        });
        told[args.join(' ')] = `${exit}\n${out}`;
      };
      hear(HELP, await runNode(node, [PROGRAM, ...HELP], here, server));
      const ran = await runNode(node, [RUNNER, JSON.stringify(COMMANDS)], here, server);
      expect(ran).toMatchObject({ exit: 0, err: '' });
      const lines = ran.out.trimEnd().split('\n');
      expect(lines).toHaveLength(COMMANDS.length);
      for (const [index, args] of COMMANDS.entries()) hear(args, JSON.parse(lines[index] ?? ''));
      const made = { ...told, ...hashesIn(here) };
      first ??= made;
      expect(made).toEqual(first);
    },
    300_000,
  );
});

/**
 * Lines of standard error that are neither progress (`letter.pdf: Owner Letter, 2 pages`, `sent ...`), nor what is
 * assumed, nor a problem with its hint.
 */
function strayLines(err: string): readonly string[] {
  const known =
    /^((?:information|warning) [A-Z]+-\d{3}: .+|\S+\.\w+: .+|sent .+|\w+: \d+ facts? assumed: .+|.*\b[A-Z]+(_[A-Z]+)+\b.*| +hint: .*|)$/;
  return err.split('\n').filter((line) => !known.test(line));
}

function makeWorld(folder: string): void {
  mkdirSync(folder);
  cpSync(join(ROOT, 'fixtures'), join(folder, 'workspace'), {
    recursive: true,
    filter: (path) => !path.includes('workspace.sqlite'),
  });
  const [owners, vehicles] = ['owners', 'vehicles'].map((role) => join(folder, `workspace/data/${role}.csv`));
  shorten(owners ?? '');
  appendFileSync(owners ?? '', OWNERS.map(({ vin, owner }) => `${vin},${owner}\n`).join(''));
  appendFileSync(
    vehicles ?? '',
    [
      `${VIN},NX 350,2024,CBU,2023-11-20,,TX,used,98629\n`,
      ...OWNERS.map(({ vin }) => `${vin},RX 350h,2024,NAP,2023-09-05,,,,\n`),
    ].join(''),
  );
}

/** Keeps enough owners for several files of letters. */
function shorten(owners: string): void {
  writeFileSync(owners, `${readFileSync(owners, 'utf8').split('\n').slice(0, 17).join('\n')}\n`);
}

interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

async function runNode(
  node: string,
  args: readonly string[],
  cwd: string,
  server: TestSmtpServer,
): Promise<Ran> {
  const env = {
    PATH: process.env.PATH,
    NOTICEPRESS_KEY: KEY,
    TZ: 'Asia/Kolkata',
    SMTP_HOST: 'localhost',
    SMTP_PORT: String(server.port),
    SMTP_CA_FILE: join(ROOT, 'test/mail/delivery/certificates/authority.pem'),
  };
  const child: ChildProcess = spawn(node, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exit, out, err };
}

/** Every file below the folder, by its path. */
function hashesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !UNCOMPARED.has(name.split('/')[0] ?? ''));
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
