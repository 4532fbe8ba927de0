/**
 * A batch of 20LC02 with logo, signature and paragraphs broken as a whole, beside one without them, and beside an earlier version where
 * BENCH_BEFORE names the folder in which it is built; and a cold render of each: results/pictures.md.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureArguments, measureBatchOf, PROGRAM, ROOT, tablesOf } from '../batchRun.mjs';
import { median } from '../median.mjs';
import { number, table, tell, write } from '../report.mjs';
import { OWNERS, ROUNDS } from '../settings.mjs';

/** Renders are short, and are repeated more often. */
const RENDERS = 5;

export function pictures(folder) {
  const tables = tablesOf(OWNERS, folder);
  const records = { owners: join(tables, 'owners.csv'), vehicles: join(tables, 'vehicles.csv') };
  const kinds = { with: kindOf(ROOT), without: { ...kindOf(ROOT), workspace: bareWorkspace(folder) } };
  const { BENCH_BEFORE: before } = process.env;
  if (before !== undefined) kinds.before = kindOf(before);
  // in turns, so that what else the machine does meets all of them
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    tell(`pictures: round ${round + 1} of ${ROUNDS}`);
    return mapOf(kinds, ({ program, workspace }) => ({
      batch: perPiece(measureBatchOf({ program, workspace, ...records }, join(folder, 'pictured'), [])),
      render: median(Array.from({ length: RENDERS }, () => renderSeconds(program, workspace, folder))),
    }));
  });
  const ratios = (what, to) =>
    rounds.map((round) =>
      what === 'batch' ? round[to].batch / round.with.batch : round.with.render / round[to].render,
    );
  const rows = Object.keys(kinds)
    .filter((to) => to !== 'with')
    .flatMap((to) => [
      [`pieces per second, to ${NAMES[to]}`, ...shown(ratios('batch', to))],
      [`cold render, to ${NAMES[to]}`, ...shown(ratios('render', to))],
    ]);
  const head = ['with logo, signature and whole paragraphs', 'median', 'of'];
  const text = `${number(OWNERS)} owners, ${ROUNDS} rounds in turns, by processor time: pieces per second should be at least 0.95, a cold render at most 1.05.\n\n${table(head, rows)}`;
  write('pictures', 'A batch with pictures and whole paragraphs', text);
}

const NAMES = { without: 'one without them', before: 'the version before' };

const kindOf = (root) => ({
  program: join(root, 'bin', 'noticepress.js'),
  workspace: join(root, 'fixtures'),
});

const mapOf = (kinds, measure) =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, measure(kind)]));

const perPiece = ({ cpu, letters }) => cpu / letters;

const shown = (ratios) => [median(ratios).toFixed(2), ratios.map((ratio) => ratio.toFixed(2)).join(', ')];

function renderSeconds(program, workspace, folder) {
  const out = join(folder, 'letter.pdf');
  const what = ['owner-letter', '--workspace', workspace, '--campaign', '23LJ01', '--sample', '--out', out];
  return measureArguments([program ?? PROGRAM, 'render', ...what]).cpu;
}

/** The fixtures without the pictures of their brand, and with lines that are filled one after another. */
function bareWorkspace(folder) {
  const workspace = join(folder, 'bare');
  cpSync(join(ROOT, 'fixtures'), workspace, { recursive: true });
  const brand = join(workspace, 'brands', 'lexus.yaml');
  const text = readFileSync(brand, 'utf8');
  const bare = text
    .replace(/^ {2}logo: .*\n/m, '')
    .replace(/^signature:\n(?: {2}.*\n)+/m, 'signature: LEXUS OWNER RELATIONS\n');
  if (bare.includes('.svg')) throw new Error('the brand still names a picture');
  writeFileSync(brand, bare);
  const partials = join(workspace, 'templates', 'partials');
  mkdirSync(partials, { recursive: true });
  const house = readFileSync(join(ROOT, 'templates/partials/house.css'), 'utf8');
  writeFileSync(join(partials, 'house.css'), house.replaceAll(/text-wrap: \w+/g, 'text-wrap: wrap'));
  return workspace;
}
