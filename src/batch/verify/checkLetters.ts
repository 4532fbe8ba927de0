/** Checks that each page of the print files of a batch shows the VIN of its piece and no other VIN. */
import { join } from 'node:path';
import { PdfReader } from '../../print/read/openPdf.js';
import { type PageText, pageTexts } from '../../print/read/pageTexts.js';
import { PdfFault } from '../../print/read/syntax/pdfValues.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { PrintFile, Summary } from '../folder/summary.js';
import { isFile } from './checkFiles.js';
import { type Finding, finding, firstOf } from './finding.js';
import { KnownVins } from './knownVins.js';
import { PieceMarks } from './pieceMarks.js';
import { StampedMarks } from './stampedMarks.js';

/** A row of the manifest. */
export type ManifestPiece = readonly [
  id: string,
  vins: string,
  firstPage: number,
  pages: number,
  sheets: number,
  imb: string,
  bars: string,
  mark: string,
];

/**
 * Compares the manifest with what the PDF files show, read as a viewer reads them.
 *
 * @param showsVin whether the documents of the batch print the VIN, which those of an envelope do not
 */
export function checkLetters(
  scratch: Sqlite,
  folder: string,
  { files }: Summary,
  showsVin: boolean,
): readonly Finding[] {
  const marks = new PieceMarks(new KnownVins(scratch), showsVin);
  const stamps = new StampedMarks();
  const query = `
    select piece_id, iif(coalesce(vins, '') = '', vin, vins), first_page + 0, pages + 0, sheets + 0,
      coalesce(imb, ''), coalesce(imb_bars, ''), coalesce(mark, '')
    from manifest where file = ? order by row
  `;
  const pieces = scratch.prepare<ManifestPiece>(query);
  return files
    .filter(({ name }) => isFile(join(folder, name)))
    .flatMap((file) =>
      firstOf(
        file.name,
        checkFile(join(folder, file.name), file, pieces.iterate(file.name), { marks, stamps }),
      ),
    );
}

/** What each page is asked. */
interface PageChecks {
  readonly marks: PieceMarks;
  readonly stamps: StampedMarks;
}

function* checkFile(
  path: string,
  file: PrintFile,
  pieces: Iterable<ManifestPiece>,
  checks: PageChecks,
): Generator<Finding> {
  let reader: PdfReader | undefined;
  try {
    reader = new PdfReader(path);
    yield* checkPages(pageTexts(reader), file, pieces, checks);
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
    yield finding(file.name, error.message);
  } finally {
    reader?.close();
  }
}

function* checkPages(
  pages: Iterator<PageText>,
  { name, pages: expected }: PrintFile,
  pieces: Iterable<ManifestPiece>,
  { marks, stamps }: PageChecks,
): Generator<Finding> {
  let count = 0;
  const nextPage = (): PageText | undefined => {
    const { done, value } = pages.next();
    if (done) return undefined;
    count++;
    return value;
  };
  for (const [piece, vins, firstPage, length, sheets, imb, bars, mark] of pieces) {
    marks.begin(piece, vins.split(' '));
    stamps.begin({ imb, bars, mark, sheets });
    for (let page = nextPage(); page !== undefined; page = nextPage()) {
      for (const message of marks.page(page)) yield finding(name, message, { piece, page: count });
      for (const message of stamps.page(page.pictures)) yield finding(name, message, { piece, page: count });
      if (count >= firstPage + length - 1) break;
    }
    for (const message of marks.end()) yield finding(name, message, { piece, page: firstPage });
  }
  while (nextPage() !== undefined);
  if (count !== expected) yield finding(name, `it has ${count} pages, summary.json says ${expected}`);
}
