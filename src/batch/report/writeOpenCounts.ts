/** Writes the counts of vehicles with open campaigns as CSV files and as a page. */
import { csvRow } from '../../base/text/csvRow.js';
import { layOut } from '../../compose/layOut.js';
import type { OpenCount } from '../../merge/openCounts.js';
import { readDealers } from '../../records/dealers/readDealers.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import { openByDealer } from '../../select/report/openByDealer.js';
import type { Dealer } from '../../shapes/dealer.js';
import type { BesideFile } from '../folder/summary.js';
import { writeDurably } from '../folder/writeDurably.js';
import { type PrintedPdf, writePdf } from '../folder/writePdf.js';
import { requireUnchanged } from '../plan/inputFile.js';
import type { BatchRun } from '../press/batchRun.js';
import { type Counted, countOpen, countsPage } from './countOpen.js';

/** None for a mailing without counts. Throws COLUMN_MISSING or DEALERS_INVALID for an invalid file of dealers. */
export async function writeOpenCounts(run: BatchRun): Promise<readonly BesideFile[]> {
  const { context, scratch, steps } = run;
  if (!context.mailing.countsOpen) return [];
  const codes = context.mailing.campaigns.map(({ code }) => code);
  const counted = countOpen(openByDealer(scratch), codes, await dealersOf(run));
  const makers = {
    'open-by-area.csv': async (path: string) => ({ sha256: writeDurably(path, [areaText(counted)]) }),
    'open-by-dealer.csv': async (path: string) => ({ sha256: writeDurably(path, [dealerText(counted)]) }),
    'open-vehicles.pdf': (path: string) => writePage(path, counted, run),
  };
  const files: BesideFile[] = [];
  for (const [name, make] of Object.entries<(path: string) => Promise<Omit<BesideFile, 'name'>>>(makers))
    files.push({ name, ...(await steps.file(name, make)) });
  return files;
}

async function dealersOf({ context, plan }: BatchRun): Promise<ReadonlyMap<string, Dealer>> {
  const path = context.dealers;
  if (path === undefined) return new Map();
  const dealers = await readDealers(await openRecordFile(path));
  await requireUnchanged(path, plan.inputFiles);
  return dealers;
}

const areaText = ({ codes, areas }: Counted): string =>
  [['area', 'vehicles', ...codes], ...areas.map((count) => [count.area, ...numbers(count)])]
    .map(csvRow)
    .join('');

const dealerText = ({ codes, dealers }: Counted): string =>
  [
    ['dealer', 'name', 'area', 'vehicles', ...codes],
    ...dealers.map((count) => [count.label, count.name, count.area, ...numbers(count)]),
  ]
    .map(csvRow)
    .join('');

const numbers = ({ vehicles, open }: OpenCount): readonly number[] => [vehicles, ...open];

/** Returns the file's SHA-256 and page count. */
async function writePage(
  path: string,
  counted: Counted,
  { context, letters }: BatchRun,
): Promise<PrintedPdf> {
  const { mailing, fonts } = context;
  const title = `Follow-up ${mailing.name}: vehicles still open`;
  const page = countsPage(counted, title, mailing.title.en, NOTES);
  const layout = layOut(letters.merger.mergeCounts(page), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(`the page of open vehicles does not fit: ${filling.slot}`);
  const parts = [{ composition: layout.compose(filling), filling }];
  return writePdf(path, parts, fonts, { title, language: 'en' });
}

const NOTES = [
  'A vehicle is counted for the dealer that was the last to service it, once under "Vehicles" and once under each campaign that is open on it.',
  'Counted are all vehicles of the owners file that are still open, in every wave. Rows that were rejected and vehicles that are excluded are not; outcomes.csv names them.',
];
