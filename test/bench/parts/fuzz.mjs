/** Mutated tables and campaign files, in process: results/fuzz.md. FUZZ_TABLES, FUZZ_CAMPAIGNS and FUZZ_SEED choose. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../../dist/base/files/nodeFiles.js';
import { batchContext } from '../../../dist/batch/plan/batchContext.js';
import { planBatch } from '../../../dist/batch/plan/planBatch.js';
import { openWorkspace } from '../../../dist/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../../dist/fonts/openFontBook.js';
import { Composer } from '../../../dist/render/letters/composer.js';
import { Letters } from '../../../dist/render/letters/letters.js';
import { fuzzCampaigns } from '../fuzz/campaigns.mjs';
import { checkPages } from '../fuzz/pages.mjs';
import { openRandom } from '../fuzz/random.mjs';
import { openTableScratch, selectTable, tableOf } from '../fuzz/tables.mjs';
import { number, tell, write } from '../report.mjs';

const TABLES = Number(process.env.FUZZ_TABLES ?? 100_000);
const CAMPAIGNS = Number(process.env.FUZZ_CAMPAIGNS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** Of so many tables one is printed, and its pages are read. */
const PAGES_OF = 100;

export async function fuzz(folder) {
  const tables = await fuzzTables(folder);
  const campaigns = fuzzCampaigns(CAMPAIGNS, openRandom(SEED));
  write('fuzz', 'Mutated tables and campaign files', wordsOf(tables, campaigns));
}

async function fuzzTables(folder) {
  const making = await openMaking(folder);
  const found = { rows: 0, mailed: 0, suppressed: 0, rejected: 0, refused: 0, printed: 0, pages: 0 };
  for (let table = 0; table < TABLES; table++) {
    const text = tableOf(openRandom(SEED + table));
    await judge(text, table, folder, making, found).catch((error) => {
      writeFileSync(join(process.cwd(), 'output', `fuzz-${SEED + table}.csv`), text);
      throw new Error(`table ${SEED + table}, kept in output/: ${error.message}`, { cause: error });
    });
    if (table % 1000 === 999) tell(`fuzz: ${number(table + 1)} of ${number(TABLES)} tables`);
  }
  making.scratch.close();
  return found;
}

async function judge(text, table, folder, making, found) {
  const { outcomes, refused } = await selectTable(text, folder, making, async (pieces) => {
    if (table % PAGES_OF !== 0) return;
    found.pages += await checkPages(pieces, folder, making);
    found.printed++;
  });
  if (refused !== undefined) found.refused++;
  for (const { outcome } of outcomes ?? []) {
    found.rows++;
    found[outcome]++;
  }
}

async function openMaking(folder) {
  const workspace = openWorkspace('fixtures', nodeFiles);
  const context = batchContext({ workspace, campaign: '23LJ01', fonts: openFontBook() });
  const owners = join(folder, 'owners.csv');
  writeFileSync(owners, 'vin\n');
  const plan = await planBatch({ out: folder, inputs: { owners } }, context);
  const letters = rememberingLetters(context.source);
  const composer = new Composer(context.fonts);
  return { context, plan, letters, composer, scratch: openTableScratch(folder) };
}

/** Each table asks anew how much fits into the documents; the answers are the same for all tables. */
function rememberingLetters(source) {
  const letters = new Letters(source);
  const known = new Map();
  const fill = letters.fill.bind(letters);
  letters.fill = (variant, record) => {
    const key = `${variant.id} ${JSON.stringify(record)}`;
    if (known.size > 10_000) known.clear();
    if (!known.has(key)) known.set(key, fill(variant, record));
    return known.get(key);
  };
  return letters;
}

function wordsOf(tables, campaigns) {
  const { rows, mailed, suppressed, rejected, refused, printed, pages } = tables;
  return [
    `${number(TABLES)} owner tables of up to ten rows, each changed at one to eight places: quotation marks, commas, line ends, control characters and other signs put in, characters, fields and lines lost, repeated and joined, one file of ten cut. ${number(refused)} were refused as a whole (a last line that is not whole, no header or no row left). The others have ${number(rows)} rows, and each has exactly one outcome: ${number(mailed)} mailed, ${number(suppressed)} suppressed, ${number(rejected)} rejected. Each line that begins with a VIN is among them.`,
    `The letters of every ${PAGES_OF}th table were printed as a batch prints them: the ${number(pages)} pages of ${number(printed)} tables show the VIN of their own row and no other.`,
    `${number(CAMPAIGNS)} campaign files, changed alike: ${number(campaigns.read)} were read, ${number(campaigns.refused)} refused with a place in the file (CAMPAIGN_INVALID, RECALL_FACT or YAML_QUOTE).`,
    `Seed ${SEED}; nothing else was thrown.`,
  ].join('\n\n');
}
