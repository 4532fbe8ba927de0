/** Mutated owner tables through select; what comes of each is held against the lines of the table themselves. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCheckDigit } from '../../../dist/base/facts/vin.js';
import { Fault } from '../../../dist/base/problems.js';
import { loadTables } from '../../../dist/batch/load/loadTables.js';
import { inputFile } from '../../../dist/batch/plan/inputFile.js';
import { readOutcomes } from '../../../dist/select/report/readOutcomes.js';
import { selectPieces } from '../../../dist/select/selectPieces.js';
import { openScratch } from '../../../dist/store/sqlite/openScratch.js';
import { mutate } from './mutate.mjs';

const HEADER =
  'vin,name,company,address1,address2,city,state,zip,country,language,lessor,model,model_year,origin,production_date';
const NAMES = ['Ana Example', '"Lee, Bob"', 'José Vale', '"Cal ""C"" Roe"', '"Two\nLines"', "O'Neil"];
const STREETS = ['1 Sample St', '"2 Elm Ave, Apt 4"', '"Rear\n3 Oak Rd"', 'PO Box 12'];
const EXPECTED = new Set(['FILE_INCOMPLETE', 'FILE_EMPTY', 'FILE_UNREADABLE']);
const BEGINS_WITH_VIN = /^(2T2[A-Z\d]{14})(?![A-Za-z\d])/;

export function tableOf(random) {
  const rows = Array.from({ length: 2 + random.below(9) }, () => {
    const vin = withCheckDigit(`2T2BAMCA0RC${String(random.below(1_000_000)).padStart(6, '0')}`);
    return `${vin},${random.oneOf(NAMES)},,${random.oneOf(STREETS)},,Austin,TX,78701,,,,RX 350h,2024,NAP,2023-09-05\n`;
  });
  return mutate(`${HEADER}\n${rows.join('')}`, random, HEADER.length + 1);
}

/** One database for all tables, in memory as far as its cache reaches. */
export function openTableScratch(folder) {
  const scratch = openScratch(join(folder, 'scratch.sqlite'), { cacheMebibytes: 64 });
  scratch.exec('pragma synchronous = off; pragma journal_mode = memory');
  return scratch;
}

/**
 * Writes the table and selects from it; `use` gets the number of pieces while they are in the scratch. Returns what
 * came of it: `refused`, or its outcomes.
 */
export async function selectTable(text, folder, { scratch, plan, context, letters }, use) {
  const path = join(folder, 'owners.csv');
  writeFileSync(path, text);
  scratch.exec('begin');
  try {
    const asked = { ...plan, inputs: { owners: path }, inputFiles: [await inputFile(path)] };
    const records = await loadTables(scratch, asked, context, letters);
    const pieces = selectPieces(scratch);
    const outcomes = [...readOutcomes(scratch)];
    if (outcomes.length !== records) throw new Error(`${records} records have ${outcomes.length} outcomes`);
    requireEachLine(text, outcomes);
    await use(pieces);
    return { outcomes };
  } catch (error) {
    if (!(error instanceof Fault) || !(EXPECTED.has(error.code) || isWithoutHeader(error, text))) throw error;
    if (error.code === 'FILE_INCOMPLETE') requireCut(text);
    return { refused: error.code };
  } finally {
    scratch.exec('rollback');
  }
}

/** A change may have taken the header away. */
const isWithoutHeader = ({ code }, text) => code.startsWith('COLUMN_') && !text.startsWith(`${HEADER}\n`);

/** Every line that is a row by itself, or begins with a VIN, has one outcome, under that VIN. */
function requireEachLine(text, outcomes) {
  const at = new Map(outcomes.map((outcome) => [outcome.line, outcome]));
  if (at.size !== outcomes.length) throw new Error('a line has two outcomes');
  for (const [index, line] of text.split('\n').entries()) {
    const vin = index === 0 ? undefined : BEGINS_WITH_VIN.exec(line)?.[1];
    if (vin === undefined) continue;
    const found = at.get(index + 1)?.vin;
    if (found === undefined || (isRow(line) && found !== line.slice(0, line.indexOf(','))))
      throw new Error(`line ${index + 1} with ${vin} is ${found ?? 'nowhere'} in the outcomes`);
  }
}

function requireCut(text) {
  const last = text.split('\n').at(-1) || text.split('\n').at(-2);
  if (isRow(last) && !last.includes('\ufffd'))
    throw new Error('a file whose last line is a row counts as incomplete');
}

const isRow = (line) => !/["'\0]/.test(line) && line.split(',').length === HEADER.split(',').length;
