/** The batch of a mutated table, and its pages: none bears the VIN of another row than its own. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readCsv } from '../../../dist/batch/readCsv.js';
import { runBatch } from '../../../dist/batch/runBatch.js';

const VIN = /2T2BAMCA[\dX]RC\d{6}/g;

/** @returns the pages that were read */
export async function checkPages(folder, context) {
  const out = join(folder, 'batch');
  await runBatch({ out, inputs: { owners: join(folder, 'owners.csv') } }, context);
  const [, ...pieces] = await rowsOf(join(out, 'manifest.csv'));
  const files = new Map();
  let count = 0;
  for (const [id, , vin, file, first, pages] of pieces) {
    if (!files.has(file)) files.set(file, await textOf(join(out, file)));
    const texts = files.get(file).slice(Number(first) - 1, Number(first) - 1 + Number(pages));
    const vins = new Set(texts.join('\n').match(VIN));
    if (!vins.has(vin) || vins.size !== 1)
      throw new Error(`the pages of ${id} (${vin}) bear ${[...vins].join(', ')}`);
    count += texts.length;
  }
  rmSync(out, { recursive: true });
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
