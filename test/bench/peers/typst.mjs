/** Typst's compiler from npm: one source that loops over the records. */
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT, ownLines, PAGES, recordOf } from '../letter.mjs';
import { measured } from '../measured.mjs';

const SOURCE = `
#set page(paper: "us-letter", margin: 1in)
#set text(font: "Source Sans 3", size: 10pt)
#set par(justify: false)
#let pages = json(bytes(sys.inputs.pages))
#let letters = json(bytes(sys.inputs.letters))
#for (number, letter) in letters.enumerate() {
  for (at, page) in pages.enumerate() {
    if number + at > 0 { pagebreak() }
    letter.at(at).map(line => [#line]).join(linebreak())
    par(text(size: 14pt, page.title))
    for paragraph in page.paragraphs { par(paragraph) }
  }
}
`;

await measured(async (letters, path) => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(FONT)] }] });
  const own = Array.from({ length: letters }, (_, index) => {
    const record = recordOf(index);
    return PAGES.map((_, page) => ownLines(record, page));
  });
  const inputs = { pages: JSON.stringify(PAGES), letters: JSON.stringify(own) };
  writeFileSync(path, compiler.pdf({ mainFileContent: SOURCE, inputs }));
});
