/** The letters of a selected table and their pages: none has the VIN of another row than its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readCsv } from '../../../dist/batch/folder/readCsv.js';
import { mergeVariants } from '../../../dist/batch/press/pieceVariants.js';
import { printLetters } from '../../../dist/batch/press/printLetters.js';
import { facetCombinations } from '../../../dist/select/pieces/facetCombinations.js';
import { openPieces } from '../../../dist/select/pieces/openPieces.js';

const VIN = /2T2BAMCA[\dX]RC\d{6}/g;

/** Prints the pieces that stand in the scratch as a batch does. Returns how many pages were read. */
export async function checkPages(pieces, folder, { scratch, plan, context, letters, composer }) {
  if (pieces === 0) return 0;
  const variants = mergeVariants(letters, plan.documents, facetCombinations(scratch));
  const job = {
    name: 'letters-0001.pdf',
    path: join(folder, 'letters-0001.pdf'),
    manifestPath: join(folder, 'manifest.csv'),
    first: 1,
    last: pieces,
    options: { title: 'letters', language: 'en', compress: 'deflate' },
    prefix: 'FUZZ-',
  };
  const tools = { pieces: openPieces(scratch), fonts: context.fonts, composer, variants };
  await printLetters(tools, job, () => {});
  return checkManifest(await rowsOf(job.manifestPath), await textOf(job.path));
}

function checkManifest(rows, texts) {
  let count = 0;
  for (const [id, , vin, , first, pages] of rows) {
    const own = texts.slice(Number(first) - 1, Number(first) - 1 + Number(pages));
    const vins = new Set(own.join('\n').match(VIN));
    if (!vins.has(vin) || vins.size !== 1)
      throw new Error(`the pages of ${id} (${vin}) show ${[...vins].join(', ')}`);
    count += own.length;
  }
  return count;
}

async function rowsOf(path) {
  const rows = [];
  for await (const some of readCsv(path)) rows.push(...some);
  return rows;
}

async function textOf(path) {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const texts = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    texts.push(items.map(({ str }) => str).join(''));
  }
  await task.destroy();
  return texts;
}
