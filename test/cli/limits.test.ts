/** What the machine does not have: each time one line with its hint, exit 3, and no trace of the program. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { watchHeap } from '../../src/cli/process/watchHeap.js';
import { noticepress } from './noticepress.js';

const ROOT = join(import.meta.dirname, '../..');
/** Runs what `npm run build` made. */
const PROGRAM = join(ROOT, 'bin', 'noticepress.js');
const HEADER = 'vin,name,address1,city,state,zip,model,model_year,origin,production_date';
const PIECES = 200;

const folder = mkdtempSync(join(tmpdir(), 'noticepress-limits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  const rows = Array.from({ length: PIECES }, (_, index) => {
    const vin = withCheckDigit(`2T2BAMCA0RC${String(100_000 + index)}`);
    return `${vin},Ana Vale,1 Sample St,Austin,TX,78701,RX 350h,2024,NAP,2023-09-05\n`;
  });
  writeFileSync(join(folder, 'owners.csv'), `${HEADER}\n${rows.join('')}`);
});

const batch = (out: string, ...more: readonly string[]): readonly string[] => {
  const what = ['batch', '--workspace', 'fixtures', '--campaign', '23LJ01', '--split', '10'];
  return [PROGRAM, ...what, '--owners', join(folder, 'owners.csv'), '--out', join(folder, out), ...more];
};

/** The only problem: `CODE  message` and its hint. */
const oneFault = (code: string): RegExp =>
  new RegExp(`^(\\S+ )?[^\\n]*${code} {2}[^\\n]+\\n {2}hint: [^\\n]+\\n$`);

/**
 * A module loaded before the program: it holds ever more memory once the second file of letters is begun, up to an eighth
 * below what V8 can give, so that the program is left what it needs to end.
 */
const HOARDER = `
import { existsSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
const hold = [];
const isLeft = () => {
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
  return used < (limit - 48 * 2 ** 20) * 0.87;
};
const more = () => {
  if (existsSync(process.env.HOARD_FROM))
    for (let i = 0; i < 30 && isLeft(); i++) hold.push(new Array(12_500).fill(hold.length));
};
if (isMainThread) setInterval(more, 1).unref();`;

describe('a limit of memory', () => {
  it('ends a batch in its middle, which then continues', async () => {
    const node = [
      '--max-old-space-size=88',
      '--import',
      `data:text/javascript,${encodeURIComponent(HOARDER)}`,
    ];
    const HOARD_FROM = join(folder, 'full.partial', 'made', 'letters-0002.pdf');
    const environment = { ...process.env, HOARD_FROM };
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...batch('full')], {
      encoding: 'utf8',
      env: environment,
    });
    expect(stderr).toMatch(oneFault('MEMORY_EXHAUSTED'));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(readdirSync(folder)).toContain('full.partial');
    const again = await noticepress(...batch('full', '--resume').slice(1));
    const err = again.err
      .split('\n')
      .filter((line) => line !== '' && !/^(warning|information) [A-Z]+-\d{3}: /.test(line));
    expect({ exit: again.exit, err }).toEqual({ exit: 0, err: [] });
    expect(readFileSync(join(folder, 'full', 'manifest.csv'), 'utf8').split('\n')).toHaveLength(PIECES + 2);
  }, 60_000);

  it.each([
    { used: 60, freed: 0, full: false },
    { used: 95, freed: 40, full: false },
    { used: 95, freed: 5, full: true },
  ])('of 148 MB, 48 of them young: $used MB used, of which $freed are garbage', ({ used, freed, full }) => {
    let now = used;
    const bytes = 2 ** 20;
    const heap = {
      measure: () => ({ limit: 148 * bytes, young: 48 * bytes, used: now * bytes }),
      collect: () => (now -= freed),
    };
    const told: number[] = [];
    const progress = watchHeap((done: number) => told.push(done), heap);
    if (full)
      expect(() => progress(1)).toThrow(expect.objectContaining({ code: 'MEMORY_EXHAUSTED', exit: 3 }));
    else progress(1);
    expect(told).toEqual(full ? [] : [1]);
  });
});

describe.runIf(process.platform !== 'win32')('a limit of open files', () => {
  it.each([24, 40, 52])('of %i', (limit) => {
    const command = [
      '-c',
      `ulimit -n ${limit} && exec "$0" "$@"`,
      process.execPath,
      ...batch(`few-${limit}`),
    ];
    const { status, stdout, stderr } = spawnSync('/bin/sh', command, { encoding: 'utf8' });
    expect(stderr).toMatch(oneFault('FILES_EXHAUSTED'));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(readdirSync(folder)).not.toContain(`few-${limit}`);
  });
});

describe('a package that is not there', () => {
  /** A copy of the program whose packages are ours but for one. */
  function installWithout(name: string): string {
    const root = join(folder, name.replace('/', '-'));
    mkdirSync(root);
    for (const part of ['bin', 'dist/program', 'package.json'])
      cpSync(join(ROOT, part), join(root, part), { recursive: true });
    symlinkSync(join(ROOT, 'templates'), join(root, 'templates'));
    for (const each of packagesIn(join(ROOT, 'node_modules')).filter((each) => !each.startsWith(name))) {
      const copy = join(root, 'node_modules', each);
      mkdirSync(dirname(copy), { recursive: true });
      // a link is followed before its own packages are looked for
      if (each === 'libsql') cpSync(join(ROOT, 'node_modules', each), copy, { recursive: true });
      else symlinkSync(join(ROOT, 'node_modules', each), copy);
    }
    return join(root, 'bin', 'noticepress.js');
  }

  it.each(['@libsql/', 'fontkit', 'yargs'])('%s', (name) => {
    const [, ...args] = batch('missing');
    const { status, stdout, stderr } = spawnSync(process.execPath, [installWithout(name), ...args], {
      encoding: 'utf8',
      cwd: ROOT,
    });
    expect(stderr).toMatch(oneFault('INSTALLATION_BROKEN'));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });
});

function packagesIn(modules: string): readonly string[] {
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : [name],
  );
}
