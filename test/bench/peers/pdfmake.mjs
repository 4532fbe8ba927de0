/** pdfmake: one definition for the whole mailing. */
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import { FONT, ownLines, PAGES, recordOf } from '../letter.mjs';
import { measured } from '../measured.mjs';

const pdfmake = createRequire(import.meta.url)('pdfmake');

function contentOf(index) {
  const record = recordOf(index);
  return PAGES.flatMap(({ title, paragraphs }, page) => [
    { stack: ownLines(record, page), pageBreak: index + page > 0 ? 'before' : undefined },
    { text: title, fontSize: 14, margin: [0, 8, 0, 4] },
    ...paragraphs.map((text) => ({ text, margin: [0, 4, 0, 0] })),
  ]);
}

await measured(async (letters, path) => {
  pdfmake.addFonts({ Text: { normal: FONT } });
  const content = Array.from({ length: letters }, (_, index) => contentOf(index)).flat();
  const made = pdfmake.createPdf({
    content,
    pageSize: 'LETTER',
    pageMargins: 72,
    defaultStyle: { font: 'Text', fontSize: 10 },
  });
  const stream = await made.getStream();
  const out = createWriteStream(path);
  stream.pipe(out);
  stream.end();
  await finished(out);
});
