/** What texts with conditions cost a batch, by how many are asked: results/conditions.md. */
import {
  cpSync,
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { measureBatchOf, ROOT, tablesOf } from '../batchRun.mjs';
import { median } from '../median.mjs';
import { number, table, tell, write } from '../report.mjs';
import { OWNERS, ROUNDS } from '../settings.mjs';

const DECLARED = 12;

/** Conditions of paragraphs of the letter, of the kinds that campaigns use. */
const ASKED = [
  '{ registered_in: [TX, LA, FL] }',
  '{ model_year: 2017..2018 }',
  '{ a1: two }',
  '{ sold_in: [OH, NY] }',
  '{ model: RX 450h }',
  '{ lessor: true }',
  '{ not: { registered_in: CA } }',
  '{ any: [{ sold_in: VT }, { registered_in: VT }] }',
];

const SUBJECTS = [
  { name: 'as it is', declared: 0, asked: 0 },
  { name: '12 attributes declared, 3 conditions asked', declared: DECLARED, asked: 3 },
  { name: '12 attributes declared, 8 conditions asked', declared: DECLARED, asked: 8 },
].map((subject) => ({ ...subject, runs: [] }));

export async function conditions(folder) {
  const plain = tablesOf(OWNERS, folder);
  const owners = join(plain, 'owners.csv');
  const vehicles = join(plain, 'attributed.csv');
  if (!existsSync(vehicles)) await addAttributes(join(plain, 'vehicles.csv'), vehicles);
  const workspaces = SUBJECTS.map((subject, index) =>
    workspaceOf(subject, join(folder, `conditions-${index}`)),
  );
  for (let round = 1; round <= ROUNDS; round++)
    for (const [index, subject] of SUBJECTS.entries()) {
      const made = { workspace: workspaces[index], owners, vehicles };
      const run = measureBatchOf(made, join(folder, 'batch'), []);
      subject.runs.push(run);
      tell(`conditions, round ${round} of ${ROUNDS}: ${subject.name}: ${run.cpu.toFixed(1)} s`);
      write('conditions', `Texts with conditions: ${number(OWNERS)} owners of 20LC02`, textOf(round));
    }
}

/** Every vehicle has a value in each of the further columns. */
async function addAttributes(from, to) {
  const out = createWriteStream(to);
  const names = Array.from({ length: DECLARED }, (_, index) => `a${index + 1}`);
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    const values = row === 0 ? names : names.map((_, index) => ((row + index) % 3 === 0 ? 'two' : 'three'));
    if (!out.write(`${line},${values.join(',')}\n`))
      await new Promise((resolve) => out.once('drain', resolve));
    row += 1;
  }
  await new Promise((resolve) => out.end(resolve));
}

function workspaceOf({ declared, asked }, folder) {
  cpSync(join(ROOT, 'fixtures'), folder, { recursive: true });
  const file = join(folder, 'campaigns', '20LC02.yaml');
  const attributes = Array.from(
    { length: declared },
    (_, index) => `    a${index + 1}: { values: [two, three] }\n`,
  );
  const texts = ASKED.slice(0, asked).map(
    (when, index) => `    - { when: ${when}, text: Sentence ${index + 1}. }\n`,
  );
  const text = readFileSync(file, 'utf8')
    .replace(/^vehicles:\n/m, declared === 0 ? '$&' : `$&  attributes:\n${attributes.join('')}`)
    .replace(/(^owner_letter:\n(?: .*\n|\n)*? {2}closing:\n)/m, `$1${texts.join('')}`);
  writeFileSync(file, text);
  if (declared === 0) {
    const names = Array.from({ length: DECLARED }, (_, index) => `a${index + 1}`);
    const settings = join(folder, 'noticepress.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}ignore: [${names.join(', ')}]\n`);
  }
  return folder;
}

const HEAD = ['', 'processor s', 'to the batch as it is', 'peak MB'];

function textOf(rounds) {
  const measured = SUBJECTS.filter(({ runs }) => runs.length > 0);
  const of = ({ runs }, key) => median(runs.map((run) => run[key]));
  const [plain] = SUBJECTS;
  const rows = measured.map((subject) => [
    subject.name,
    of(subject, 'cpu').toFixed(1),
    (of(subject, 'cpu') / of(plain, 'cpu')).toFixed(2),
    number(of(subject, 'peak')),
  ]);
  return `Each vehicle has twelve further columns. The median of ${rounds} round(s).\n\n${table(HEAD, rows)}`;
}
