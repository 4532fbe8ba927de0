/** Stamps letters with muhammara: shared pages become forms, and each letter adds its own lines. */
import muhammara from 'muhammara';
import { FONT } from '../letter.mjs';
import { measured } from '../measured.mjs';

const SIZE = [0, 0, 612, 792];

function drawShared(writer, font, { title, paragraphs }) {
  const form = writer.createFormXObject(...SIZE);
  const context = form.getContentContext();
  let y = 600;
  const line = (text, size) => {
    context.BT().k(0, 0, 0, 1).Tf(font, size).Tm(1, 0, 0, 1, 72, y).Tj(text).ET();
    y -= size * 1.2;
  };
  line(title, 14);
  for (const paragraph of paragraphs) for (const text of broken(paragraph)) line(text, 10);
  writer.endFormXObject(form);
  return form.id;
}

/** About as wide as the text: its own measuring is slow, and lines are not what is measured here. */
const CHARACTERS = 104;

function broken(paragraph) {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= CHARACTERS) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** `form` undefined: a blank page, which needs no content. */
function stamp(writer, font, form, lines) {
  const page = writer.createPage(...SIZE);
  if (form !== undefined) {
    const context = writer.startPageContentContext(page);
    context.doXObject(page.getResourcesDictionary().addFormXObjectMapping(form));
    let y = 720;
    for (const text of lines) {
      context.BT().k(0, 0, 0, 1).Tf(font, 10).Tm(1, 0, 0, 1, 72, y).Tj(text).ET();
      y -= 12;
    }
  }
  writer.writePage(page);
}

/** `linesOf` gives the lines of a record by its number, for each page. */
export function stampWithMuhammara(pages, linesOf) {
  return measured((letters, path, loop) => {
    const writer = muhammara.createWriter(path, { compress: process.env.BENCH_COMPRESS !== 'none' });
    const font = writer.getFontForFile(FONT);
    const forms = pages.map((page) => page && drawShared(writer, font, page));
    loop(() => {
      for (let index = 0; index < letters; index++) {
        const lines = linesOf(index);
        for (const [page, form] of forms.entries()) stamp(writer, font, form, lines[page]);
      }
    });
    writer.end();
  });
}
