/** Puts the vehicles of one owner at one address into one piece, with a letter for each. */
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { readKeptFields } from './keptFields.js';
import { openOwnerOf, RECORD_SEPARATOR } from './pieceText.js';

export interface Households {
  /** Vehicles from which on a piece is a box, whatever its sheets: it is printed after all others, in a file of its own. */
  readonly boxFrom: number;
  /** Whether sheets count instead, since one letter is about many vehicles. */
  readonly countsSheets?: boolean;
}

/** Candidates read per query; each query ends before their owners are written. */
const AT_ONCE = 2000;

const CANDIDATES = `
  select id, text from candidate_texts
  where id > ? and id not in (select candidate from duplicates) order by id limit ${AT_ONCE}
`;

/**
 * Fills `pieces`, each with the text of all its records, and `companions`. An owner is who has the same name and the same
 * address lines. Boxes come last, where vehicles tell them; else a piece stands where its first record would.
 */
export function selectHouseholds(scratch: Sqlite, { boxFrom, countsSheets = false }: Households): void {
  const isBox = countsSheets ? '0' : `count(*) >= ${boxFrom}`;
  scratch.exec('create table candidate_owners (candidate integer primary key, owner text not null)');
  const ownerOf = openOwnerOf(readKeptFields(scratch));
  const read = scratch.prepare<[number, string]>(CANDIDATES);
  const insert = insertRows(scratch, 'candidate_owners', ['candidate', 'owner']);
  for (let last = 0; ; ) {
    const rows = read.all(last);
    insert(rows.map(([candidate, text]) => [candidate, ownerOf(text)]));
    if (rows.length < AT_ONCE) break;
    last = rows.at(-1)?.[0] ?? 0;
  }
  scratch.exec(`
    create index candidates_by_owner on candidate_owners (owner);
    insert into pieces (candidate, text)
      select candidate, texts from (
        select o.candidate, min(c.text) as first, ${isBox} as is_box,
          group_concat(c.text, char(${RECORD_SEPARATOR.charCodeAt(0)}) order by c.text) as texts,
          min(p.sort) as sort
        from candidate_owners o join candidates c on c.id = o.candidate left join presorted p on p.vin = c.vin
        group by o.owner
      )
      order by is_box, sort is null, sort, first;
    insert into companions (candidate, seq)
      select o.candidate, p.seq from pieces p join candidate_owners l on l.candidate = p.candidate
        join candidate_owners o on o.owner = l.owner where o.candidate <> p.candidate;
  `);
}
