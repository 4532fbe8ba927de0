/** Writes the separator and totals sheets of a batch, and the setup sheets of a test run. */
import { openFileSink } from '../../../base/files/fileSink.js';
import { layOut } from '../../../compose/layOut.js';
import type { ReportPage } from '../../../merge/reportPage.js';
import { ENVELOPES } from '../../../post/envelopes/profiles.js';
import { openBatchFile } from '../../../print/stamp/openBatchFile.js';
import type { FilledComposition } from '../../../shapes/layout/composition.js';
import type { BesideFile } from '../../folder/summary.js';
import { type PrintedPdf, writePdf } from '../../folder/writePdf.js';
import type { BatchRun } from '../../press/batchRun.js';
import { PieceStamps, type StampJob } from '../../press/stamps/pieceStamps.js';
import { windowFrames } from '../../press/windows/withWindows.js';
import { printableText } from '../printableText.js';
import { batchTotalsPage, type ControlJob, separatorPage, totalsPage } from './controlPages.js';
import { setupPages } from './setupPages.js';

/** None where the workspace asks for none; a test run always has them. */
export async function writeControlSheets(
  run: BatchRun,
  job: ControlJob,
  stamps: StampJob,
): Promise<readonly BesideFile[]> {
  const { plan, steps } = run;
  if (job.groups.length === 0 || (plan.post.controlSheets === undefined && plan.first === undefined))
    return [];
  const made: BesideFile[] = [];
  const add = async (name: string, make: (path: string) => Promise<PrintedPdf>): Promise<void> => {
    made.push({ name, ...(await steps.file(name, make)) });
  };
  if (plan.first !== undefined)
    await add('control-setup.pdf', (path) => writeSetupSheets(path, run, job, stamps));
  for (const group of job.groups)
    await add(`control-${String(group.group).padStart(4, '0')}.pdf`, (path) =>
      writePages(path, run, [separatorPage(job, group), totalsPage(job, group)]),
    );
  await add('control-totals.pdf', (path) => writePages(path, run, [batchTotalsPage(job)]));
  return made;
}

/** The pages of the last file are those of any other, so a fault in the template shows before letters are printed. */
export function layOutPage({ letters, context }: BatchRun, page: ReportPage): FilledComposition {
  const { fonts } = context;
  const plain = (text: string): string => printableText(text, fonts);
  const tables = page.tables.map((table) => ({
    ...table,
    rows: table.rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, text: plain(cell.text) })),
    })),
  }));
  const layout = layOut(letters.merger.mergeReport({ ...page, tables }), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(`a control sheet does not fit: ${filling.slot}`);
  return { composition: layout.compose(filling), filling };
}

function writePages(path: string, run: BatchRun, pages: readonly ReportPage[]): Promise<PrintedPdf> {
  const parts = pages.map((page) => onOwnSheets(layOutPage(run, page)));
  const title = pages[0]?.title ?? '';
  return writePdf(path, parts, run.context.fonts, { title, language: 'en' });
}

/** With a blank back, since letters are printed on both sides: the end of a group is no back of its beginning. */
function onOwnSheets(part: FilledComposition): FilledComposition {
  const { pages } = part.composition;
  const last = pages.at(-1);
  if (last === undefined || pages.length % 2 === 0) return part;
  const back = { ...last, items: [], placements: [] };
  return { ...part, composition: { ...part.composition, pages: [...pages, back] } };
}

/** With the marks of a piece that does not exist, number 0, where they stand on any sheet, and with all that the windows show. */
async function writeSetupSheets(
  path: string,
  run: BatchRun,
  job: ControlJob,
  stamps: StampJob,
): Promise<PrintedPdf> {
  const { fonts } = run.context;
  const pages = setupPages(job);
  const parts = pages.map((page) => withFrames(layOutPage(run, page), stamps));
  const sink = openFileSink(path);
  try {
    const options = { title: pages[0]?.title ?? '', language: 'en', compress: 'deflate' } as const;
    const file = openBatchFile(sink, fonts, options);
    const { draw } = new PieceStamps({ ...stamps, imb: undefined }, fonts).of(NO_PIECE, parts, undefined);
    file.add(parts, { stamp: draw });
    const { sha256, pages: count } = file.close();
    sink.close();
    return { sha256, pages: count };
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

const NO_PIECE = { seq: 0, zip: '', isAbroad: true };

function withFrames(part: FilledComposition, { envelope }: StampJob): FilledComposition {
  const [first, ...rest] = part.composition.pages;
  if (first === undefined) return part;
  const items = [...first.items, ...windowFrames(ENVELOPES[envelope])];
  return { ...part, composition: { ...part.composition, pages: [{ ...first, items }, ...rest] } };
}
