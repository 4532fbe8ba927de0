/** Noticepress without its records: the letter composed once, filled and written for each; or the writing alone. */

import { openFileSink } from '../../../dist/base/files/fileSink.js';
import { layOut } from '../../../dist/compose/layOut.js';
import { openFontBook } from '../../../dist/fonts/openFontBook.js';
import { openBatchFile } from '../../../dist/print/stamp/openBatchFile.js';
import { PAGES, recordOf } from '../letter.mjs';
import { measured } from '../measured.mjs';

/** Letters filled beforehand where only the stage print is measured. */
const FILLED = 2000;

const CSS = `
@page { size: 8.5in 11in; margin: 1in }
body { font-family: "Source Sans 3"; font-size: 10pt; line-height: 12pt }
p { margin: 0 0 4pt }
.own { margin: 0; white-space: nowrap }
h1 { font-size: 14pt; font-weight: 400; line-height: 17pt; margin: 12pt 0 6pt }
.page { break-before: page }
`;

const slots = (...names) => names.map((name) => `<p class="own"><slot name="${name}"></slot></p>`).join('');

function pageHtml({ title, paragraphs }, page) {
  const own = page === 0 ? slots('address', 'reference', 'vinLine', 'greeting') : slots('vinLine');
  return `<div${page > 0 ? ' class="page"' : ''}>${own}<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`;
}

await measured((letters, path, loop) => {
  const fonts = openFontBook();
  const markup = {
    document: 'letter',
    title: 'Letter',
    language: 'en',
    html: PAGES.map(pageHtml).join(''),
    stylesheets: [{ file: 'letter.css', text: CSS }],
    slots: ['address', 'reference', 'vinLine', 'greeting'],
  };
  const layout = layOut(markup, fonts);
  const sink = openFileSink(path);
  const compress = process.env.BENCH_COMPRESS === 'none' ? 'none' : 'deflate';
  const file = openBatchFile(sink, fonts, { title: 'Letters', language: 'en', compress });
  const compositions = new Map();
  const partOf = (index) => {
    const filling = layout.fill(recordOf(index));
    const composition = compositions.get(filling.key) ?? layout.compose(filling);
    compositions.set(filling.key, composition);
    if (composition.pages.length !== PAGES.length) throw new Error('the letter has another number of pages');
    return [{ composition, filling }];
  };
  const filled =
    process.env.BENCH_STAGE === 'print' ? Array.from({ length: FILLED }, (_, index) => partOf(index)) : [];
  loop(() => {
    for (let index = 0; index < letters; index++) file.add(filled[index % FILLED] ?? partOf(index));
  });
  file.close();
  sink.close();
});
