/** Reports each duplicate whose owner or address differs from the record that is mailed for its VIN. */

import { CODES } from '../../base/problems.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { readKeptFields } from '../pieces/keptFields.js';
import { openOwnerOf } from '../pieces/pieceText.js';
import { insertRows } from '../scratch/insertRows.js';
import { SOURCES } from '../scratch/sources.js';
import { openCandidateLines } from './recordBatches.js';

/** Duplicates read per query; each query ends before its findings are written. */
const AT_ONCE = 1000;

const READ = `
  select d.candidate, c.vin, c.text, k.id, k.text
  from duplicates d join candidates c on c.id = d.candidate join candidates k on k.id = d.kept
  where d.candidate > ? order by d.candidate limit ${AT_ONCE}
`;

export function reportOtherOwners(scratch: Sqlite): void {
  const read = scratch.prepare<[number, string, string, number, string]>(READ);
  const lineOf = openCandidateLines(scratch);
  const ownerOf = openOwnerOf(readKeptFields(scratch));
  const insert = insertRows(scratch, 'problems', ['source', 'line', 'field', 'code', 'value', 'hint']);
  for (let last = 0; ; ) {
    const rows = read.all(last);
    const others = rows.filter(([, , text, , kept]) => ownerOf(text) !== ownerOf(kept));
    insert(
      others.map(([candidate, vin, , kept]) => [
        SOURCES.owners,
        lineOf(candidate),
        'vin',
        'OWNERS_DIFFER',
        vin,
        `line ${lineOf(kept)} was mailed; ${CODES.OWNERS_DIFFER.hint}`,
      ]),
    );
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.[0] ?? 0;
  }
}
