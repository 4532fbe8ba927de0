/** pdfkit as its guide shows it: every page of every letter is written anew. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { FONT, ownLines, PAGES, recordOf } from '../letter.mjs';
import { measured } from '../measured.mjs';

await measured(async (letters, path) => {
  const doc = new PDFDocument({ autoFirstPage: false, size: 'LETTER', margin: 72, compress: true });
  const out = createWriteStream(path);
  doc.pipe(out);
  doc.registerFont('text', FONT);
  for (let index = 0; index < letters; index++) {
    const record = recordOf(index);
    for (const [page, { title, paragraphs }] of PAGES.entries()) {
      doc.addPage().font('text').fontSize(10);
      for (const line of ownLines(record, page)) doc.text(line);
      doc.moveDown().fontSize(14).text(title).fontSize(10);
      for (const paragraph of paragraphs) doc.moveDown(0.4).text(paragraph);
    }
  }
  doc.end();
  await finished(out);
});
