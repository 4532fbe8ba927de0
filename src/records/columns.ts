/** The header of a record file comes in; where each column that we know stands goes out. */
import { Fault } from '../base/problems.js';
import { KNOWN_COLUMNS, type KnownColumn } from '../shapes/columns.js';

/** Index of each known column in the fields of a row; -1 when the file does not have it. */
export type Columns = Readonly<Record<KnownColumn, number>>;

/** What a file cannot do without: of each group one column. */
export type Necessary = readonly (readonly KnownColumn[])[];

/** Headers are told apart without regard to case, outer spaces and composition of letters. */
export function foldHeader(header: string): string {
  return header.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export type Mapping = Partial<Readonly<Record<KnownColumn, string>>>;

/**
 * The known column that each folded header means. A mapped header wins over the plain name, which still
 * counts in a file that lacks the mapped one: one mapping serves files from several hands.
 */
export function headerNames(mapping: Mapping): ReadonlyMap<string, KnownColumn> {
  const names = new Map<string, KnownColumn>();
  for (const column of KNOWN_COLUMNS) names.set(column, column);
  for (const column of KNOWN_COLUMNS) {
    const header = mapping[column];
    if (header !== undefined) names.set(foldHeader(header), column);
  }
  return names;
}

/**
 * COLUMN_MISSING when lines end with CR alone: then the whole file is its header, and a list of owners not to be
 * mailed would be read as one that names nobody.
 */
export function refuseReturns(
  header: readonly string[],
  place: { readonly file: string; readonly line: number },
): void {
  if (!header.some((text) => /\r[^\S\n]*\S/.test(text))) return;
  throw new Fault('COLUMN_MISSING', 'the header goes on behind a CR, to the end of the file', {
    place,
    hint: 'end the lines with LF or CRLF: this file has CR alone',
  });
}

/** Where the known columns stand. COLUMN_REPEATED when one stands twice, COLUMN_MISSING without a necessary one. */
export function matchColumns(
  header: readonly string[],
  mapping: Mapping,
  necessary: Necessary,
  place: { readonly file: string; readonly line: number },
): Columns {
  const columns = emptyColumns();
  const folded = header.map(foldHeader);
  const names = headerNames(mapping);
  for (const [index, text] of folded.entries()) {
    const column = names.get(text);
    if (column === undefined || yieldsToMapped(column, text, mapping, folded)) continue;
    if (columns[column] >= 0) throw repeated(header[index] ?? text, column, place);
    columns[column] = index;
  }
  for (const group of necessary) {
    if (!group.some((column) => columns[column] >= 0)) throw missing(group, mapping, header, place);
  }
  return columns;
}

/** The order of KNOWN_COLUMNS: where the fields of an NDJSON row stand. */
export function knownOrder(): Columns {
  const columns = emptyColumns();
  for (const [index, column] of KNOWN_COLUMNS.entries()) columns[column] = index;
  return columns;
}

function emptyColumns(): Record<KnownColumn, number> {
  const none = KNOWN_COLUMNS.map((column) => [column, -1] as const);
  return Object.fromEntries(none) as Record<KnownColumn, number>;
}

/** A column with the plain name is none of ours when the file also has the header mapped to that name. */
function yieldsToMapped(
  column: KnownColumn,
  text: string,
  mapping: Mapping,
  folded: readonly string[],
): boolean {
  const mapped = mapping[column];
  return mapped !== undefined && foldHeader(mapped) !== text && folded.includes(foldHeader(mapped));
}

function repeated(written: string, column: KnownColumn, place: { file: string; line: number }): Fault {
  return new Fault('COLUMN_REPEATED', `two columns are the ${column}: "${written.trim()}" stands again`, {
    place: { ...place, field: column },
  });
}

function missing(
  group: readonly KnownColumn[],
  mapping: Mapping,
  header: readonly string[],
  place: { file: string; line: number },
): Fault {
  const wanted = group.map((column) => {
    const mapped = mapping[column];
    return mapped === undefined ? column : `${column} (mapped to "${mapped}")`;
  });
  const found = header
    .map((text) => text.trim())
    .join(', ')
    .slice(0, 200);
  return new Fault(
    'COLUMN_MISSING',
    `there is no column ${wanted.join(' or ')}; the header reads: ${found}`,
    {
      place: { ...place, field: group[0] },
      hint: anotherTable(header),
    },
  );
}

/** A hint for a table of another make; undefined when it looks like CSV. */
function anotherTable(header: readonly string[]): string | undefined {
  return header.length < 3 && /[;\t|]/.test(header.join(',')) ? 'separate the fields with commas' : undefined;
}
