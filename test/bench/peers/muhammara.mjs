/** muhammara: what all letters share as Form XObjects, drawn once; each letter calls them and writes its lines. */
import { ownLines, PAGES, recordOf } from '../letter.mjs';
import { stampWithMuhammara } from './stampWithMuhammara.mjs';

await stampWithMuhammara(PAGES, (index) => {
  const record = recordOf(index);
  return PAGES.map((_, page) => ownLines(record, page));
});
