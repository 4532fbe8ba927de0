/** From a saved file to the painted page, and the memory after a thousand saves: results/preview.md. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../batchRun.mjs';
import { openSaver } from '../preview.mjs';
import { numbers, withQuestions } from '../questions.mjs';
import { number, table, tell, write } from '../report.mjs';

/** Saves of which each latency is measured. */
const SAVES = Number(process.env.BENCH_SAVES ?? 100);
/** Saves after which memory is measured again. */
const LONG = Number(process.env.BENCH_LONG ?? 1000);
const QUESTIONS = 200;
/** Milliseconds between a painted page and the next save: what a save left to do is still under way. */
const BETWEEN = 500;
/** Milliseconds from saving to the painted dealer letter, for 95 saves of a hundred. */
const MOST = 400;

/** Saves before the first that counts: the program is still being compiled. */
const FIRST = 10;

export async function preview(folder) {
  const priority = getPriority();
  const beside = `load of the machine ${loadavg()[0].toFixed(1)}${priority === 0 ? '' : `, priority ${priority}`}`;
  const rows = [];
  const memories = [];
  const tellSoFar = () =>
    write(
      'preview',
      'The preview: from a saved file to the painted page',
      `The program and headless Chromium side by side; each save replaces a word, and the next one comes ${BETWEEN} ms after the page was painted, while check reads the campaign in the background. ${SAVES} saves, ${FIRST} before them not counted; ${beside}. The dealer letter is to be painted within ${MOST} ms of 95 saves in a hundred.

${table(['page', 'p50 ms', 'p95 ms', 'most ms', 'processor ms of the preview, p50'], rows)}

${table(['memory of the preview, MB', `after ${SAVES + FIRST} saves`, `after ${number(LONG)} saves`], memories)}`,
    );
  for (const { name, make, ...shown } of PAGES) {
    const dir = join(folder, 'preview');
    make(dir);
    const saver = await openSaver({ dir, ...shown });
    try {
      tell(`preview: ${name}`);
      const saves = await saveAgain(saver, FIRST, FIRST + SAVES);
      const [walls, cpus] = ['wall', 'cpu'].map((kind) => saves.map((save) => save[kind]));
      const wall = [0.5, 0.95, 1].map((share) => number(percentile(walls, share)));
      rows.push([name, ...wall, number(percentile(cpus, 0.5))]);
      if (shown.isLong) {
        const before = await saver.memory();
        await saveAgain(saver, 0, LONG - SAVES - FIRST);
        const after = await saver.memory();
        for (const kind of Object.keys(before))
          memories.push([kind, before[kind].toFixed(1), after[kind].toFixed(1)]);
      }
      tellSoFar();
    } finally {
      await saver.end();
      rmSync(dir, { recursive: true });
    }
  }
}

/** @returns what was measured from the save of that number on */
async function saveAgain(saver, from, count) {
  const measured = [];
  for (let index = 0; index < count; index++) {
    const save = await saver.save(`word${++saves}z`);
    if (index >= from) measured.push(save);
    await pause(BETWEEN);
  }
  return measured;
}

let saves = 0;

const percentile = (all, share) => all.toSorted((a, b) => a - b)[Math.ceil(all.length * share) - 1];

const fixtures = (dir) => cpSync(join(ROOT, 'fixtures'), dir, { recursive: true });

/** A safety recall whose dealer FAQ has many questions, with an earlier revision, in which none of them is the same. */
function questions(dir) {
  const samples = join(ROOT, 'templates/init');
  for (const part of ['common', 'safety_recall']) cpSync(join(samples, part), dir, { recursive: true });
  const [file] = readdirSync(join(samples, 'safety_recall/campaigns'));
  const text = readFileSync(join(dir, 'campaigns', file), 'utf8');
  const asked = (seed) => withQuestions(text, numbers(seed), (_, count) => count === QUESTIONS);
  const revised = (days) =>
    `\nrevisions:\n${days.map((day) => `  - { date: ${day}, topics: [The questions] }\n`).join('')}`;
  const [first, second] = ['2026-03-02', '2026-03-16'];
  writeFileSync(join(dir, 'campaigns', file), `${asked(7)}${revised([second, first])}`);
  writeFileSync(
    join(dir, 'campaigns', file.replace('.yaml', `@${first}.yaml`)),
    `${asked(8)}${revised([first])}`,
  );
}

const PAGES = [
  {
    name: 'dealer letter of 23LJ01',
    make: fixtures,
    view: '/?campaign=23LJ01&document=dealer-letter',
    file: 'campaigns/23LJ01.yaml',
    words: 'The cause is a global',
    isLong: true,
  },
  {
    name: `dealer FAQ of ${QUESTIONS} questions`,
    make: questions,
    view: '/?campaign=26NA01&document=dealer-faq',
    file: 'campaigns/26NA01.yaml',
    words: 'Frequently Asked Questions]',
  },
];
