/** Reports each duplicate whose owner or address differs from the record that is mailed for its VIN. */

import { CODES } from '../../base/problems.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { SOURCES } from '../scratch/sources.js';
import { readKeptFields } from './keptFields.js';
import { openOwnerOf } from './pieceText.js';

/** Duplicates read per query; each query ends before its findings are written. */
const AT_ONCE = 1000;

const READ = `
  select d.candidate, c.line, c.vin, c.text, k.line, k.text
  from duplicates d join candidates c on c.id = d.candidate join candidates k on k.id = d.kept
  where d.candidate > ? order by d.candidate limit ${AT_ONCE}
`;

export function reportOtherOwners(scratch: Sqlite): void {
  const read = scratch.prepare<[number, number, string, string, number, string]>(READ);
  const ownerOf = openOwnerOf(readKeptFields(scratch));
  const insert = insertRows(scratch, 'problems', ['source', 'line', 'field', 'code', 'value', 'hint']);
  for (let last = 0; ; ) {
    const rows = read.all(last);
    const others = rows.filter(([, , , text, , kept]) => ownerOf(text) !== ownerOf(kept));
    insert(
      others.map(([, line, vin, , keptLine]) => [
        SOURCES.owners,
        line,
        'vin',
        'OWNERS_DIFFER',
        vin,
        `line ${keptLine} was mailed; ${CODES.OWNERS_DIFFER.hint}`,
      ]),
    );
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.[0] ?? 0;
  }
}
