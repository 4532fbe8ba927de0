/** Sets a V8 flag where the running release of Node is known to have it. */
import { setFlagsFromString } from 'node:v8';

/**
 * The releases of Node that know each flag. V8 reports an unknown flag on standard error, which a program can neither
 * prevent nor catch, and Node offers no way to ask beforehand; so a release that is not listed runs with its defaults.
 * `test/cli/nodeReleases.test.ts` runs every release listed here.
 */
const RELEASES = {
  'interrupt-budget': [20],
  'heap-growing-percent': [20, 22, 24, 26],
  'no-allocation-site-pretenuring': [20, 22, 24, 26],
  'expose-gc': [20, 22, 24, 26],
} as const satisfies Readonly<Record<string, readonly number[]>>;

type V8Flag = keyof typeof RELEASES;

/** @param release major version of Node */
export function setV8Flag(flag: V8Flag, value?: number, release = runningRelease()): void {
  const known: readonly number[] = RELEASES[flag];
  if (!known.includes(release)) return;
  setFlagsFromString(value === undefined ? `--${flag}` : `--${flag}=${value}`);
}

function runningRelease(): number {
  return Number.parseInt(process.versions.node, 10);
}
