/** @react-pdf/renderer: one document, a page element for each page. */
import { Document, Font, Page, renderToFile, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { FONT, ownLines, PAGES, recordOf } from '../letter.mjs';
import { measured } from '../measured.mjs';

function pagesOf(index) {
  const record = recordOf(index);
  return PAGES.map(({ title, paragraphs }, page) =>
    h(
      Page,
      { key: `${index}/${page}`, size: 'LETTER', style: { padding: 72, fontFamily: 'Text', fontSize: 10 } },
      h(View, null, ...ownLines(record, page).map((line) => h(Text, { key: line }, line))),
      h(Text, { style: { fontSize: 14, marginVertical: 6 } }, title),
      ...paragraphs.map((text, at) => h(Text, { key: at, style: { marginTop: 4 } }, text)),
    ),
  );
}

await measured(async (letters, path) => {
  Font.register({ family: 'Text', src: FONT });
  const pages = Array.from({ length: letters }, (_, index) => pagesOf(index)).flat();
  await renderToFile(h(Document, null, ...pages), path);
});
